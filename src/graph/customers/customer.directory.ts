import type { Api } from '../../request/api.ts';
import { inFull } from '../../request/rows.ts';
import type { PartnerServices } from '../../request/services.ts';
import { defineShared } from '../../request/shared.ts';
import { sweep } from '../../request/sweep.ts';
import { type Snapshot, takeSnapshot } from './customer.snapshot.ts';
import { Customer } from './customer.type.ts';

export interface CustomerDirectory {
  /** The snapshot while nobody needs to be asked; null beyond that. */
  fresh(): Snapshot | null;
  /**
   * The snapshot, as old as `Ages` allows. The first one is a sweep of ceil(customers / 100) calls that all who wait share;
   * later one call adds newcomers, and the sweep is repeated behind the back of the requests.
   */
  snapshot(): Promise<Snapshot>;
  /** Calls that `snapshot` needs now; undefined while the number of customers is unknown. */
  cost(): number | undefined;
}

interface Ages {
  /** Younger: as it is. */
  readonly fresh: number;
  /** Older: swept again, while the old one still answers. */
  readonly sweep: number;
  /** Older: not used any more, unless the vendor is down. */
  readonly most: number;
}

const MINUTE_MS = 60_000;

/** Managers and levels are changed by hand in the vendor's console, so minutes are young enough. */
const AGES: Ages = { fresh: MINUTE_MS, sweep: 10 * MINUTE_MS, most: 60 * MINUTE_MS };

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

type Partner = Pick<PartnerServices, 'api' | 'totals'>;

interface Options {
  readonly ages?: Ages;
  readonly now?: () => number;
}

/**
 * What the vendor cannot do, the directory answers: filter by manager, level or verification, and sort. It belongs to
 * the partner, not to a viewer: whoever reads from it applies the viewer's scope.
 */
export const createDirectory = (partner: Partner, { ages = AGES, now = Date.now }: Options = {}): CustomerDirectory => {
  let current: Snapshot | null = null;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let checkedAt = Number.NEGATIVE_INFINITY;
  const api = (): Api => partner.api({ member: 'customer directory' });

  const list = (filter: Record<string, string>): Promise<Customer[]> =>
    sweep<Customer>({
      limit: PAGE,
      ask: (offset, limit) => api().ask(OPERATION, { ...filter, offset, limit }),
      rows: (answer) => answer.many(Customer).map((row) => inFull(Customer, row)),
      idOf: ({ id }) => id,
    });

  const sweepAll = shareRuns(async (): Promise<Snapshot> => {
    const startedAt = now();
    current = takeSnapshot(await list({}));
    [sweptAt, checkedAt] = [startedAt, startedAt];
    return current;
  });

  /** Whoever was associated since; a changed row of an old customer waits for the next sweep. */
  const addNewcomers = shareRuns(async (known: Snapshot): Promise<Snapshot> => {
    const startedAt = now();
    const newcomers = await list(known.newestAssociation ? { associatedOnBegin: known.newestAssociation } : {});
    const changed = newcomers.filter(({ id }) => !known.byId.has(id));
    // A sweep that ended meanwhile has them already.
    if (changed.length > 0 && current === known) current = takeSnapshot([...changed, ...known.customers]);
    checkedAt = startedAt;
    return current ?? known;
  });

  /** Somebody left, or came in a way that the association time does not show. */
  const countDiffers = (known: Snapshot): boolean => {
    const total = partner.totals.known(OPERATION);
    return total !== undefined && total !== known.customers.length;
  };

  return {
    fresh: () => (current && now() - checkedAt < ages.fresh ? current : null),
    snapshot: async () => {
      const known = current;
      if (!known) return sweepAll();
      // Down is no reason to know nothing: an old snapshot beats an error.
      if (now() - sweptAt >= ages.most) return sweepAll().catch(() => known);
      if (now() - checkedAt < ages.fresh) return known;
      const latest = await addNewcomers(known).catch(() => known);
      if (now() - sweptAt >= ages.sweep || countDiffers(latest)) void sweepAll().catch(() => undefined);
      return latest;
    },
    cost: () => {
      if (current && now() - sweptAt < ages.most) return now() - checkedAt < ages.fresh ? 0 : 1;
      const total = partner.totals.known(OPERATION);
      return total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE));
    },
  };
};

/** One run at a time: who asks while one is under way gets its result. */
const shareRuns = <A extends unknown[], T>(run: (...args: A) => Promise<T>): ((...args: A) => Promise<T>) => {
  let running: Promise<T> | null = null;
  return (...args) => {
    running ??= run(...args).finally(() => {
      running = null;
    });
    return running;
  };
};

export const customerDirectory = defineShared<CustomerDirectory>({
  name: 'customerDirectory',
  create: (partner) => createDirectory(partner),
});

/** Customers beyond which a first question would wait noticeably for the sweep. */
const WARM_FROM = 1_000;

/** Begins the sweep of a large partner before somebody waits for it. */
export const warmDirectory = (partner: PartnerServices): void => {
  if ((partner.totals.known(OPERATION) ?? 0) < WARM_FROM) return;
  const directory = partner.shared(customerDirectory);
  if (!directory.fresh()) void directory.snapshot().catch(() => undefined);
};
