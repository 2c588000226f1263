import type { Service } from './catalog.ts';
import type { Made } from './made-orders.ts';
import { DAY, utc } from './time.ts';

/** An order. Amounts are hundredths of the currency. */
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
  /** The amount that coupons of all types and stored-value cards paid. */
  readonly coupon: bigint;
  /** The part of `coupon` that cash coupons paid. */
  readonly cashCoupon: bigint;
  /** The part of `coupon` that stored-value cards paid. */
  readonly card: bigint;
  readonly discountType: string;
  /** The discount that was chosen on payment; it is a part of `discount`. */
  readonly chosen: { readonly type: string; readonly amount: bigint } | null;
  /** Number of orders that this one combines; 0 for an order that is not combined. */
  readonly parts: number;
  readonly lines: number;
  /** For lines that ended early, the seconds that they lasted. */
  readonly ended?: ReadonlyMap<number, number> | undefined;
  /** Whether it was made or changed since the start. */
  readonly touched: boolean;
  /** The lines of an order that was made since the start. */
  readonly made?: Made;
}

/** The fields of an order that change after it was made. */
export type OrderChange = Partial<
  Pick<Order, 'status' | 'paidAt' | 'discount' | 'coupon' | 'cashCoupon' | 'card' | 'chosen'>
>;

/** The fields of a new order that its creator sets. */
export type NewOrder = Pick<
  Order,
  'customer' | 'createdAt' | 'paidAt' | 'status' | 'type' | 'service' | 'official' | 'discount' | 'discountType'
> &
  /** The effect on existing resources, or the number of lines that buy new ones. */
  ({ readonly made: Made } | { readonly made?: undefined; readonly lines: number });

export const payable = ({ official, discount }: Pick<Order, 'official' | 'discount'>): bigint => official - discount;

export const pendingUntil = ({ createdAt, status }: Order): string | undefined =>
  status === 6 ? utc(createdAt + 7 * DAY) : undefined;
