import {
  CASH_COUPON,
  type CouponOptions,
  type CouponRecord,
  ISSUE,
  type IssuedCoupon,
  type NewCoupon,
  RECLAIM,
  RECLAIMED,
  USABLE,
  USED,
  VOUCHER,
} from './coupon.ts';
import { createGifts } from './coupon-gifts.ts';
import { createQuotas, FLEXI_QUOTA, type Quota } from './coupon-quotas.ts';
import { couponId, createCouponSeeds } from './coupon-seeds.ts';
import { mix } from './hash.ts';
import { type Rows, rowsOf } from './rows.ts';
import { createSerials, MADE } from './serials.ts';
import { EVENTS_PER_CUSTOMER } from './timeline.ts';

const COUPON_ID = /^CP(\d{10})\d{2}$/;

const push = <K, T>(lists: Map<K, T[]>, key: K, item: T): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};

/** The coupons of one scope's customers: seeded ones, those issued since the start, and the changes of both. */
export const createCoupons = ({ seed, scope, customers, anchor }: CouponOptions) => {
  const serials = createSerials(mix(seed, 78), scope);
  const made: IssuedCoupon[] = [];
  const madeBy = new Map<number, IssuedCoupon[]>();
  const changes = new Map<number, Partial<IssuedCoupon>>();
  const recent: CouponRecord[] = [];
  const recentBy = new Map<number, CouponRecord[]>();
  const standing = new Map<string, bigint>();

  const quotas = createQuotas({ seed, scope, anchor });
  const seeds = createCouponSeeds({ seed, scope, customers, anchor, serials, quotas: [...quotas.all()] });

  const at = (key: number): IssuedCoupon => {
    const coupon = key < MADE ? seeds.at(key) : (made[key - MADE] as IssuedCoupon);
    const change = changes.get(key);
    return change ? { ...coupon, ...change } : coupon;
  };

  const find = (id: string): IssuedCoupon | null => {
    const match = COUPON_ID.exec(id);
    const key = match ? serials.keyOf(match[1] ?? '') : null;
    const exists = key !== null && (key < MADE ? seeds.exists(key) : key - MADE < made.length);
    const coupon = exists ? at(key) : null;
    return coupon?.id === id ? coupon : null;
  };

  /** Newest first. */
  const ofCustomer = (customer: number): IssuedCoupon[] => [
    ...(madeBy.get(customer) ?? []).map(({ key }) => at(key)).reverse(),
    ...seeds
      .keysOf(customer)
      .map(at)
      .sort((a, b) => b.createdAt - a.createdAt || b.key - a.key),
  ];

  const recordsOf = ({ key, customer }: IssuedCoupon): CouponRecord[] => [
    ...(key < MADE ? seeds.recordsOf(seeds.at(key)) : []),
    ...(recentBy.get(customer) ?? []).filter(({ coupon }) => coupon.key === key),
  ];

  const record = (operation: string, coupon: IssuedCoupon, moment: number, remark: string | null): void => {
    const entry = { id: `${coupon.id}${operation}`, operation, coupon, at: moment, remark };
    recent.push(entry);
    push(recentBy, coupon.customer, entry);
  };

  /** Moves an amount from a quota's balance to its coupons; a negative amount moves it back. */
  const draw = (quota: Pick<Quota, 'id'>, amount: bigint, moment: number): void => {
    standing.set(quota.id, (standing.get(quota.id) ?? 0n) + amount);
    const balance = (quotas.find(quota.id)?.balance ?? 0n) - amount;
    quotas.change(quota, { balance, updatedAt: moment });
  };

  return {
    quotas,
    find,
    ofCustomer,
    recordsOf,
    /** The value of a quota's coupons: issued less reclaimed. */
    sumIssued: ({ id }: Pick<Quota, 'id'>): bigint => seeds.sumIssued({ id }) + (standing.get(id) ?? 0n),
    /** Callers check beforehand that the quota's balance is sufficient. */
    issue({ memo, ...fields }: NewCoupon): IssuedCoupon {
      const key = MADE + made.length;
      const coupon: IssuedCoupon = {
        ...fields,
        key,
        id: couponId(serials, key, mix(seed, key)),
        type: fields.quota.type === FLEXI_QUOTA ? CASH_COUPON : VOUCHER,
        status: USABLE,
        balance: fields.faceValue,
        endedAt: null,
        frozen: false,
        exclusive: false,
        leastPercent: null,
        orderId: null,
      };
      made.push(coupon);
      push(madeBy, coupon.customer, coupon);
      draw(coupon.quota, coupon.faceValue, coupon.createdAt);
      record(ISSUE, coupon, coupon.createdAt, memo);
      return coupon;
    },
    /** A coupon is used only once: what is left of its value is lost. */
    use: ({ key }: IssuedCoupon, orderId: string, endedAt: number): void =>
      void changes.set(key, { status: USED, balance: 0n, endedAt, orderId }),
    /** Returns the coupon's value to its quota. */
    reclaim(coupon: IssuedCoupon, endedAt: number, operation = RECLAIM): void {
      changes.set(coupon.key, { status: RECLAIMED, balance: 0n, endedAt });
      draw(coupon.quota, -coupon.faceValue, endedAt);
      record(operation, coupon, endedAt, null);
    },
    /** Newest first. */
    all: (): Rows<IssuedCoupon> => {
      const seeded = seeds.coupons.count();
      const count = seeded + made.length;
      return {
        count,
        at: (position) =>
          at(position < made.length ? MADE + made.length - 1 - position : seeds.coupons.keyAt(count - 1 - position)),
      };
    },
    /** Newest first. */
    records: (): Rows<CouponRecord> => {
      const count = seeds.records.count() + recent.length;
      return {
        count,
        at: (position) => {
          if (position < recent.length) return recent[recent.length - 1 - position] as CouponRecord;
          const key = seeds.records.keyAt(count - 1 - position);
          const records = seeds.recordsOfCustomer(Math.floor(key / EVENTS_PER_CUSTOMER));
          return records[key % EVENTS_PER_CUSTOMER] as CouponRecord;
        },
      };
    },
    recordsOfCustomer: (customer: number): Rows<CouponRecord> =>
      rowsOf([
        ...(recentBy.get(customer) ?? []).toReversed(),
        ...seeds.recordsOfCustomer(customer).sort((a, b) => b.at - a.at),
      ]),
    gifts: createGifts({ seed, scope, anchor }),
  };
};
export type Coupons = ReturnType<typeof createCoupons>;
