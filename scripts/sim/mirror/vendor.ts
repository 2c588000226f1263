import { loadContract } from '../../../src/contract/index.ts';
import { GatewayError } from '../../../src/errors/index.ts';
import type { WireRow } from '../../../src/mirror/noun.ts';
import { isoOf } from '../../../src/time/index.ts';
import type { Upstream } from '../../../src/upstream/index.ts';
import type { Program, World } from '../world.ts';

export const LISTS = { customers: 'ListSubCustomers', orders: 'ListCustomerOrders' } as const;
export type ListName = keyof typeof LISTS;

/** Content of a row during some time; null while the list did not have it. */
interface Version {
  readonly since: number;
  readonly row: WireRow | null;
}

/** All states of a row, oldest first. */
export type Timeline = readonly Version[];

export type Change = 'register' | 'leave' | 'assign' | 'order' | 'pay';

export interface ListingVendor {
  /** By list and id. */
  readonly timelines: Readonly<Record<ListName, ReadonlyMap<string, Timeline>>>;
  /** The rows of a list now, in the vendor's order. */
  rows(list: ListName): readonly WireRow[];
  /** Changes a row; `choice` selects which. `agoMs`: new rows are older by this. */
  change(what: Change, choice: number, agoMs?: number): void;
  readonly upstreamOf: (program: Program) => Upstream;
}

const MANAGERS = ['li.qiang', 'wang.fang'];
const OPEN = '6';
const PAID = '5';
/** Largest page, smaller than requested, so that a few rows fill several pages. */
const MOST_ROWS = 4;
const contract = loadContract('CHINA');

/** Inputs that select rows by an instant: field, first and last moment. */
const SPANS = [
  ['associated_on', 'associated_on_begin', 'associated_on_end'],
  ['create_time', 'create_time_begin', 'create_time_end'],
  ['payment_time', 'payment_time_begin', 'payment_time_end'],
] as const;
const EXACT = ['customer_id', 'order_id', 'status'] as const;

const isIn = (row: WireRow, input: WireRow): boolean =>
  EXACT.every((name) => input[name] === undefined || String(row[name]) === String(input[name])) &&
  SPANS.every(([field, from, until]) => {
    if (input[from] === undefined) return true;
    const at = Date.parse(String(row[field]));
    return at >= Date.parse(String(input[from])) && at <= Date.parse(String(input[until]));
  });

interface VendorSettings {
  readonly world: World;
  /** Milliseconds by which the vendor's clock is ahead. */
  readonly skewMs: number;
}

/** Two lists that change while they are read: customers with managers, and orders that are paid some time later. */
export const createListingVendor = ({ world, skewMs }: VendorSettings): ListingVendor => {
  const { random, strikes } = world;
  const timelines = { customers: new Map<string, Version[]>(), orders: new Map<string, Version[]>() };
  let made = 0;

  const set = (list: ListName, id: string, row: WireRow | null): void => {
    const all = timelines[list].get(id) ?? [];
    timelines[list].set(id, [...all, { since: world.now(), row }]);
  };
  /** Newest first: a new row moves all others to later pages. */
  const rows = (list: ListName): readonly WireRow[] =>
    [...timelines[list].values()]
      .flatMap((all): readonly WireRow[] => {
        const row = all.at(-1)?.row;
        return row ? [row] : [];
      })
      .reverse();
  const timeOf = (agoMs: number): string => isoOf(Math.floor((world.now() + skewMs - agoMs) / 1_000) * 1_000);
  const pick = (list: ListName, choice: number, is: (row: WireRow) => boolean = () => true): WireRow | undefined => {
    const found = rows(list).filter(is);
    return found[choice % Math.max(1, found.length)];
  };

  const change: ListingVendor['change'] = (what, choice, agoMs = 0) => {
    const time = timeOf(agoMs);
    if (what === 'register') {
      made += 1;
      set('customers', `C${made}`, {
        customer_id: `C${made}`,
        customer: `Company ${made}`,
        account_name: `company-${made}`,
        customer_type: '1',
        associated_on: time,
        account_managers: [{ account_name: MANAGERS[choice % 2] }],
      });
      return;
    }
    if (what === 'pay') {
      const order = pick('orders', choice, ({ status }) => status === OPEN);
      if (order) set('orders', String(order.order_id), { ...order, status: PAID, payment_time: time });
      return;
    }
    const customer = pick('customers', choice);
    if (!customer) return;
    const id = String(customer.customer_id);
    if (what === 'order') {
      made += 1;
      const order = { order_id: `O${made}`, customer_id: id, status: OPEN, order_type: '1', create_time: time };
      set('orders', order.order_id, order);
      return;
    }
    if (what === 'assign') {
      set('customers', id, { ...customer, account_managers: [{ account_name: MANAGERS[(choice >> 4) % 2] }] });
      return;
    }
    set('customers', id, null);
    for (const order of rows('orders').filter((each) => each.customer_id === id))
      set('orders', String(order.order_id), null);
  };

  const answer = (operation: string, input: WireRow): WireRow => {
    const { paging } = contract.operations.get(operation)?.facts ?? {};
    const list: ListName = operation === LISTS.customers ? 'customers' : 'orders';
    const found = rows(list).filter((row) => isIn(row, input));
    const [offset, limit] = [Number(input.offset ?? 0), Math.min(MOST_ROWS, Number(input.limit ?? MOST_ROWS))];
    return {
      [paging?.rows ?? '']: found.slice(offset, offset + limit),
      [paging?.total ?? '']: found.length,
    };
  };

  const upstreamOf = (program: Program): Upstream => ({
    site: 'CHINA',
    contract,
    replaceKeys: () => undefined,
    clockAheadMs: () => 0,
    supports: (operation) => Object.values<string>(LISTS).includes(operation),
    close: async () => undefined,
    call: async (operation, input) => {
      await world.pause(program, random.between(2, 200), 'ask');
      if (strikes('readFails')) {
        await world.pause(program, random.between(1_000, 30_000), 'timeout');
        throw new GatewayError('UPSTREAM_TIMEOUT', { details: { effect: 'NONE', stage: 'sent' } });
      }
      const found = answer(operation, input as WireRow);
      // The list can change while the answer is on its way.
      await world.pause(
        program,
        strikes('answerSlow') ? random.between(2_000, 20_000) : random.between(2, 200),
        'rows',
      );
      return found;
    },
  });

  return { timelines, rows, change, upstreamOf };
};
