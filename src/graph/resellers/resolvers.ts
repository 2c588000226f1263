import { ChannelResolver } from './channel.resolver.ts';
import { CustomerResellerResolver, ResellerResolver } from './reseller.resolver.ts';

export const resellersResolvers = [ChannelResolver, CustomerResellerResolver, ResellerResolver] as const;
