import { SERVICES } from './catalog.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, fraction, mix, pick, repeatByWeight } from './hash.ts';
import type { Order } from './order.ts';
import { DAY, YEAR } from './time.ts';
import { createTimeline, EVENTS_PER_CUSTOMER } from './timeline.ts';

interface OrderSeedsOptions {
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; every seeded order is older. */
  readonly anchor: number;
  /** Whether customers have three times the usual number of orders. */
  readonly many: boolean;
  readonly idOf: (key: number, createdAt: number) => string;
}

const STATUSES = repeatByWeight([5, 72], [4, 9], [6, 7], [3, 4], [1, 2], [9, 2], [2, 2], [10, 1], [11, 1]);
const TYPES = repeatByWeight([1, 52], [2, 22], [3, 9], [4, 9], [11, 3], [10, 2], [13, 2], [14, 1]);
const SOURCES = repeatByWeight([1, 70], [2, 20], [3, 5], [8, 3], [4, 2]);
const DISCOUNTS = repeatByWeight(['none', 30], ['606', 30], ['607', 25], ['605', 10], ['700', 5]);
const PERCENTS = [3, 5, 8, 10, 15, 20, 30] as const;
/** Statuses of orders that have been paid. */
const PAID = new Set([2, 3, 5, 10, 11]);
const UNSUBSCRIBE = 4;
const COMPLETED = 5;
const MAX_ORDERS = 25;
/** With this spread customers have six orders on average, with the next one twenty. */
const USUAL_SPREAD = 5.9;
const MANY_SPREAD = 90;
/** A seeded order is paid within this time after its creation. */
export const PAID_WITHIN = 2 * DAY;

/** The fields of an order that the list filters by, apart from times. */
export interface OrderKind {
  readonly status: number;
  readonly type: number;
  /** The service's position in the catalog. */
  readonly service: number;
}

/**
 * The orders that one scope's customers made before the start, computed from customer and number; no order is stored.
 */
export const createOrderSeeds = ({ customers, anchor, many, idOf }: OrderSeedsOptions) => {
  const spread = many ? MANY_SPREAD : USUAL_SPREAD;
  const start = anchor - 2 * YEAR;

  const countOf = (customer: number): number => {
    if (customer >= customers.count) return 0;
    const u = fraction(customers.draw(customer, 1));
    return u < 0.08
      ? 0
      : Math.min(MAX_ORDERS, 1 + Math.floor(-Math.log(1 - fraction(customers.draw(customer, 2))) * spread));
  };

  const createdAt = (customer: number, number: number): number => {
    const from = Math.max(start, customers.associatedAt(customer));
    return from + below(mix(customers.draw(customer, 3), number), anchor - from);
  };

  const baseOf = (key: number): number =>
    mix(customers.draw(Math.floor(key / EVENTS_PER_CUSTOMER), 4), key % EVENTS_PER_CUSTOMER);

  const kindOf = (base: number): OrderKind => {
    const type = pick(TYPES, mix(base, 1));
    const status = type === UNSUBSCRIBE ? COMPLETED : pick(STATUSES, mix(base, 2));
    return { type, status, service: below(mix(base, 8), SERVICES.length) };
  };

  const paidAt = (base: number, status: number, created: number): number | null =>
    PAID.has(status) ? created + below(mix(base, 6), Math.min(PAID_WITHIN, anchor - created)) : null;

  const officialOf = (customer: number, draw: number, type: number): bigint => {
    const plain = BigInt(100 + Math.floor(fraction(draw) ** 3 * 8_000_000));
    // The base is an odd number, so that a double cannot represent the amount exactly by chance.
    const amount = customers.isHuge(customer) ? 123_456_789_012_345_671n + plain * 2n : plain;
    return type === UNSUBSCRIBE ? -amount : amount;
  };

  const at = (key: number): Order => {
    const customer = Math.floor(key / EVENTS_PER_CUSTOMER);
    const base = baseOf(key);
    const draw = (purpose: number) => mix(base, purpose);
    const created = createdAt(customer, key % EVENTS_PER_CUSTOMER);
    const { type, status, service } = kindOf(base);
    const plain = officialOf(customer, draw(3), type);
    const kind = pick(DISCOUNTS, draw(4));
    const cut = kind === 'none' ? 0n : (plain * BigInt(pick(PERCENTS, draw(5)))) / 100n;
    // An unsubscription refunds the amount that had been paid, so that its list price is that amount.
    const [official, discount, discountType] =
      type === UNSUBSCRIBE ? ([plain - cut, 0n, 'none'] as const) : ([plain, cut, kind] as const);
    const paid = paidAt(base, status, created);
    return {
      key,
      id: idOf(key, created),
      customer,
      createdAt: created,
      paidAt: paid,
      status,
      type,
      source: pick(SOURCES, draw(7)),
      service: SERVICES[service] ?? SERVICES[0],
      official,
      discount,
      coupon: paid !== null && type !== UNSUBSCRIBE && below(draw(9), 10) === 0 ? (official - discount) / 10n : 0n,
      cashCoupon: 0n,
      card: 0n,
      discountType,
      chosen: null,
      parts: type === 1 && below(draw(10), 100) < 6 ? 2 + below(draw(11), 2) : 0,
      lines: below(draw(12), 100) === 0 ? 130 : 1 + below(draw(12), 5),
      touched: false,
    };
  };

  return {
    at,
    countOf,
    kindAt: (key: number): OrderKind => kindOf(baseOf(key)),
    /** When the order was paid, in seconds since 1970, without computing the rest of the order. */
    paidAt(key: number): number | null {
      const base = baseOf(key);
      const created = createdAt(Math.floor(key / EVENTS_PER_CUSTOMER), key % EVENTS_PER_CUSTOMER);
      return paidAt(base, kindOf(base).status, created);
    },
    timeline: createTimeline({ customers: customers.count, start, countOf, timeOf: createdAt }),
  };
};
export type OrderSeeds = ReturnType<typeof createOrderSeeds>;
