import * as codes from '../../upstream/mapping/codes/orders.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf, enumOfSome } from '../common/index.ts';

export const OrderStatus = enumOf('OrderStatus', 'State of an order.', codes.orderStatus);
export type OrderStatus = WordOf<typeof codes.orderStatus>;

export const OrderStatusFilter = enumOfSome('OrderStatusFilter', 'State by which the vendor filters orders.', {
  codes: codes.orderStatus,
  words: ['PENDING_APPROVAL', 'PROCESSING', 'CANCELLED', 'COMPLETED', 'PENDING_PAYMENT', 'PENDING_CONFIRMATION'],
});
export type OrderStatusFilter = keyof typeof OrderStatusFilter;

export const OrderType = enumOf('OrderType', 'Type of an order.', codes.orderType);
export type OrderType = WordOf<typeof codes.orderType>;

export const OrderSource = enumOf('OrderSource', 'Where an order came from.', codes.orderSource);
export type OrderSource = WordOf<typeof codes.orderSource>;

export const LinePeriod = enumOf('LinePeriod', 'Unit of the period that an order line buys.', codes.linePeriod);
export type LinePeriod = WordOf<typeof codes.linePeriod>;

export const OrderDiscountType = enumOf('OrderDiscountType', 'Kind of a discount on an order.', codes.orderDiscount);
export type OrderDiscountType = WordOf<typeof codes.orderDiscount>;

export const PaymentCouponType = enumOf(
  'PaymentCouponType',
  'What an order is paid with besides the account.',
  codes.paymentCoupon,
);
export type PaymentCouponType = WordOf<typeof codes.paymentCoupon>;
