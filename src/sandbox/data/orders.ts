import { SERVICES, type Service } from './catalog.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, fraction, mix, pick, weighted } from './hash.ts';
import type { Made } from './made-orders.ts';
import type { Rows } from './rows.ts';
import { createSerials, MADE } from './serials.ts';
import { DAY, utc, YEAR } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER, type Timeline } from './timeline.ts';

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
  /** What coupons of all kinds and stored-value cards paid. */
  readonly coupon: bigint;
  /** The part of it that cash coupons paid. */
  readonly cashCoupon: bigint;
  /** The part of it that stored-value cards paid. */
  readonly card: bigint;
  readonly discountType: string;
  /** What was chosen on payment; it is part of `discount`. */
  readonly chosen: { readonly type: string; readonly amount: bigint } | null;
  /** How many orders this one combines; 0 for a plain order. */
  readonly parts: number;
  readonly lines: number;
  /** Whether it was made or changed since the start. */
  readonly touched: boolean;
  /** What it holds, if it was made since the start. */
  readonly made?: Made;
}

/** What customers did to an order since the start. */
export type OrderChange = Partial<
  Pick<Order, 'status' | 'paidAt' | 'discount' | 'coupon' | 'cashCoupon' | 'card' | 'chosen'>
>;

/** The fields of a new order that its creator sets; only its status can make it wait. */
export type NewOrder = Pick<
  Order,
  'customer' | 'createdAt' | 'paidAt' | 'status' | 'type' | 'service' | 'official' | 'discount' | 'discountType'
> & { readonly made: Made };

interface Options {
  readonly seed: number;
  readonly scope: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; every seeded order is older. */
  readonly anchor: number;
}

const STATUSES = weighted([5, 72], [4, 9], [6, 7], [3, 4], [1, 2], [9, 2], [2, 2], [10, 1], [11, 1]);
const TYPES = weighted([1, 52], [2, 22], [3, 9], [4, 9], [11, 3], [10, 2], [13, 2], [14, 1]);
const SOURCES = weighted([1, 70], [2, 20], [3, 5], [8, 3], [4, 2]);
const DISCOUNTS = weighted(['none', 30], ['606', 30], ['607', 25], ['605', 10], ['700', 5]);
const PERCENTS = [3, 5, 8, 10, 15, 20, 30] as const;
/** Statuses in which the money has been taken. */
const PAID = new Set([2, 3, 5, 10, 11]);
const UNSUBSCRIBE = 4;
const COMPLETED = 5;
const BY_CUSTOMER = 1;
const MAX_ORDERS = 25;
const CENTURY = 2000;

/** Order ids read `CS`, date, ten scrambled digits, two check digits; a part of a combined order adds two more. */
const ORDER_ID = /^CS\d{6}(\d{10})(\d{2})$/;

/** The orders of one scope's customers, computed from customer and number alone. */
export const createOrders = ({ seed, scope, customers, anchor }: Options) => {
  const serials = createSerials(mix(seed, 77), scope);
  const changes = new Map<number, OrderChange>();
  const made: Order[] = [];
  const madeBy = new Map<number, Order[]>();
  let finishing: { readonly key: number; readonly at: number }[] = [];
  const start = anchor - 2 * YEAR;

  const seededCount = (customer: number): number => {
    if (customer >= customers.count) return 0;
    const u = fraction(customers.draw(customer, 1));
    return u < 0.08
      ? 0
      : Math.min(MAX_ORDERS, 1 + Math.floor(-Math.log(1 - fraction(customers.draw(customer, 2))) * 5.9));
  };

  const createdAt = (customer: number, number: number): number => {
    const from = Math.max(start, customers.associatedAt(customer));
    return from + below(mix(customers.draw(customer, 3), number), anchor - from);
  };

  const idOf = (key: number, created: number): string => {
    const date = new Date(created * 1000);
    const two = (n: number) => n.toString().padStart(2, '0');
    const day = two(date.getUTCFullYear() - CENTURY) + two(date.getUTCMonth() + 1) + two(date.getUTCDate());
    return `CS${day}${serials.digits(key)}${two(mix(seed, key) % 100)}`;
  };

  const officialOf = (customer: number, draw: number, type: number): bigint => {
    const plain = BigInt(100 + Math.floor(fraction(draw) ** 3 * 8_000_000));
    // A base that is not divisible by a power of two, so that a double cannot hold the result by luck.
    const amount = customers.isHuge(customer) ? 123_456_789_012_345_671n + plain * 2n : plain;
    return type === UNSUBSCRIBE ? -amount : amount;
  };

  const seededAt = (key: number): Order => {
    const customer = Math.floor(key / EVENTS_PER_CUSTOMER);
    const base = mix(customers.draw(customer, 4), key % EVENTS_PER_CUSTOMER);
    const draw = (purpose: number) => mix(base, purpose);
    const created = createdAt(customer, key % EVENTS_PER_CUSTOMER);
    const type = pick(TYPES, draw(1));
    const status = type === UNSUBSCRIBE ? COMPLETED : pick(STATUSES, draw(2));
    const plain = officialOf(customer, draw(3), type);
    const kind = pick(DISCOUNTS, draw(4));
    const cut = kind === 'none' ? 0n : (plain * BigInt(pick(PERCENTS, draw(5)))) / 100n;
    // What comes back is what had been paid: the list price of an unsubscription is its amount.
    const [official, discount, discountType] =
      type === UNSUBSCRIBE ? ([plain - cut, 0n, 'none'] as const) : ([plain, cut, kind] as const);
    const paid = PAID.has(status);
    return {
      key,
      id: idOf(key, created),
      customer,
      createdAt: created,
      paidAt: paid ? created + below(draw(6), Math.min(2 * DAY, anchor - created)) : null,
      status,
      type,
      source: pick(SOURCES, draw(7)),
      service: pick(SERVICES, draw(8)),
      official,
      discount,
      coupon: paid && type !== UNSUBSCRIBE && below(draw(9), 10) === 0 ? (official - discount) / 10n : 0n,
      cashCoupon: 0n,
      card: 0n,
      discountType,
      chosen: null,
      parts: type === 1 && below(draw(10), 100) < 6 ? 2 + below(draw(11), 2) : 0,
      lines: below(draw(12), 100) === 0 ? 130 : 1 + below(draw(12), 5),
      touched: false,
    };
  };

  const at = (key: number): Order => {
    const order = key < MADE ? seededAt(key) : (made[key - MADE] as Order);
    const change = changes.get(key);
    return change ? { ...order, ...change, touched: true } : order;
  };

  const exists = (key: number): boolean =>
    key < MADE
      ? key % EVENTS_PER_CUSTOMER < seededCount(Math.floor(key / EVENTS_PER_CUSTOMER))
      : key - MADE < made.length;

  const find = (id: string): Order | null => {
    const match = ORDER_ID.exec(id);
    const key = match ? serials.keyOf(match[1] ?? '') : null;
    const order = key !== null && exists(key) ? at(key) : null;
    return order?.id === id ? order : null;
  };

  const seeded = createTimeline({ customers: customers.count, start, countOf: seededCount, timeOf: createdAt });
  /** All orders, oldest first: none is made before the seeded ones end. */
  const timeline: Timeline = {
    count: () => seeded.count() + made.length,
    keyAt: (position) => (position < seeded.count() ? seeded.keyAt(position) : MADE + position - seeded.count()),
    countBefore: (seconds) => {
      const later = made.findIndex(({ createdAt: created }) => created >= seconds);
      return seeded.countBefore(seconds) + (later < 0 ? made.length : later);
    },
  };
  let version = 0;
  let cached: { key: string; version: number; keys: Uint32Array } | null = null;

  /** Orders of the timeline from one position to before another that pass; the last answer is kept for the next page. */
  const filtered = (key: string, from: number, to: number, test: (order: Order) => boolean): Rows<Order> => {
    if (cached?.key !== key || cached.version !== version) {
      const keys = new Uint32Array(to - from);
      let found = 0;
      for (let position = from; position < to; position++) {
        const order = timeline.keyAt(position);
        if (test(at(order))) keys[found++] = order;
      }
      cached = { key, version, keys: keys.slice(0, found) };
    }
    const { keys } = cached;
    return { count: keys.length, at: (position) => at(keys[position] ?? 0) };
  };

  const change = (key: number, change: OrderChange): void => {
    changes.set(key, { ...changes.get(key), ...change });
    version++;
  };

  return {
    at,
    find,
    countOf: (customer: number): number => seededCount(customer) + (madeBy.get(customer)?.length ?? 0),
    timeline,
    filtered,
    /** The orders of one customer, oldest first. */
    ofCustomer: (customer: number): Order[] => [
      ...Array.from({ length: seededCount(customer) }, (_, number) => at(customer * EVENTS_PER_CUSTOMER + number)).sort(
        (a, b) => a.createdAt - b.createdAt || a.key - b.key,
      ),
      ...(madeBy.get(customer) ?? []).map(({ key }) => at(key)),
    ],
    change,
    make(order: NewOrder): Order {
      const key = MADE + made.length;
      const full: Order = {
        ...order,
        key,
        id: idOf(key, order.createdAt),
        source: BY_CUSTOMER,
        coupon: 0n,
        cashCoupon: 0n,
        card: 0n,
        chosen: null,
        parts: 0,
        lines: order.made.lines.length,
        touched: true,
      };
      made.push(full);
      madeBy.set(order.customer, [...(madeBy.get(order.customer) ?? []), full]);
      version++;
      return full;
    },
    /** What has been paid becomes completed at that second, when `settle` is next called. */
    finish: (key: number, at: number): void => void finishing.push({ key, at }),
    /** Completes what was to be completed by now. */
    settle(now: number): void {
      if (finishing.length === 0) return;
      const due = finishing.filter(({ at }) => at <= now);
      finishing = finishing.filter(({ at }) => at > now);
      for (const { key } of due) change(key, { status: COMPLETED });
    },
    draw: (key: number, purpose: number): number => mix(mix(seed ^ 0x0dde, key), purpose),
  };
};
export type Orders = ReturnType<typeof createOrders>;

export const payable = ({ official, discount }: Pick<Order, 'official' | 'discount'>): bigint => official - discount;

export const pendingUntil = ({ createdAt, status }: Order): string | undefined =>
  status === 6 ? utc(createdAt + 7 * DAY) : undefined;
