import { PartnerResolver } from './partner.resolver.ts';

export const partnerResolvers = [PartnerResolver] as const;
