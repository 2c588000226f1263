import { CustomerPricesResolver, PricesResolver } from './price.resolver.ts';
import { RenewalQuoteResolver, ResourceRenewalResolver } from './renewal.resolver.ts';

/** What the schema serves of this noun. */
export const pricingResolvers = [
  CustomerPricesResolver,
  PricesResolver,
  RenewalQuoteResolver,
  ResourceRenewalResolver,
] as const;
