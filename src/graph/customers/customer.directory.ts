import { kindOf } from '../../ledger/operations/index.ts';
import type { Written } from '../../partner/news.ts';
import type { PartnerServices } from '../../partner/services.ts';
import { defineShared } from '../../partner/services.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import type { Api } from '../../vendor/api.ts';
import { inFull } from '../../vendor/rows.ts';
import { type Snapshot, takeSnapshot } from './customer.snapshot.ts';
import { Customer } from './customer.type.ts';

export interface CustomerDirectory {
  /** The snapshot, as long as it may be used without a call; null where it is older. */
  fresh(): Snapshot | null;
  /** The last snapshot of any age; null before the first. */
  last(): Snapshot | null;
  /**
   * A snapshot that is as fresh as `Ages` demands. The first is a sweep, which all waiting requests share, with one
   * call for each hundred customers. Later one call adds new customers, and the sweep is repeated in the background.
   */
  snapshot(): Promise<Snapshot>;
  /** Marks customers as changed: the next snapshot reads them again. */
  markChanged(ids: readonly string[]): void;
  /**
   * Called where another gateway may have changed any customer: the next snapshot reads new customers at once, and
   * sweeps all customers in the background.
   */
  doubt(): void;
  /** Calls that `snapshot` needs now; undefined while the number of customers is unknown. */
  cost(): number | undefined;
}

interface Ages {
  /** Below this age the snapshot is used without a call. */
  readonly fresh: number;
  /** Above this age all customers are swept again, while the old snapshot still answers. */
  readonly sweep: number;
  /** Above this age the snapshot is used only while the vendor is down. */
  readonly most: number;
}

const MINUTE_MS = 60_000;

/** People change managers and levels in the vendor's console, so an age of minutes is acceptable. */
const AGES: Ages = { fresh: MINUTE_MS, sweep: 10 * MINUTE_MS, most: 60 * MINUTE_MS };

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

type Partner = Pick<PartnerServices, 'api' | 'clock' | 'totals'>;

interface DirectoryOptions {
  readonly ages?: Ages;
}

/**
 * Filters and sorts customers where the vendor cannot: by manager, level or verification. All viewers of the partner
 * share the directory, so each caller must apply the viewer's scope.
 */
export const createDirectory = (partner: Partner, { ages = AGES }: DirectoryOptions = {}): CustomerDirectory => {
  const { now } = partner.clock;
  let current: Snapshot | null = null;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let checkedAt = Number.NEGATIVE_INFINITY;
  /** Id of a changed customer → number of the change, so that a change during a reading does not count as read. */
  const outdated = new Map<string, number>();
  let changes = 0;
  let changedInSweep = new Set<string>();
  const api = (): Api => partner.api({ member: 'customer directory' });

  const list = (filter: Record<string, string>): Promise<Customer[]> =>
    sweep<Customer>({
      limit: PAGE,
      ask: (offset, limit) => api().ask(OPERATION, { ...filter, offset, limit }),
      rows: (answer) => answer.many(Customer).map((row) => inFull(Customer, row)),
      idOf: ({ id }) => id,
    });

  const mark = (ids: Iterable<string>): void => {
    for (const id of ids) outdated.set(id, ++changes);
  };

  const forget = (seen: ReadonlyMap<string, number>): void => {
    for (const [id, change] of seen) if (outdated.get(id) === change) outdated.delete(id);
  };

  const sweepAll = shareRuns(async (): Promise<Snapshot> => {
    const startedAt = now();
    changedInSweep = new Set();
    const seen = new Map(outdated);
    current = takeSnapshot(await list({}));
    forget(seen);
    // The sweep may have read a customer's page before the customer changed.
    mark(changedInSweep);
    [sweptAt, checkedAt] = [startedAt, startedAt];
    return current;
  });

  /** Puts new customers first, as the vendor does. Rows that a sweep has loaded meanwhile stay. */
  const withRows = (
    base: Snapshot,
    rows: readonly Customer[],
    { replace }: { readonly replace: boolean },
  ): Snapshot => {
    const read = new Map(rows.filter(({ id }) => replace || !base.byId.has(id)).map((row) => [row.id, row]));
    if (read.size === 0) return base;
    const newcomers = [...read.values()].filter(({ id }) => !base.byId.has(id));
    current = takeSnapshot([...newcomers, ...base.customers.map((row) => read.get(row.id) ?? row)]);
    return current;
  };

  /** Adds customers associated since the snapshot. Changed rows of older customers wait for the next sweep. */
  const addNewcomers = shareRuns(async (known: Snapshot): Promise<Snapshot> => {
    const startedAt = now();
    const newcomers = await list(known.newestAssociation ? { associatedOnBegin: known.newestAssociation } : {});
    checkedAt = startedAt;
    return withRows(current ?? known, newcomers, { replace: false });
  });

  const pagesOf = ({ customers }: Snapshot): number => Math.max(1, Math.ceil(customers.length / PAGE));

  /** Reads the changed customers: one call for each, or a sweep where that needs fewer. */
  const readChanged = shareRuns(async (known: Snapshot): Promise<Snapshot> => {
    if (outdated.size > pagesOf(known)) return sweepAll();
    const seen = new Map(outdated);
    const rows = await Promise.all([...seen.keys()].map((customerId) => list({ customerId })));
    forget(seen);
    return withRows(current ?? known, rows.flat(), { replace: true });
  });

  /** Whether a customer has left, or has joined without a newer association time. */
  const countDiffers = (known: Snapshot): boolean => {
    const total = partner.totals.knownTotal(OPERATION);
    return total !== undefined && total !== known.customers.length;
  };

  /** The snapshot, refreshed as its age demands. */
  const refreshByAge = async (): Promise<Snapshot> => {
    const known = current;
    if (!known) return sweepAll();
    // While the vendor is down, an old snapshot is better than an error.
    if (now() - sweptAt >= ages.most) return sweepAll().catch(() => known);
    if (now() - checkedAt < ages.fresh) return known;
    const latest = await addNewcomers(known).catch(() => known);
    if (now() - sweptAt >= ages.sweep || countDiffers(latest)) void sweepAll().catch(() => undefined);
    return latest;
  };

  return {
    fresh: () => (current && outdated.size === 0 && now() - checkedAt < ages.fresh ? current : null),
    last: () => current,
    markChanged: (ids) => {
      mark(ids);
      for (const id of ids) changedInSweep.add(id);
    },
    doubt: () => {
      sweptAt = Math.min(sweptAt, now() - ages.sweep);
      checkedAt = Number.NEGATIVE_INFINITY;
    },
    snapshot: async () => {
      let known = await refreshByAge();
      try {
        while (outdated.size > 0) known = await readChanged(known);
        return known;
      } catch {
        return known;
      }
    },
    cost: () => {
      if (current && now() - sweptAt < ages.most)
        return Math.min(outdated.size, pagesOf(current)) + (now() - checkedAt < ages.fresh ? 0 : 1);
      const total = partner.totals.knownTotal(OPERATION);
      return total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE));
    },
  };
};

/** Runs one at a time. Callers during a run share its result. */
const shareRuns = <A extends unknown[], T>(run: (...args: A) => Promise<T>): ((...args: A) => Promise<T>) => {
  let running: Promise<T> | null = null;
  return (...args) => {
    running ??= run(...args).finally(() => {
      running = null;
    });
    return running;
  };
};

/** Ids of the customers whose rows a write has changed. */
const customersChangedBy = ({ kind, targetId, ofReseller, rowIds, createdIds }: Written): readonly string[] => {
  const { target, touches } = kindOf(kind) ?? {};
  // The directory has no customers of resellers.
  if (!touches?.includes('customers') || ofReseller) return [];
  return [...(target === 'customer' ? [targetId] : []), ...rowIds, ...createdIds];
};

export const customerDirectory = defineShared<CustomerDirectory>({
  name: 'customerDirectory',
  create: (partner) => {
    const directory = createDirectory(partner);
    partner.onWritten({
      heard: (written) => directory.markChanged(customersChangedBy(written)),
      gap: () => directory.doubt(),
    });
    return directory;
  },
});

/** From this number of customers the first request would notice the time of the sweep. */
const WARM_FROM = 1_000;

/** Whether the copy answers for the partner's customers; false while the store is unreachable. */
const isCopied = async ({ mirror }: PartnerServices): Promise<boolean> => {
  const view = await mirror?.view().catch(() => null);
  return view?.freshness('customers', { resellerId: null }).isReady ?? false;
};

/** Begins the sweep of a large partner before a request needs it, unless a copy answers instead. */
export const warmDirectory = async (partner: PartnerServices): Promise<void> => {
  if ((partner.totals.knownTotal(OPERATION) ?? 0) < WARM_FROM || (await isCopied(partner))) return;
  const directory = partner.getShared(customerDirectory);
  if (!directory.fresh()) void directory.snapshot().catch(() => undefined);
};
