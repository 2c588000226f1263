import {
  CASH_COUPON,
  type CouponOptions,
  type CouponRecord,
  EXPIRED,
  EXPIRY,
  ISSUE,
  type IssuedCoupon,
  RECLAIM,
  RECLAIMED,
  USABLE,
  USED,
  VOUCHER,
} from './coupon.ts';
import { FLEXI_QUOTA, type Quota, VOUCHER_QUOTA } from './coupon-quotas.ts';
import { below, mix, pick, repeatByWeight } from './hash.ts';
import type { createSerials } from './serials.ts';
import { DAY } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER } from './timeline.ts';

const FATES = repeatByWeight([RECLAIMED, 10], [USED, 35], [USABLE, 55]);
const VALIDITY_DAYS = [30, 90, 180, 360] as const;
/** The vendor's list shows coupons for twelve months after their expiry; seeded coupons are no older. */
const HISTORY = 360 * DAY;
const MAX_COUPONS = 5;
const RESALE = '2';
const LIMITED_TO = ['hws.service.type.ec2', 'hws.service.type.ebs'] as const;

type Serials = ReturnType<typeof createSerials>;

/** A coupon id is `CP`, ten scrambled digits and two check digits. */
export const couponId = ({ digits }: Serials, key: number, check: number): string =>
  `CP${digits(key)}${(check % 100).toString().padStart(2, '0')}`;

interface CouponSeedsOptions extends CouponOptions {
  readonly serials: Serials;
  readonly quotas: readonly Quota[];
}

/**
 * The coupons that one scope's customers got before the start, computed from customer and number; no coupon is stored.
 */
export const createCouponSeeds = ({ customers, anchor, serials, quotas }: CouponSeedsOptions) => {
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
      id: couponId(serials, key, draw(6)),
      customer,
      quota: pick(flexi ? flexible : vouchers, draw(7)),
      type: flexi ? CASH_COUPON : VOUCHER,
      status,
      faceValue,
      balance: status === USABLE ? faceValue : 0n,
      createdAt: created,
      effectiveAt: created,
      expiresAt: created + days,
      endedAt: status === USABLE ? null : status === EXPIRED ? created + days : ended,
      frozen: status === USABLE && below(draw(8), 20) === 0,
      services: key % 3 === 0 ? LIMITED_TO : [],
      exclusive: key % 4 === 1,
      leastPercent: key % 8 === 2 ? 95n : null,
      orderId: null,
    };
  };

  const keysOf = (customer: number): number[] =>
    Array.from({ length: countOf(customer) }, (_, number) => customer * EVENTS_PER_CUSTOMER + number);

  /** The partner has records of issued, reclaimed and expired coupons, but not of used ones. */
  const recordsOf = (coupon: IssuedCoupon): CouponRecord[] => {
    const issued = { id: `${coupon.id}1`, operation: ISSUE, coupon, at: coupon.createdAt, remark: null };
    const ending = coupon.status === RECLAIMED ? RECLAIM : coupon.status === EXPIRED ? EXPIRY : null;
    return ending && coupon.endedAt !== null
      ? [issued, { id: `${coupon.id}2`, operation: ending, coupon, at: coupon.endedAt, remark: null }]
      : [issued];
  };

  const recordsOfCustomer = (customer: number): CouponRecord[] =>
    keysOf(customer)
      .map(at)
      .sort((a, b) => b.createdAt - a.createdAt || b.key - a.key)
      .flatMap(recordsOf);

  const options = { customers: customers.count, start: anchor - 2 * HISTORY };
  const coupons = createTimeline({ ...options, countOf, timeOf: createdAt });

  let issued: ReadonlyMap<string, bigint> | null = null;

  return {
    at,
    exists: (key: number): boolean => key % EVENTS_PER_CUSTOMER < countOf(Math.floor(key / EVENTS_PER_CUSTOMER)),
    keysOf,
    recordsOf,
    recordsOfCustomer,
    coupons,
    /** Records by time. The key of an event contains the customer and the number of its record. */
    records: createTimeline({
      ...options,
      countOf: (customer) => recordsOfCustomer(customer).length,
      timeOf: (customer, event) => recordsOfCustomer(customer)[event]?.at ?? anchor,
    }),
    /** The value of the seeded coupons of a quota: issued less reclaimed. */
    sumIssued({ id }: Pick<Quota, 'id'>): bigint {
      if (!issued) {
        const sums = new Map<string, bigint>();
        for (let position = 0; position < coupons.count(); position++) {
          const { quota, faceValue, status } = at(coupons.keyAt(position));
          if (status !== RECLAIMED) sums.set(quota.id, (sums.get(quota.id) ?? 0n) + faceValue);
        }
        issued = sums;
      }
      return issued.get(id) ?? 0n;
    },
  };
};
