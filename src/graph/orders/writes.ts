import { cancelOrder, payOrder } from './payment/payment.writes.ts';

/** The writes of this noun at the vendor. */
export const ordersWrites = [cancelOrder, payOrder] as const;
