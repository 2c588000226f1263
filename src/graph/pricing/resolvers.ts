import { CustomerPricesResolver, PricesResolver } from './price.resolver.ts';
import { RenewalQuoteResolver, ResourceRenewalResolver } from './renewal.resolver.ts';

export const pricingResolvers = [
  CustomerPricesResolver,
  PricesResolver,
  RenewalQuoteResolver,
  ResourceRenewalResolver,
] as const;
