import type { Quota } from './coupon-quotas.ts';
import type { CustomerSeedData } from './customers.ts';

/** A coupon that the partner gave to a customer. Times are seconds since 1970, amounts hundredths of the currency. */
export interface IssuedCoupon {
  readonly key: number;
  readonly id: string;
  /** Index of the customer in its scope. */
  readonly customer: number;
  readonly quota: Quota;
  readonly type: number;
  readonly status: number;
  readonly faceValue: bigint;
  readonly balance: bigint;
  readonly createdAt: number;
  readonly effectiveAt: number;
  readonly expiresAt: number;
  /** When it was used, reclaimed or expired; null while it is usable. */
  readonly endedAt: number | null;
  readonly frozen: boolean;
  /** The services that it may pay for; empty for all. */
  readonly services: readonly string[];
  /** Whether it must not be combined with a discount. */
  readonly exclusive: boolean;
  /** The smallest percentage that a discount used together with the coupon must leave to pay; null without a limit. */
  readonly leastPercent: bigint | null;
  /** The order that the coupon paid since the start. */
  readonly orderId: string | null;
}

export type NewCoupon = Pick<IssuedCoupon, 'customer' | 'quota' | 'faceValue' | 'createdAt' | 'effectiveAt'> &
  Pick<IssuedCoupon, 'expiresAt' | 'services'> & { readonly memo: string | null };

/** The event of a coupon: `1` issued, `2` reclaimed, `3` taken back because the customer left, `4` expired. */
export interface CouponRecord {
  readonly id: string;
  readonly operation: string;
  readonly coupon: IssuedCoupon;
  readonly at: number;
  readonly remark: string | null;
}

export interface CouponOptions {
  readonly seed: number;
  readonly scope: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; every seeded coupon is older. */
  readonly anchor: number;
}

/** Types of coupons. */
export const VOUCHER = 1;
export const CASH_COUPON = 4;

export const USABLE = 2;
export const USED = 3;
export const EXPIRED = 4;
export const RECLAIMED = 5;

/** Operations of a coupon's records. */
export const ISSUE = '1';
export const RECLAIM = '2';
export const UNBIND = '3';
export const EXPIRY = '4';
