export { Partner, partnerOf } from './partner.type.ts';
