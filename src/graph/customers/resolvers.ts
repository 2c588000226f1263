import { ChannelCustomersResolver } from './channel/channel-customers.resolver.ts';
import { ResellerCustomersResolver } from './channel/reseller-customer.resolver.ts';
import { CustomerResolver } from './customer.resolver.ts';
import { FreezeMutations } from './freeze/freeze.mutations.ts';

export const customersResolvers = [
  ChannelCustomersResolver,
  CustomerResolver,
  FreezeMutations,
  ResellerCustomersResolver,
] as const;
