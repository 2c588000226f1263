import { CustomerPricesResolver, PricesResolver } from './price.resolver.ts';
import { RenewalQuoteResolver, ResourceRenewalResolver } from './renewal.resolver.ts';

/** The resolvers of this noun. */
export const pricingResolvers = [
  CustomerPricesResolver,
  PricesResolver,
  RenewalQuoteResolver,
  ResourceRenewalResolver,
] as const;
