import type { Service } from './catalog.ts';
import type { Made } from './made-orders.ts';
import { DAY, utc } from './time.ts';

/** Amounts are hundredths of the currency. */
export interface Order {
  readonly key: number;
  readonly id: string;
  /** Index of the customer in its scope. */
  readonly customer: number;
  readonly createdAt: number;
  readonly paidAt: number | null;
  readonly status: number;
  readonly type: number;
  readonly source: number;
  readonly service: Service;
  readonly official: bigint;
  readonly discount: bigint;
  /** The amount paid by coupons of all kinds and stored-value cards. */
  readonly coupon: bigint;
  /** The part of it that cash coupons paid. */
  readonly cashCoupon: bigint;
  /** The part of it that stored-value cards paid. */
  readonly card: bigint;
  readonly discountType: string;
  /** The discount chosen on payment; it is part of `discount`. */
  readonly chosen: { readonly type: string; readonly amount: bigint } | null;
  /** How many orders this one combines; 0 for a plain order. */
  readonly parts: number;
  readonly lines: number;
  /** Seconds that single lines lasted, where they ended before their period. */
  readonly ended?: ReadonlyMap<number, number> | undefined;
  /** Whether it was made or changed since the start. */
  readonly touched: boolean;
  /** Its lines, if it was made since the start. */
  readonly made?: Made;
}

/** Fields of an order that a customer has changed since the start. */
export type OrderChange = Partial<
  Pick<Order, 'status' | 'paidAt' | 'discount' | 'coupon' | 'cashCoupon' | 'card' | 'chosen'>
>;

/** The fields of a new order that its creator sets; only its status can make it wait. */
export type NewOrder = Pick<
  Order,
  'customer' | 'createdAt' | 'paidAt' | 'status' | 'type' | 'service' | 'official' | 'discount' | 'discountType'
> &
  /** Its effect on existing resources, or the number of lines of new ones that it buys. */
  ({ readonly made: Made } | { readonly made?: undefined; readonly lines: number });

export const payable = ({ official, discount }: Pick<Order, 'official' | 'discount'>): bigint => official - discount;

export const pendingUntil = ({ createdAt, status }: Order): string | undefined =>
  status === 6 ? utc(createdAt + 7 * DAY) : undefined;
