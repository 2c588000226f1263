import { type CustomerFilter, rowPasses, seededMatches } from './customer-search.ts';
import type { CustomerRow, CustomerSeedData } from './customers.ts';
import { createGaps, positionAt } from './gaps.ts';
import type { IdCodec } from './ids.ts';
import { createRecent } from './recent.ts';
import type { Rows } from './rows.ts';
import { secondsOf } from './time.ts';

export interface NewCustomer {
  readonly row: (id: string) => CustomerRow;
  /** Seconds since 1970. Before this time the association is under way and the customer is not listed. */
  readonly visibleAt: number;
  readonly grantsAgency: boolean;
}

interface Created {
  readonly row: CustomerRow;
  readonly visibleAt: number;
  readonly grantsAgency: boolean;
}

interface PopulationOptions {
  readonly scope: number;
  readonly seeded: CustomerSeedData;
  readonly ids: IdCodec;
}

/** Fields that the list filters by. Changes of other fields do not change the result of a search. */
const SEARCHED = ['customer', 'account_name', 'label', 'association_type'] as const;
const KEPT_SEARCHES = 4;

/**
 * The customers of one scope: seeded ones, computed from their index, and the changes since the start: customers who
 * registered, who left, and whose fields changed. Indexes follow the order of association.
 */
export const createPopulation = ({ scope, seeded, ids }: PopulationOptions) => {
  const created: Created[] = [];
  const changes = new Map<number, Partial<CustomerRow>>();
  /** Seeded customers with changed values in searched fields. */
  const resorted = new Set<number>();
  const left = createGaps();
  const leftAt = new Map<number, number>();
  const searches = createRecent<Uint32Array>(KEPT_SEARCHES);
  const results = createRecent<Uint32Array>(KEPT_SEARCHES);
  let version = 0;
  /** The first `count` registered customers have all been associated since the second `since`. */
  let associated = { count: 0, since: Number.NEGATIVE_INFINITY };

  const size = (): number => seeded.count + created.length;
  const original = (index: number): CustomerRow => created[index - seeded.count]?.row ?? seeded.row(index);

  const row = (index: number): CustomerRow => {
    const change = changes.get(index);
    return change ? { ...original(index), ...change } : original(index);
  };

  const hasArrived = (index: number, now: number): boolean => {
    if (index < seeded.count) return true;
    const customer = created[index - seeded.count];
    return customer !== undefined && customer.visibleAt <= now;
  };

  const exists = (index: number, now: number): boolean => hasArrived(index, now) && !leftAt.has(index);

  /** Indexes of the customers whose association is still under way; they are among the newest. */
  const waiting = (now: number): number[] => {
    if (now < associated.since) associated = { count: 0, since: Number.NEGATIVE_INFINITY };
    let { count, since } = associated;
    while ((created[count]?.visibleAt ?? Number.POSITIVE_INFINITY) <= now) {
      since = Math.max(since, created[count++]?.visibleAt ?? 0);
    }
    associated = { count, since };
    const found: number[] = [];
    for (let position = count; position < created.length; position++) {
      if ((created[position]?.visibleAt ?? 0) > now) found.push(seeded.count + position);
    }
    return found;
  };

  /** Indexes that the list leaves out, ascending: customers who left, and those whose association is under way. */
  const missing = (now: number): readonly number[] => {
    const late = waiting(now).filter((index) => !leftAt.has(index));
    return late.length === 0 ? left.sorted : [...left.sorted, ...late].sort((a, b) => a - b);
  };

  const newestFirst = (now: number): Rows<number> => {
    const gaps = missing(now);
    const count = size() - gaps.length;
    return { count, at: (position) => positionAt(gaps, count - 1 - position) };
  };

  /**
   * Matching indexes, ascending. Unchanged seeded customers come from the kept search, all others are tested by their
   * rows.
   */
  const matches = (filter: CustomerFilter, key: string, now: number): Uint32Array => {
    const passes = rowPasses(filter);
    const originals = searches.get(key, () => seededMatches(seeded, filter));
    const others = [...resorted].filter((index) => exists(index, now) && passes(row(index)));
    for (let index = seeded.count; index < size(); index++)
      if (exists(index, now) && passes(row(index))) others.push(index);
    if (others.length === 0 && left.sorted.length === 0 && resorted.size === 0) return originals;
    const same = originals.filter((index) => !leftAt.has(index) && !resorted.has(index));
    return Uint32Array.from([...others, ...same]).sort();
  };

  return {
    seeded,
    row,
    exists,
    newestFirst,
    /**
     * Number of all customers there have ever been, including those who left and those whose association is under way.
     */
    size,

    /** Matching indexes, newest association first. The latest results are kept for their next pages. */
    search(filter: CustomerFilter, now: number): Rows<number> {
      const key = JSON.stringify({ ...filter, from: String(filter.from), until: String(filter.until) });
      const state = `${version} ${created.length - waiting(now).length} ${key}`;
      const indexes = results.get(state, () => matches(filter, key, now));
      return { count: indexes.length, at: (position) => indexes[indexes.length - 1 - position] ?? 0 };
    },

    findById(id: string, now: number): number | null {
      const place = ids.decode(id);
      return place && place.scope === scope && exists(place.index, now) ? place.index : null;
    },

    /** Also finds customers who left or whose association is under way, because their accounts exist. */
    findByAccount(name: string): number | null {
      const position = created.findIndex(({ row }) => row.account_name === name);
      return position < 0 ? seeded.findAccount(name) : seeded.count + position;
    },

    findByPlatformUser(xaccountId: string): number | null {
      for (const [index, { xaccount_id }] of changes) if (xaccount_id === xaccountId) return index;
      const position = created.findIndex(({ row }) => row.xaccount_id === xaccountId);
      const index = position < 0 ? seeded.findByPlatformUser(xaccountId) : seeded.count + position;
      // A user that was bound to another account since the start no longer belongs to its seeded one.
      return index !== null && row(index).xaccount_id === xaccountId ? index : null;
    },

    phoneCount: (telephone: string): number => created.filter(({ row }) => row.telephone === telephone).length,

    usesEmail: (email: string): boolean => created.some(({ row }) => row.email === email),

    create({ row, visibleAt, grantsAgency }: NewCustomer): CustomerRow {
      const customer = { row: row(ids.encode(scope, size())), visibleAt, grantsAgency };
      created.push(customer);
      version++;
      return customer.row;
    },

    change(index: number, fields: Partial<CustomerRow>): void {
      changes.set(index, { ...changes.get(index), ...fields });
      if (!SEARCHED.some((column) => column in fields)) return;
      if (index < seeded.count) resorted.add(index);
      version++;
    },

    /** Ends the customer's association; from then on it is not in this scope. */
    leave(index: number, at: number): void {
      left.add(index);
      leftAt.set(index, at);
      version++;
    },

    /** When the customer left, in seconds since 1970; null while it has not. */
    leftAt: (index: number): number | null => leftAt.get(index) ?? null,
    associatedAt: (index: number): number => secondsOf(row(index).associated_on) ?? 0,
    grantsAgency: (index: number): boolean =>
      !leftAt.has(index) && (created[index - seeded.count]?.grantsAgency ?? seeded.grantsAgency(index)),
  };
};
export type Population = ReturnType<typeof createPopulation>;
