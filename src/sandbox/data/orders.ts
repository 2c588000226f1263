import type { CustomerSeedData } from './customers.ts';
import { mix } from './hash.ts';
import type { NewOrder, Order, OrderChange } from './order.ts';
import { createOrderSearch } from './order-search.ts';
import { createOrderSeeds } from './order-seeds.ts';
import { createSerials, MADE } from './serials.ts';
import { EVENTS_PER_CUSTOMER } from './timeline.ts';

interface OrdersOptions {
  readonly seed: number;
  readonly scope: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; every seeded order is older. */
  readonly anchor: number;
  /** Whether customers have three times the usual number of orders. */
  readonly many: boolean;
}

const COMPLETED = 5;
const BY_CUSTOMER = 1;
const CENTURY = 2000;

/**
 * An order id is `CS`, the date, ten scrambled digits and two check digits; a part of a combined order has two more
 * digits.
 */
const ORDER_ID = /^CS\d{6}(\d{10})(\d{2})$/;

/**
 * The orders of one scope's customers: seeded ones, computed from customer and number, and those made or changed since
 * the start.
 */
export const createOrders = ({ seed, scope, customers, anchor, many }: OrdersOptions) => {
  const serials = createSerials(mix(seed, 77), scope);
  const changes = new Map<number, OrderChange>();
  const endings = new Map<number, Map<number, number>>();
  const made: Order[] = [];
  const madeBy = new Map<number, Order[]>();
  let finishing: { readonly key: number; readonly at: number }[] = [];

  const idOf = (key: number, created: number): string => {
    const date = new Date(created * 1000);
    const two = (n: number) => n.toString().padStart(2, '0');
    const day = two(date.getUTCFullYear() - CENTURY) + two(date.getUTCMonth() + 1) + two(date.getUTCDate());
    return `CS${day}${serials.digits(key)}${two(mix(seed, key) % 100)}`;
  };

  const seeds = createOrderSeeds({ customers, anchor, many, idOf });

  const at = (key: number): Order => {
    const order = key < MADE ? seeds.at(key) : (made[key - MADE] as Order);
    const [change, ended] = [changes.get(key), endings.get(key)];
    // An early end does not set `touched`: the order still counts as a seeded one.
    const shown = ended ? { ...order, ended } : order;
    return change ? { ...shown, ...change, touched: true } : shown;
  };

  const exists = (key: number): boolean =>
    key < MADE
      ? key % EVENTS_PER_CUSTOMER < seeds.countOf(Math.floor(key / EVENTS_PER_CUSTOMER))
      : key - MADE < made.length;

  const find = (id: string): Order | null => {
    const match = ORDER_ID.exec(id);
    const key = match ? serials.keyOf(match[1] ?? '') : null;
    const order = key !== null && exists(key) ? at(key) : null;
    return order?.id === id ? order : null;
  };

  const search = createOrderSearch({ seeds, made, at, find, changed: changes });

  const change = (key: number, change: OrderChange): void => {
    changes.set(key, { ...changes.get(key), ...change });
    search.update(key);
  };

  const keysOf = (customer: number): number[] => [
    ...Array.from({ length: seeds.countOf(customer) }, (_, number) => customer * EVENTS_PER_CUSTOMER + number),
    ...(madeBy.get(customer) ?? []).map(({ key }) => key),
  ];

  return {
    find,
    /** The search over all present customers' orders, and the test whether one order passes the same filter. */
    list: search.list,
    passes: search.passes,
    countOf: (customer: number): number => seeds.countOf(customer) + (madeBy.get(customer)?.length ?? 0),
    /** The orders of one customer, oldest first. */
    ofCustomer: (customer: number): Order[] => {
      const seeded = seeds.countOf(customer);
      const keys = keysOf(customer);
      const before = keys.slice(0, seeded).map(at);
      return [...before.sort((a, b) => a.createdAt - b.createdAt || a.key - b.key), ...keys.slice(seeded).map(at)];
    },
    /** The orders of a customer that were paid from `from` (included) to `until` (excluded). */
    paidBetween: (customer: number, from: number, until: number): Order[] =>
      keysOf(customer)
        .filter((key) => {
          const paid = key < MADE && !changes.has(key) ? seeds.paidAt(key) : at(key).paidAt;
          return paid !== null && paid >= from && paid < until;
        })
        .map(at),
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
        lines: order.made ? order.made.lines.length : order.lines,
        touched: true,
      };
      made.push(full);
      madeBy.set(order.customer, [...(madeBy.get(order.customer) ?? []), full]);
      search.update(key);
      return full;
    },
    /** Schedules a paid order to be completed at that second; `settle` completes it. */
    finish: (key: number, at: number): void => void finishing.push({ key, at }),
    /** Completes the orders whose time has come. */
    settle(now: number): void {
      if (finishing.length === 0) return;
      const due = finishing.filter(({ at }) => at <= now);
      if (due.length === 0) return;
      finishing = finishing.filter(({ at }) => at > now);
      for (const { key } of due) change(key, { status: COMPLETED });
    },
    /** Ends a line early, the given number of seconds after it began. */
    endLine(key: number, line: number, seconds: number): void {
      endings.set(key, new Map([...(endings.get(key) ?? []), [line, seconds]]));
    },
    /** Removes the orders of a customer who left from the list of all customers. */
    leaveOut(customer: number): void {
      for (const key of keysOf(customer)) search.leaveOut(key);
    },
    draw: (key: number, purpose: number): number => mix(mix(seed ^ 0x0dde, key), purpose),
  };
};
export type Orders = ReturnType<typeof createOrders>;
