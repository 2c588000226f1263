export { RENEWAL_PRICES, renewalPriceByResource } from './price.loader.ts';
