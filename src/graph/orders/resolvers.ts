import { ChannelOrdersResolver } from './channel/channel-orders.resolver.ts';
import { ResellerOrdersResolver } from './channel/reseller-orders.resolver.ts';
import { CustomerOrdersResolver, OrderResolver } from './order.resolver.ts';
import { PaymentMutations } from './payment/payment.mutations.ts';

export const ordersResolvers = [
  ChannelOrdersResolver,
  CustomerOrdersResolver,
  OrderResolver,
  PaymentMutations,
  ResellerOrdersResolver,
] as const;
