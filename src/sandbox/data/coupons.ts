import { createGifts } from './coupon-gifts.ts';
import { createQuotas, FLEXI_QUOTA, type Quota, VOUCHER_QUOTA } from './coupon-quotas.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick, weighted } from './hash.ts';
import { createScrambler } from './ids.ts';
import { type Rows, rowsOf } from './rows.ts';
import { DAY } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER, MAX_CUSTOMERS } from './timeline.ts';

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
  readonly effectiveAt: number;
  readonly expiresAt: number;
  /** When it was used, reclaimed or void; null while it is usable. */
  readonly endedAt: number | null;
  readonly frozen: boolean;
  /** The services that it may pay for; empty for all. */
  readonly services: readonly string[];
  /** Whether it cannot be used together with a discount. */
  readonly exclusive: boolean;
  /** The order that it has paid since the start. */
  readonly orderId: string | null;
}

export type NewCoupon = Pick<IssuedCoupon, 'customer' | 'quota' | 'faceValue' | 'createdAt' | 'effectiveAt'> &
  Pick<IssuedCoupon, 'expiresAt' | 'services'> & { readonly memo: string | null };

/** What happened to a coupon: `1` issued, `2` reclaimed, `4` expired. */
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
const ISSUE = '1';
const RECLAIM = '2';
const EXPIRY = '4';
const FATES = weighted([RECLAIMED, 10], [USED, 35], [USABLE, 55]);
const VALIDITY_DAYS = [30, 90, 180, 360] as const;
/** The list forgets coupons twelve months after their expiry, so none is older than that. */
const HISTORY = 360 * DAY;
const MAX_COUPONS = 5;
const RESALE = '2';

const COUPON_ID = /^CP(\d{10})(\d{2})$/;
const LIMITED_TO = ['hws.service.type.ec2', 'hws.service.type.ebs'] as const;
/** Keys from here on are coupons issued since the start; the ids of all scopes' seeded ones need 6 such ranges. */
const MADE = EVENTS_PER_CUSTOMER * MAX_CUSTOMERS;
const MADE_RANGES = 16;

const push = <K, T>(lists: Map<K, T[]>, key: K, item: T): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};

/** The coupons that one scope's customers got: seeded ones by their number alone, what happened since beside them. */
export const createCoupons = ({ seed, scope, customers, anchor }: CouponOptions) => {
  const { scramble, unscramble } = createScrambler(mix(seed, 78));
  const scopeBase = scope * MADE;
  const madeBase = (MADE_RANGES + scope) * MADE;
  const made: IssuedCoupon[] = [];
  const madeBy = new Map<number, IssuedCoupon[]>();
  const changes = new Map<number, Partial<IssuedCoupon>>();
  const recent: CouponRecord[] = [];
  const recentBy = new Map<number, CouponRecord[]>();
  const standing = new Map<string, bigint>();

  const quotas = createQuotas({ seed, scope, anchor });
  const seededQuotas = [...quotas.all()];
  const sources = (type: number) => seededQuotas.filter((quota) => quota.type === type && quota.status === 0);
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

  const idOf = (key: number, check: number): string => {
    const number = key < MADE ? scopeBase + key : madeBase + key - MADE;
    return `CP${scramble(number).toString().padStart(10, '0')}${(check % 100).toString().padStart(2, '0')}`;
  };

  const seededAt = (key: number): IssuedCoupon => {
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
      id: idOf(key, draw(6)),
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
      orderId: null,
    };
  };

  const at = (key: number): IssuedCoupon => {
    const coupon = key < MADE ? seededAt(key) : (made[key - MADE] as IssuedCoupon);
    const change = changes.get(key);
    return change ? { ...coupon, ...change } : coupon;
  };

  /** The key that an id's number stands for; null where no coupon of this scope can be. */
  const keyOf = (number: number): number | null => {
    if (number >= madeBase) return number - madeBase < made.length ? number - madeBase + MADE : null;
    const key = number - scopeBase;
    const possible =
      key >= 0 && key < MADE && key % EVENTS_PER_CUSTOMER < countOf(Math.floor(key / EVENTS_PER_CUSTOMER));
    return possible ? key : null;
  };

  const find = (id: string): IssuedCoupon | null => {
    const match = COUPON_ID.exec(id);
    const key = match ? keyOf(unscramble(Number(match[1]))) : null;
    const coupon = key === null ? null : at(key);
    return coupon?.id === id ? coupon : null;
  };

  const keysOf = (customer: number): number[] =>
    Array.from({ length: countOf(customer) }, (_, number) => customer * EVENTS_PER_CUSTOMER + number);

  /** Newest first. */
  const ofCustomer = (customer: number): IssuedCoupon[] => [
    ...(madeBy.get(customer) ?? []).map(({ key }) => at(key)).reverse(),
    ...keysOf(customer)
      .map(at)
      .sort((a, b) => b.createdAt - a.createdAt || b.key - a.key),
  ];

  /** What is known of a seeded coupon from before. Using a coupon is no record of the partner's. */
  const seededRecordsOf = (coupon: IssuedCoupon): CouponRecord[] => {
    const issued = { id: `${coupon.id}1`, operation: ISSUE, coupon, at: coupon.createdAt, remark: null };
    const ending = coupon.status === RECLAIMED ? RECLAIM : coupon.status === EXPIRED ? EXPIRY : null;
    return ending && coupon.endedAt !== null
      ? [issued, { id: `${coupon.id}2`, operation: ending, coupon, at: coupon.endedAt, remark: null }]
      : [issued];
  };

  const recordsOf = ({ key, customer }: IssuedCoupon): CouponRecord[] => [
    ...(key < MADE ? seededRecordsOf(seededAt(key)) : []),
    ...(recentBy.get(customer) ?? []).filter(({ coupon }) => coupon.key === key),
  ];

  const seededRecords = (customer: number): CouponRecord[] =>
    keysOf(customer)
      .map(seededAt)
      .sort((a, b) => b.createdAt - a.createdAt || b.key - a.key)
      .flatMap(seededRecordsOf);
  const options = { customers: customers.count, start: anchor - 2 * HISTORY };
  const couponLine = createTimeline({ ...options, countOf, timeOf: createdAt });
  const recordLine = createTimeline({
    ...options,
    countOf: (customer) => seededRecords(customer).length,
    timeOf: (customer, event) => seededRecords(customer)[event]?.at ?? anchor,
  });

  let issued: ReadonlyMap<string, bigint> | null = null;
  /** What stands in coupons from a quota: what was issued less what was reclaimed. */
  const issuedFrom = ({ id }: Quota): bigint => {
    if (!issued) {
      const sums = new Map<string, bigint>();
      for (let position = 0; position < couponLine.count(); position++) {
        const { quota, faceValue, status } = seededAt(couponLine.keyAt(position));
        if (status !== RECLAIMED) sums.set(quota.id, (sums.get(quota.id) ?? 0n) + faceValue);
      }
      issued = sums;
    }
    return (issued.get(id) ?? 0n) + (standing.get(id) ?? 0n);
  };

  const record = (operation: string, coupon: IssuedCoupon, moment: number, remark: string | null): void => {
    const entry = { id: `${coupon.id}${operation}`, operation, coupon, at: moment, remark };
    recent.push(entry);
    push(recentBy, coupon.customer, entry);
  };

  /** What of a quota stands in coupons grows by an amount, and what is left of it shrinks. */
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
    issuedFrom,
    /** The caller has checked that the quota suffices. */
    issue({ memo, ...fields }: NewCoupon): IssuedCoupon {
      const key = MADE + made.length;
      const coupon: IssuedCoupon = {
        ...fields,
        key,
        id: idOf(key, mix(seed, key)),
        type: fields.quota.type === FLEXI_QUOTA ? CASH_COUPON : VOUCHER,
        status: USABLE,
        balance: fields.faceValue,
        endedAt: null,
        frozen: false,
        exclusive: false,
        orderId: null,
      };
      made.push(coupon);
      push(madeBy, coupon.customer, coupon);
      draw(coupon.quota, coupon.faceValue, coupon.createdAt);
      record(ISSUE, coupon, coupon.createdAt, memo);
      return coupon;
    },
    /** A coupon is used once, whatever remains of it. */
    use: ({ key }: IssuedCoupon, orderId: string, endedAt: number): void =>
      void changes.set(key, { status: USED, balance: 0n, endedAt, orderId }),
    /** What it was worth goes back to its quota. */
    reclaim(coupon: IssuedCoupon, endedAt: number): void {
      changes.set(coupon.key, { status: RECLAIMED, balance: 0n, endedAt });
      draw(coupon.quota, -coupon.faceValue, endedAt);
      record(RECLAIM, coupon, endedAt, null);
    },
    /** Newest first. */
    all: (): Rows<IssuedCoupon> => {
      const seeded = couponLine.count();
      const count = seeded + made.length;
      return {
        count,
        at: (position) =>
          at(position < made.length ? MADE + made.length - 1 - position : couponLine.keyAt(count - 1 - position)),
      };
    },
    /** Newest first. */
    records: (): Rows<CouponRecord> => {
      const count = recordLine.count() + recent.length;
      return {
        count,
        at: (position) => {
          if (position < recent.length) return recent[recent.length - 1 - position] as CouponRecord;
          const key = recordLine.keyAt(count - 1 - position);
          const records = seededRecords(Math.floor(key / EVENTS_PER_CUSTOMER));
          return records[key % EVENTS_PER_CUSTOMER] as CouponRecord;
        },
      };
    },
    recordsOfCustomer: (customer: number): Rows<CouponRecord> =>
      rowsOf([...(recentBy.get(customer) ?? []).toReversed(), ...seededRecords(customer).sort((a, b) => b.at - a.at)]),
    gifts: createGifts({ seed, scope, anchor }),
  };
};
export type Coupons = ReturnType<typeof createCoupons>;
