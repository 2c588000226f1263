import type { CustomerRow, CustomerSeedData } from './customers.ts';
import type { IdCodec } from './ids.ts';
import type { Rows } from './rows.ts';
import { secondsOf } from './time.ts';

export interface NewCustomer {
  readonly row: (id: string) => CustomerRow;
  /** Seconds since 1970; the customer is not the partner's before that moment. */
  readonly visibleAt: number;
  readonly grantsAgency: boolean;
}

interface Created {
  readonly row: CustomerRow;
  readonly visibleAt: number;
  readonly grantsAgency: boolean;
}

interface Options {
  readonly scope: number;
  readonly seeded: CustomerSeedData;
  readonly ids: IdCodec;
}

/** The customers of one scope: the seeded ones, those registered since, and what has been changed on either. */
export const createPopulation = ({ scope, seeded, ids }: Options) => {
  const created: Created[] = [];
  const changes = new Map<number, Partial<CustomerRow>>();
  let version = 0;
  let cached: { key: string; version: number; indexes: Uint32Array } | null = null;

  const original = (index: number): CustomerRow => created[index - seeded.count]?.row ?? seeded.row(index);

  const row = (index: number): CustomerRow => {
    const change = changes.get(index);
    return change ? { ...original(index), ...change } : original(index);
  };

  const exists = (index: number, now: number): boolean => {
    if (index < seeded.count) return true;
    const customer = created[index - seeded.count];
    return customer !== undefined && customer.visibleAt <= now;
  };

  const newestFirst = (now: number): Rows<number> => {
    const visible = created.flatMap(({ visibleAt }, position) => (visibleAt <= now ? [seeded.count + position] : []));
    const count = seeded.count + visible.length;
    return {
      count,
      at: (position) => visible[visible.length - 1 - position] ?? count - 1 - position,
    };
  };

  return {
    seeded,
    row,
    exists,
    newestFirst,

    /** The indexes whose rows pass the test, newest association first; the last answer is kept for the next page. */
    filtered(key: string, now: number, test: (row: CustomerRow) => boolean): Rows<number> {
      const all = newestFirst(now);
      const cacheKey = `${all.count} ${key}`;
      if (cached?.key !== cacheKey || cached.version !== version) {
        const indexes = new Uint32Array(all.count);
        let found = 0;
        for (let position = 0; position < all.count; position++) {
          const index = all.at(position);
          if (test(row(index))) indexes[found++] = index;
        }
        cached = { key: cacheKey, version, indexes: indexes.slice(0, found) };
      }
      const { indexes } = cached;
      return { count: indexes.length, at: (position) => indexes[position] ?? 0 };
    },

    findById(id: string, now: number): number | null {
      const place = ids.decode(id);
      return place && place.scope === scope && exists(place.index, now) ? place.index : null;
    },

    /** Also finds accounts whose association is still under way: the account exists from the start. */
    findByAccount(name: string): number | null {
      const position = created.findIndex(({ row }) => row.account_name === name);
      return position < 0 ? seeded.findAccount(name) : seeded.count + position;
    },

    hasPlatformAccount: (xaccountId: string): boolean =>
      seeded.hasPlatformAccount(xaccountId) || created.some(({ row }) => row.xaccount_id === xaccountId),

    phoneCount: (telephone: string): number => created.filter(({ row }) => row.telephone === telephone).length,

    usesEmail: (email: string): boolean => created.some(({ row }) => row.email === email),

    create({ row, visibleAt, grantsAgency }: NewCustomer): CustomerRow {
      const customer = { row: row(ids.encode(scope, seeded.count + created.length)), visibleAt, grantsAgency };
      created.push(customer);
      version++;
      return customer.row;
    },

    change(index: number, fields: Partial<CustomerRow>): void {
      changes.set(index, { ...changes.get(index), ...fields });
      version++;
    },

    associatedAt: (index: number): number => secondsOf(row(index).associated_on) ?? 0,
    grantsAgency: (index: number): boolean => created[index - seeded.count]?.grantsAgency ?? seeded.grantsAgency(index),
    isSeeded: (index: number): boolean => index < seeded.count,
  };
};
export type Population = ReturnType<typeof createPopulation>;
