import { SERVICES } from './catalog.ts';
import { countBelow, createGaps, positionAt } from './gaps.ts';
import type { Order } from './order.ts';
import { type OrderKind, type OrderSeeds, PAID_WITHIN } from './order-seeds.ts';
import { createRecent } from './recent.ts';
import type { Rows } from './rows.ts';
import { MADE } from './serials.ts';
import { isOpen, isWithin, type Span } from './span.ts';

/** Filters of the list of all customers' orders: texts as the caller sent them, null for a JSON null. */
export interface OrderFilter {
  readonly id?: string | null | undefined;
  readonly service?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly paid: Span;
}

interface OrderSearchOptions {
  readonly seeds: OrderSeeds;
  /** Orders made since the start, in order of creation. */
  readonly made: readonly Order[];
  readonly at: (key: number) => Order;
  readonly find: (id: string) => Order | null;
  /** Keys of seeded orders that were changed since the start. */
  readonly changed: ReadonlyMap<number, unknown>;
}

const KEPT_SEARCHES = 4;
/** Status in the columns of an order that the list leaves out. */
const GONE = 255;

/** The number that a filter requires; undefined without a filter, -1 for a text that no order can match. */
const readNumber = (text: string | null | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const number = Number(text);
  return text === String(number) && number >= 0 && number < GONE ? number : -1;
};

const serviceNumber = (code: string | null | undefined): number | undefined =>
  code === undefined ? undefined : SERVICES.findIndex((service) => service.code === code);

/** Finds orders among those of all customers by time, status, type and service. */
export const createOrderSearch = ({ seeds, made, at, find, changed }: OrderSearchOptions) => {
  const gaps = createGaps();
  const results = createRecent<Uint32Array>(KEPT_SEARCHES);
  let version = 0;
  /** Status, type and service of each seeded order, one byte each, in order of creation; made by the first search. */
  let columns: { status: Uint8Array; type: Uint8Array; service: Uint8Array } | null = null;

  const seededCount = (): number => seeds.timeline.count();
  const size = (): number => seededCount() + made.length;
  const keyAt = (position: number): number =>
    position < seededCount() ? seeds.timeline.keyAt(position) : MADE + position - seededCount();
  const positionOf = (key: number): number =>
    key < MADE ? seeds.timeline.positionOf(key) : seededCount() + key - MADE;

  /** Number of orders created before that second. */
  const countBefore = (seconds: number): number => {
    let [low, high] = [0, made.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((made[middle]?.createdAt ?? 0) < seconds) low = middle + 1;
      else high = middle;
    }
    return seeds.timeline.countBefore(seconds) + low;
  };

  const kindNow = (key: number): OrderKind => {
    const kind = seeds.kindAt(key);
    return changed.has(key) ? { ...kind, status: at(key).status } : kind;
  };

  const readColumns = () => {
    if (columns) return columns;
    const count = seededCount();
    const made = { status: new Uint8Array(count), type: new Uint8Array(count), service: new Uint8Array(count) };
    for (let position = 0; position < count; position++) {
      const { status, type, service } = kindNow(keyAt(position));
      made.status[position] = status;
      made.type[position] = type;
      made.service[position] = service;
    }
    for (const position of gaps.sorted) made.status[position] = GONE;
    columns = made;
    return made;
  };

  /** Positions from `from` (included) to `to` (excluded) whose orders pass the filter, ascending. */
  const scan = (filter: OrderFilter, from: number, to: number): Uint32Array => {
    const [status, type, service] = [readNumber(filter.status), readNumber(filter.type), serviceNumber(filter.service)];
    const { paid } = filter;
    const anyTime = isOpen(paid);
    const { status: statuses, type: types, service: services } = readColumns();
    const seeded = Math.min(to, seededCount());
    const found = new Uint32Array(Math.max(0, to - from));
    let count = 0;
    const keep = (position: number): void => {
      if (status === undefined ? statuses[position] === GONE : statuses[position] !== status) return;
      if (type !== undefined && types[position] !== type) return;
      if (service !== undefined && services[position] !== service) return;
      const key = anyTime ? 0 : keyAt(position);
      if (!anyTime && !isWithin(changed.has(key) ? at(key).paidAt : seeds.paidAt(key), paid)) return;
      found[count++] = position;
    };
    // Seeded orders are paid within a known time after their creation, except those that were paid since the start.
    const first = Math.max(from, countBefore(paid.begin - PAID_WITHIN));
    const last = paid.end === Number.POSITIVE_INFINITY ? seeded : Math.min(seeded, countBefore(paid.end + 1));
    if (anyTime) for (let position = from; position < seeded; position++) keep(position);
    else {
      const later = [...changed.keys()].filter((key) => key < MADE).map(positionOf);
      const outside = later.filter((position) => position >= from && position < seeded);
      for (const position of outside.filter((each) => each < first).sort((a, b) => a - b)) keep(position);
      for (let position = first; position < last; position++) keep(position);
      for (const position of outside.filter((each) => each >= Math.max(first, last)).sort((a, b) => a - b))
        keep(position);
    }
    for (let position = Math.max(from, seededCount()); position < to; position++) {
      const order = at(keyAt(position));
      const passes =
        (status === undefined || order.status === status) &&
        (type === undefined || order.type === type) &&
        (service === undefined || SERVICES[service]?.code === order.service.code) &&
        isWithin(order.paidAt, paid) &&
        !gaps.has(position);
      if (passes) found[count++] = position;
    }
    return found.slice(0, count);
  };

  const passes = (order: Order, { service, status, type, paid }: OrderFilter): boolean =>
    (service === undefined || service === order.service.code) &&
    (status === undefined || status === String(order.status)) &&
    (type === undefined || type === String(order.type)) &&
    isWithin(order.paidAt, paid);

  /** The order of the filter's id, if it passes the other conditions. */
  const single = (filter: OrderFilter, from: number, to: number): Rows<Order> => {
    const order = filter.id ? find(filter.id) : null;
    const position = order ? positionOf(order.key) : -1;
    const shown = order && position >= from && position < to && !gaps.has(position) && passes(order, filter);
    return { count: shown ? 1 : 0, at: () => order as Order };
  };

  return {
    passes: (order: Order, filter: OrderFilter): boolean =>
      (filter.id === undefined || filter.id === order.id) && passes(order, filter),

    /**
     * Orders created in the span that pass the filter, oldest first. The latest results are kept for their next pages.
     */
    list(created: Span, filter: OrderFilter): Rows<Order> {
      const from = created.begin === Number.NEGATIVE_INFINITY ? 0 : countBefore(created.begin);
      const to = Math.max(from, created.end === Number.POSITIVE_INFINITY ? size() : countBefore(created.end + 1));
      if (filter.id !== undefined) return single(filter, from, to);
      const { service, status, type, paid } = filter;
      if (service === undefined && status === undefined && type === undefined && isOpen(paid)) {
        const [before, until] = [from - countBelow(gaps.sorted, from), to - countBelow(gaps.sorted, to)];
        return { count: until - before, at: (position) => at(keyAt(positionAt(gaps.sorted, before + position))) };
      }
      const key = JSON.stringify([version, from, to, service, status, type, String(paid.begin), String(paid.end)]);
      const positions = results.get(key, () => scan(filter, from, to));
      return { count: positions.length, at: (position) => at(keyAt(positions[position] ?? 0)) };
    },

    /** Must be called for each order that was made or changed. */
    update(key: number): void {
      version++;
      if (!columns || key >= MADE) return;
      const position = positionOf(key);
      if (columns.status[position] !== GONE) columns.status[position] = at(key).status;
    },

    /** Leaves an order out of all lists. */
    leaveOut(key: number): void {
      version++;
      const position = positionOf(key);
      gaps.add(position);
      if (columns && key < MADE) columns.status[position] = GONE;
    },
  };
};
export type OrderSearch = ReturnType<typeof createOrderSearch>;
