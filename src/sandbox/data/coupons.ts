import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick, weighted } from './hash.ts';
import { createScrambler } from './ids.ts';
import { type Rows, rowsOf } from './rows.ts';
import { DAY } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER, MAX_CUSTOMERS } from './timeline.ts';

export const VOUCHER_QUOTA = 0;
export const FLEXI_QUOTA = 1;

/** One quota as it was set up; what was issued from it is counted when asked. Amounts are hundredths of the currency. */
export interface Quota {
  readonly id: string;
  readonly type: number;
  readonly status: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly balance: bigint;
  /** The distributor's quota that a reseller's was cut from: its position there. */
  readonly parent: number | null;
  /** What the distributor took back again. */
  readonly reclaimed: bigint;
}

/** A coupon that the partner gave a customer. Times are seconds since 1970, amounts hundredths of the currency. */
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
  readonly expiresAt: number;
  /** When it was used, reclaimed or void; null while it is usable. */
  readonly endedAt: number | null;
  readonly frozen: boolean;
}

/** What happened to a coupon: `1` issued, `2` reclaimed, `4` expired. */
export interface CouponRecord {
  readonly id: string;
  readonly operation: string;
  readonly coupon: IssuedCoupon;
  readonly at: number;
}

interface Options {
  readonly seed: number;
  readonly scope: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; every seeded coupon is older. */
  readonly anchor: number;
}

export const USABLE = 2;
const USED = 3;
export const EXPIRED = 4;
const RECLAIMED = 5;
const FATES = weighted([RECLAIMED, 10], [USED, 35], [USABLE, 55]);
const VALIDITY_DAYS = [30, 90, 180, 360] as const;
/** The list forgets coupons twelve months after their expiry, so none is older than that. */
const HISTORY = 360 * DAY;
const MAX_COUPONS = 5;
const RESALE = '2';

const OWN_QUOTAS = 14;
const OWN_FLEXI_FROM = 10;
const RESELLER_QUOTAS = 3;
const COUPON_ID = /^CP(\d{10})(\d{2})$/;

/** The coupon quotas of one scope and the coupons that its customers got from them, computed from their number alone. */
export const createCoupons = ({ seed, scope, customers, anchor }: Options) => {
  const { scramble, unscramble } = createScrambler(mix(seed, 78));
  const scopeBase = scope * MAX_CUSTOMERS * EVENTS_PER_CUSTOMER;

  const quotaAt = (position: number): Quota => {
    const draw = (purpose: number) => mix(mix(seed ^ 0xc0de, scope * 64 + position), purpose);
    const takenBack = scope > 0 && position === RESELLER_QUOTAS - 1;
    const createdAt = anchor - HISTORY - DAY - below(draw(1), 30 * DAY);
    const balance = BigInt(100_000 + below(draw(2), 50_000_000));
    return {
      id: `QT${scope}${draw(3).toString().padStart(10, '0')}${position.toString().padStart(2, '0')}`,
      type: (scope === 0 ? position >= OWN_FLEXI_FROM : position === 1) ? FLEXI_QUOTA : VOUCHER_QUOTA,
      status: takenBack ? 6 : scope === 0 && position === 8 ? 3 : scope === 0 && position === 9 ? 5 : 0,
      createdAt,
      expiresAt: createdAt + 3 * 365 * DAY,
      balance: takenBack ? 0n : balance,
      parent: scope === 0 ? null : position === 1 ? OWN_FLEXI_FROM : position,
      reclaimed: takenBack ? balance : 0n,
    };
  };
  const quotas = Array.from({ length: scope === 0 ? OWN_QUOTAS : RESELLER_QUOTAS }, (_, position) => quotaAt(position));
  const sources = (type: number) => quotas.filter((quota) => quota.type === type && quota.status === 0);
  const vouchers = sources(VOUCHER_QUOTA);
  const flexible = sources(FLEXI_QUOTA);

  const countOf = (customer: number): number =>
    customer < customers.count && customers.associationType(customer) === RESALE
      ? below(customers.draw(customer, 60), MAX_COUPONS)
      : 0;

  const createdAt = (customer: number, number: number): number => {
    const from = Math.max(anchor - HISTORY, customers.associatedAt(customer));
    return from + below(mix(customers.draw(customer, 61), number), anchor - from);
  };

  const fateOf = (drawn: number, expiresAt: number): number =>
    drawn === USABLE && expiresAt <= anchor ? EXPIRED : drawn;

  const at = (key: number): IssuedCoupon => {
    const customer = Math.floor(key / EVENTS_PER_CUSTOMER);
    const base = mix(customers.draw(customer, 62), key % EVENTS_PER_CUSTOMER);
    const draw = (purpose: number) => mix(base, purpose);
    const created = createdAt(customer, key % EVENTS_PER_CUSTOMER);
    const days = pick(VALIDITY_DAYS, draw(1)) * DAY;
    const status = fateOf(pick(FATES, draw(2)), created + days);
    const flexi = below(draw(3), 5) === 0;
    const faceValue = BigInt(1_000 + below(draw(4), 200) * 500);
    const ended = created + below(draw(5), Math.min(days, anchor - created));
    return {
      key,
      id: `CP${scramble(scopeBase + key)
        .toString()
        .padStart(10, '0')}${(draw(6) % 100).toString().padStart(2, '0')}`,
      customer,
      quota: pick(flexi ? flexible : vouchers, draw(7)),
      type: flexi ? 4 : 1,
      status,
      faceValue,
      balance: status === USABLE ? faceValue : 0n,
      createdAt: created,
      expiresAt: created + days,
      endedAt: status === USABLE ? null : status === EXPIRED ? created + days : ended,
      frozen: status === USABLE && below(draw(8), 20) === 0,
    };
  };

  const find = (id: string): IssuedCoupon | null => {
    const match = COUPON_ID.exec(id);
    const key = match ? unscramble(Number(match[1])) - scopeBase : -1;
    if (key < 0 || key >= MAX_CUSTOMERS * EVENTS_PER_CUSTOMER) return null;
    if (key % EVENTS_PER_CUSTOMER >= countOf(Math.floor(key / EVENTS_PER_CUSTOMER))) return null;
    const coupon = at(key);
    return coupon.id === id ? coupon : null;
  };

  const ofCustomer = (customer: number): IssuedCoupon[] =>
    Array.from({ length: countOf(customer) }, (_, number) => at(customer * EVENTS_PER_CUSTOMER + number)).sort(
      (a, b) => b.createdAt - a.createdAt || b.key - a.key,
    );

  /** Using a coupon is no record of the partner's. */
  const recordsOf = (coupon: IssuedCoupon): CouponRecord[] => {
    const issued = { id: `${coupon.id}1`, operation: '1', coupon, at: coupon.createdAt };
    const ending = coupon.status === RECLAIMED ? '2' : coupon.status === EXPIRED ? '4' : null;
    return ending && coupon.endedAt !== null
      ? [issued, { id: `${coupon.id}2`, operation: ending, coupon, at: coupon.endedAt }]
      : [issued];
  };

  const recordsOfCustomer = (customer: number): CouponRecord[] => ofCustomer(customer).flatMap(recordsOf);
  const options = { customers: customers.count, start: anchor - 2 * HISTORY };
  const couponLine = createTimeline({ ...options, countOf, timeOf: createdAt });
  const recordLine = createTimeline({
    ...options,
    countOf: (customer) => recordsOfCustomer(customer).length,
    timeOf: (customer, event) => recordsOfCustomer(customer)[event]?.at ?? anchor,
  });

  let issued: ReadonlyMap<string, bigint> | null = null;
  /** What stands in coupons from a quota: what was issued less what was reclaimed. */
  const issuedFrom = ({ id }: Quota): bigint => {
    if (!issued) {
      const sums = new Map<string, bigint>();
      for (let position = 0; position < couponLine.count(); position++) {
        const { quota, faceValue, status } = at(couponLine.keyAt(position));
        if (status !== RECLAIMED) sums.set(quota.id, (sums.get(quota.id) ?? 0n) + faceValue);
      }
      issued = sums;
    }
    return issued.get(id) ?? 0n;
  };

  return {
    quotas,
    find,
    ofCustomer,
    recordsOf,
    issuedFrom,
    /** Newest first. */
    all: (): Rows<IssuedCoupon> => {
      const count = couponLine.count();
      return { count, at: (position) => at(couponLine.keyAt(count - 1 - position)) };
    },
    /** Newest first. */
    records: (): Rows<CouponRecord> => {
      const count = recordLine.count();
      return {
        count,
        at: (position) => {
          const key = recordLine.keyAt(count - 1 - position);
          const records = recordsOfCustomer(Math.floor(key / EVENTS_PER_CUSTOMER));
          return records[key % EVENTS_PER_CUSTOMER] as CouponRecord;
        },
      };
    },
    recordsOfCustomer: (customer: number): Rows<CouponRecord> =>
      rowsOf(recordsOfCustomer(customer).sort((a, b) => b.at - a.at)),
    /** Coupons that the vendor gave an account; the account is a customer's index, or -1 for the partner itself. */
    gifts: (customer: number): { faceValue: bigint; createdAt: number; expiresAt: number; id: string }[] => {
      const base = mix(mix(seed ^ 0x61f7, scope), customer + 1);
      const count = customer < 0 ? 12 : below(mix(base, 0), 3);
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
    },
  };
};
export type Coupons = ReturnType<typeof createCoupons>;
