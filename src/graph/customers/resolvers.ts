import { ChannelCustomersResolver } from './channel/channel-customers.resolver.ts';
import { ResellerCustomersResolver } from './channel/reseller-customer.resolver.ts';
import { CustomerResolver } from './customer.resolver.ts';
import { FreezeMutations } from './freeze/freeze.mutations.ts';

/** What the schema serves of this noun. */
export const customersResolvers = [
  ChannelCustomersResolver,
  CustomerResolver,
  FreezeMutations,
  ResellerCustomersResolver,
] as const;
