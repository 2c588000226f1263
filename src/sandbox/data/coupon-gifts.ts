import type { CouponOptions } from './coupon.ts';
import { below, mix, pick } from './hash.ts';
import { DAY } from './time.ts';

export interface Gift {
  readonly id: string;
  /** Hundredths of the currency. */
  readonly faceValue: bigint;
  readonly createdAt: number;
  readonly expiresAt: number;
}

const VALIDITY_DAYS = [30, 90, 180, 360] as const;
const HISTORY = 360 * DAY;
const TO_THE_PARTNER = 12;

/** Coupons that the vendor gave to an account: a customer's, by its index, or with -1 the partner's own. */
export const createGifts =
  ({ seed, scope, anchor }: Pick<CouponOptions, 'seed' | 'scope' | 'anchor'>) =>
  (customer: number): Gift[] => {
    const base = mix(mix(seed ^ 0x61f7, scope), customer + 1);
    const count = customer < 0 ? TO_THE_PARTNER : below(mix(base, 0), 3);
    return Array.from({ length: count }, (_, number) => {
      const draw = (purpose: number) => mix(mix(base, number + 1), purpose);
      const created = anchor - DAY - below(draw(1), HISTORY - DAY);
      return {
        id: `VG${scope}${draw(2).toString().padStart(10, '0')}${number.toString().padStart(2, '0')}`,
        faceValue: BigInt(5_000 + below(draw(3), 100) * 1_000),
        createdAt: created,
        expiresAt: created + pick(VALIDITY_DAYS, draw(4)) * DAY,
      };
    });
  };
