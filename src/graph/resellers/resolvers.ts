import { ChannelResolver } from './channel.resolver.ts';
import { CustomerResellerResolver, ResellerResolver } from './reseller.resolver.ts';

/** The resolvers of this noun. */
export const resellersResolvers = [ChannelResolver, CustomerResellerResolver, ResellerResolver] as const;
