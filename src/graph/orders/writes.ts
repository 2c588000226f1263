import { cancelOrder, payOrder } from './payment/payment.writes.ts';

export const ordersWrites = [cancelOrder, payOrder] as const;
