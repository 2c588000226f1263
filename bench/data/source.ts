import { customersMark, offsetAfter, type Page, toPage } from './paging.ts';
import { demoPartners, type Partner } from './product.ts';
import { type Balance, type Customer, type Order, toBalance, toCustomer, toOrder } from './rows.ts';
import type { OrdersAnswer, Row, Vendor } from './vendor.ts';
import type { Viewer } from './viewer.ts';

const PAGE = 100;
const MAX_AGE_MS = 5 * 60_000;

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/**
 * Fetches the rows of the screens with as few upstream calls as the vendor allows. The floor and all peers share this
 * source, so that the stacks differ only in their own work; the product plans the same calls.
 */
export interface Source {
  partner(viewer: Viewer): Pick<Partner, 'name' | 'site'>;
  /** One call, or none when the viewer's customers are in memory. */
  customers(viewer: Viewer, args: PageArguments): Promise<Page<Customer>>;
  /** One call; null for an unknown id. */
  customer(viewer: Viewer, id: string): Promise<Customer | null>;
  /** One call for up to 100 customers; those without an account are absent. */
  balances(partnerId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Balance>>;
  /**
   * The newest orders of each customer, by one sweep of all orders or one call per customer, whichever needs fewer
   * calls.
   */
  orders(partnerId: string, ids: readonly string[], wanted: OrdersWanted): Promise<readonly (readonly Order[])[]>;
}

export interface OrdersWanted {
  readonly first: number;
  readonly until: string | null;
}

interface Directory {
  readonly takenAt: number;
  readonly byManager: ReadonlyMap<string, readonly Customer[]>;
}

/** Returns the client of the vendor for a partner: a new one for each request, or one for all requests. */
export type VendorOf = (partner: Partner) => Vendor;

/**
 * Creates the state that a process keeps between requests. The returned function creates the source of one request, or
 * of all requests when the vendor's client is shared.
 */
export const createSources = async (): Promise<(vendorOf: VendorOf) => Source> => {
  const partners = new Map((await demoPartners()).map((partner) => [partner.id, partner]));
  const directories = new Map<string, Promise<Directory>>();
  return (vendorOf) => createSource({ partners, directories, vendorOf });
};

interface Parts {
  readonly partners: ReadonlyMap<string, Partner>;
  readonly directories: Map<string, Promise<Directory>>;
  readonly vendorOf: VendorOf;
}

const createSource = ({ partners, directories, vendorOf }: Parts): Source => {
  const vendors = new Map<string, Vendor>();

  const partnerOf = (id: string): Partner => {
    const found = partners.get(id);
    if (!found) throw new Error('an unknown partner');
    return found;
  };

  const vendor = (id: string): Vendor => {
    const known = vendors.get(id) ?? vendorOf(partnerOf(id));
    vendors.set(id, known);
    return known;
  };

  const sweepCustomers = async (partnerId: string): Promise<Directory> => {
    const takenAt = Date.now();
    const first = await vendor(partnerId).customers({ limit: PAGE });
    const offsets = Array.from({ length: Math.ceil(first.count / PAGE) - 1 }, (_, index) => (index + 1) * PAGE);
    const rest = await Promise.all(offsets.map((offset) => vendor(partnerId).customers({ offset, limit: PAGE })));
    const customers = [first, ...rest].flatMap(({ customer_infos }) =>
      customer_infos.map((row) => toCustomer(row, partnerId)),
    );
    return {
      takenAt,
      byManager: Map.groupBy(customers, ({ accountManager }) => accountManager?.accountName ?? ''),
    };
  };

  const directory = async (partnerId: string): Promise<Directory> => {
    const known = await directories.get(partnerId);
    if (known && Date.now() - known.takenAt < MAX_AGE_MS) return known;
    const taken = sweepCustomers(partnerId);
    directories.set(partnerId, taken);
    return taken;
  };

  const sweepOrders = async (
    partnerId: string,
    first: OrdersAnswer,
    until: string | null,
  ): Promise<Map<string, Row[]>> => {
    const offsets = Array.from({ length: Math.ceil(first.total_count / PAGE) - 1 }, (_, index) => (index + 1) * PAGE);
    const rest = await Promise.all(offsets.map((offset) => vendor(partnerId).orders({ offset, limit: PAGE, until })));
    return Map.groupBy(
      [first, ...rest].flatMap(({ order_infos }) => order_infos),
      ({ customer_id }) => String(customer_id),
    );
  };

  return {
    partner: ({ partnerId }) => partnerOf(partnerId),

    async customers(viewer, { first, after }) {
      const mark = customersMark(viewer);
      const offset = offsetAfter(mark, after);
      if (viewer.customers.kind === 'managed') {
        const own = (await directory(viewer.partnerId)).byManager.get(viewer.customers.manager) ?? [];
        return toPage(own.slice(offset, offset + first), offset, own.length, mark);
      }
      const { count, customer_infos } = await vendor(viewer.partnerId).customers({ offset, limit: first });
      const rows = customer_infos.map((row) => toCustomer(row, viewer.partnerId));
      return toPage(rows, offset, count, mark);
    },

    async customer({ partnerId }, id) {
      const { customer_infos } = await vendor(partnerId).customers({ customer_id: id, limit: 1 });
      const row = customer_infos.find(({ customer_id }) => customer_id === id);
      return row ? toCustomer(row, partnerId) : null;
    },

    async balances(partnerId, ids) {
      const rows = await vendor(partnerId).balances(ids);
      return new Map(rows.map((row) => [String(row.customer_id), toBalance(row)]));
    },

    async orders(partnerId, ids, { first, until }) {
      const oneByOne = async (): Promise<Row[][]> =>
        Promise.all(
          ids.map(async (customerId) => [
            ...(await vendor(partnerId).orders({ customerId, offset: 0, limit: first, until })).order_infos,
          ]),
        );
      const groupByCustomer = async (): Promise<Row[][]> => {
        const page = await vendor(partnerId).orders({ offset: 0, limit: PAGE, until });
        if (Math.ceil(page.total_count / PAGE) - 1 > ids.length) return oneByOne();
        const byCustomer = await sweepOrders(partnerId, page, until);
        return ids.map((id) => (byCustomer.get(id) ?? []).slice(0, first));
      };
      return (ids.length > 1 ? await groupByCustomer() : await oneByOne()).map((rows) => rows.map(toOrder));
    },
  };
};
