import { SERVICES, type Service } from './catalog.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, fraction, mix, pick, weighted } from './hash.ts';
import { createScrambler } from './ids.ts';
import type { Rows } from './rows.ts';
import { DAY, utc, YEAR } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER, MAX_CUSTOMERS } from './timeline.ts';

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
  readonly coupon: bigint;
  readonly discountType: string;
  /** How many orders this one combines; 0 for a plain order. */
  readonly parts: number;
  readonly lines: number;
}

/** What customers did to an order since the start. */
export interface OrderChange {
  readonly status: number;
  readonly paidAt: number | null;
}

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
const MAX_ORDERS = 25;
const CENTURY = 2000;

/** Order ids read `CS`, date, ten scrambled digits, two check digits; a part of a combined order adds two more. */
const ORDER_ID = /^CS\d{6}(\d{10})(\d{2})$/;

/** The orders of one scope's customers, computed from customer and number alone. */
export const createOrders = ({ seed, scope, customers, anchor }: Options) => {
  const { scramble, unscramble } = createScrambler(mix(seed, 77));
  const changes = new Map<number, OrderChange>();
  const start = anchor - 2 * YEAR;
  const scopeBase = scope * MAX_CUSTOMERS * EVENTS_PER_CUSTOMER;

  const countOf = (customer: number): number => {
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
    return `CS${day}${scramble(scopeBase + key)
      .toString()
      .padStart(10, '0')}${two(mix(seed, key) % 100)}`;
  };

  const officialOf = (customer: number, draw: number, type: number): bigint => {
    const plain = BigInt(100 + Math.floor(fraction(draw) ** 3 * 8_000_000));
    // A base that is not divisible by a power of two, so that a double cannot hold the result by luck.
    const amount = customers.isHuge(customer) ? 123_456_789_012_345_671n + plain * 2n : plain;
    return type === UNSUBSCRIBE ? -amount : amount;
  };

  const at = (key: number): Order => {
    const customer = Math.floor(key / EVENTS_PER_CUSTOMER);
    const base = mix(customers.draw(customer, 4), key % EVENTS_PER_CUSTOMER);
    const draw = (purpose: number) => mix(base, purpose);
    const created = createdAt(customer, key % EVENTS_PER_CUSTOMER);
    const type = pick(TYPES, draw(1));
    const change = changes.get(key);
    const status = change?.status ?? (type === UNSUBSCRIBE ? 5 : pick(STATUSES, draw(2)));
    const official = officialOf(customer, draw(3), type);
    const discountType = pick(DISCOUNTS, draw(4));
    const discount = discountType === 'none' ? 0n : (official * BigInt(pick(PERCENTS, draw(5)))) / 100n;
    const paid = PAID.has(status);
    return {
      key,
      id: idOf(key, created),
      customer,
      createdAt: created,
      paidAt: change ? change.paidAt : paid ? created + below(draw(6), Math.min(2 * DAY, anchor - created)) : null,
      status,
      type,
      source: pick(SOURCES, draw(7)),
      service: pick(SERVICES, draw(8)),
      official,
      discount,
      coupon: paid && type !== UNSUBSCRIBE && below(draw(9), 10) === 0 ? (official - discount) / 10n : 0n,
      discountType,
      parts: type === 1 && below(draw(10), 100) < 6 ? 2 + below(draw(11), 2) : 0,
      lines: below(draw(12), 100) === 0 ? 130 : 1 + below(draw(12), 5),
    };
  };

  const find = (id: string): Order | null => {
    const match = ORDER_ID.exec(id);
    const key = match ? unscramble(Number(match[1])) - scopeBase : -1;
    if (key < 0 || key >= MAX_CUSTOMERS * EVENTS_PER_CUSTOMER) return null;
    const [customer, number] = [Math.floor(key / EVENTS_PER_CUSTOMER), key % EVENTS_PER_CUSTOMER];
    if (number >= countOf(customer)) return null;
    const order = at(key);
    return order.id === id ? order : null;
  };

  const timeline = createTimeline({ customers: customers.count, start, countOf, timeOf: createdAt });
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

  return {
    at,
    find,
    countOf,
    timeline,
    filtered,
    /** The orders of one customer, oldest first. */
    ofCustomer: (customer: number): Order[] =>
      Array.from({ length: countOf(customer) }, (_, number) => at(customer * EVENTS_PER_CUSTOMER + number)).sort(
        (a, b) => a.createdAt - b.createdAt || a.key - b.key,
      ),
    change(key: number, change: OrderChange): void {
      changes.set(key, change);
      version++;
    },
    draw: (key: number, purpose: number): number => mix(mix(seed ^ 0x0dde, key), purpose),
  };
};
export type Orders = ReturnType<typeof createOrders>;

export const payable = ({ official, discount }: Pick<Order, 'official' | 'discount'>): bigint => official - discount;

export const pendingUntil = ({ createdAt, status }: Order): string | undefined =>
  status === 6 ? utc(createdAt + 7 * DAY) : undefined;
