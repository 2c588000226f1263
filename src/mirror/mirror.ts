import type { Store } from '../store/index.ts';
import { type Clock, repeat } from '../time/index.ts';
import type { Upstream } from '../upstream/index.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import type { Value } from './noun.ts';
import { type NounName, nounOf } from './nouns/index.ts';
import { type ChangesPage, type ChangesQuery, readChanges, readLastChange } from './read/changes.ts';
import {
  type ChildrenCount,
  type ChildrenQuery,
  countChildren,
  type MirrorChildren,
  readChildren,
} from './read/children.ts';
import { countRows } from './read/count.ts';
import { type EarliestQuery, type EarliestRows, readEarliest } from './read/earliest.ts';
import { type ManagerSeen, readManagersSeen } from './read/managers.ts';
import { countBy, readPage } from './read/page.ts';
import { createBoard, type ListPlace, partAt, readParts, sumsOf } from './read/parts.ts';
import type { Condition, MirrorRow, PageQuery, ReadScope } from './read/query.ts';
import type { Reader } from './read/reader.ts';
import { readShortBalances, type ShortBalance, type ShortBalancesQuery } from './read/short-balances.ts';
import { type CopiedNoun, countCopied, sumUp } from './status.ts';
import { createAsk, quotaOf } from './sync/ask.ts';
import { createSync, type StepReport } from './sync/sync.ts';
import { createWritten, type MirrorWrite } from './sync/written.ts';

export interface MirrorSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly upstream: Upstream;
  readonly clock: Clock;
  /** Source of a customer's account manager: the vendor's row, or the gateway's own assignments. */
  readonly managers: 'vendor' | 'gateway';
  readonly share: number;
  /** Age in seconds at which a refresh is due, by noun; default: the noun's own. */
  readonly ageSeconds: Readonly<Partial<Record<NounName, number>>>;
  readonly verifyMs: number;
  readonly changesMs: number;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The state of all lists of one noun of the partner together. */
export interface NounStatus extends Omit<CopiedNoun, 'partnerId'> {
  /** Whether each of the lists may answer. */
  readonly isReady: boolean;
  /** By how much the oldest list exceeds the age up to which it answers what the vendor cannot; 0: no list does. */
  readonly lateMs: number;
}

/** How fresh each list is at one moment. */
export interface MirrorView {
  freshness(noun: NounName, place: ListPlace): Freshness;
  /**
   * Freshness of the customers' copy, whose rows contain their managers; null when the gateway assigns managers itself.
   */
  managers(resellerId: string | null): Freshness | null;
}

/** The copies of one partner's lists. Every read requires a scope and returns only rows of that scope. */
export interface Mirror {
  readonly partnerId: string;
  /** Reads how fresh all lists are. The result is reused for a short time, unless this gateway changes a copy. */
  view(): Promise<MirrorView>;
  status(): Promise<readonly NounStatus[]>;
  page(noun: NounName, query: PageQuery): Promise<readonly MirrorRow[]>;
  /** The same slice of each given customer's rows, by customer. */
  children(noun: NounName, query: ChildrenQuery): Promise<ReadonlyMap<string, MirrorChildren>>;
  /** The number of each given customer's rows, by customer; customers without rows are left out. */
  countChildren(noun: NounName, query: ChildrenCount): Promise<ReadonlyMap<string, number>>;
  count(noun: NounName, scope: ReadScope, where?: readonly Condition[]): Promise<number>;
  countBy(
    noun: NounName,
    column: string,
    scope: ReadScope,
    where?: readonly Condition[],
  ): Promise<ReadonlyMap<Value, number>>;
  /** Number and earliest time of each customer's rows, the customer with the earliest row first. */
  earliest(noun: NounName, query: EarliestQuery): Promise<readonly EarliestRows[]>;
  /** Balances that may not cover the coming payments, the largest shortfall first. */
  shortBalances(query: ShortBalancesQuery): Promise<readonly ShortBalance[]>;
  changes(query: ChangesQuery): Promise<ChangesPage>;
  /**
   * Observed changes of customers' account managers by day, oldest first; the vendor returns only the present manager.
   */
  managersSeen(): Promise<readonly ManagerSeen[]>;
  /** Number of the last change; 0 before the first. */
  lastChange(): Promise<number>;
  /**
   * Reads the rows again that a write has changed. Lists whose rows cannot be read now are not served until they are
   * read. Never throws.
   */
  refreshWritten(write: MirrorWrite): Promise<void>;
  /** Does the work that is due now; `start` repeats it. */
  step(): Promise<StepReport>;
  start(): void;
  close(): Promise<void>;
}

export const createMirror = (settings: MirrorSettings): Mirror => {
  const { partnerId, store, upstream, clock, managers, share, ageSeconds, onError } = settings;
  const { db, dialect } = store;
  const ageOf = (noun: NounName): number => ageSeconds[noun] ?? nounOf(noun).ageSeconds;
  const vendorNow = (): number => clock.now() + upstream.clockAheadMs();
  const sync = createSync({ ...settings, ageSeconds: ageOf, vendorNow });
  const board = createBoard({ db, partnerId, clock });
  const reader = (noun: NounName): Reader => ({ partnerId, managers, dialect, noun: nounOf(noun) });
  const bringUpToDate = createWritten({
    partnerId,
    store,
    now: vendorNow,
    askForWriter: () => createAsk(upstream, { background: false, deadline: clock.now() + WRITER_WAITS_MS }),
    supports: upstream.supports,
    onError,
  });

  const times = {
    now: vendorNow,
    ageSeconds,
    paceOf: (operation: string) => quotaOf(upstream, operation) * share,
  };

  const step = (): Promise<StepReport> => sync.step().finally(board.forget);

  const work = repeat(clock, async () => {
    const { waitMs } = await step().catch((error: unknown) => {
      onError?.(error);
      return { waitMs: FAILED_PAUSE_MS };
    });
    return waitMs;
  });

  return {
    partnerId,
    view: async () => {
      const { part, isTouched, sums } = await board.read();
      const freshness = (noun: NounName, place: ListPlace): Freshness =>
        freshnessOf(
          noun,
          {
            state: part(noun, partAt(place)),
            isTouched: isTouched(noun, place.resellerId ?? ''),
            sums: sums(noun),
          },
          times,
        );
      return {
        freshness,
        managers: (resellerId) => (managers === 'gateway' ? null : freshness('customers', { resellerId })),
      };
    },
    status: async () => {
      const [parts, counts] = await Promise.all([readParts(db, partnerId), countCopied(db, partnerId)]);
      return [...Map.groupBy(parts, ({ noun }) => noun)].map(([noun, all]) => {
        const sums = sumsOf(all);
        const each = all.map((state) => freshnessOf(noun, { state, isTouched: false, sums }, times));
        return {
          ...sumUp(noun, all, { rows: counts.get(noun) ?? 0, now: times.now() }),
          isReady: each.every((list) => list.isReady),
          lateMs: Math.max(0, ...each.map(({ ageMs, allowedAloneMs }) => (ageMs ?? 0) - allowedAloneMs)),
        };
      });
    },
    page: (noun, query) => readPage(db, reader(noun), query),
    children: (noun, query) => readChildren(db, reader(noun), query),
    countChildren: (noun, query) => countChildren(db, reader(noun), query),
    count: (noun, scope, where) => countRows(db, reader(noun), scope, where),
    countBy: (noun, column, scope, where) => countBy(db, reader(noun), column, scope, where),
    earliest: (noun, query) => readEarliest(db, reader(noun), query),
    shortBalances: (query) => readShortBalances(db, { partnerId, managers, dialect }, query),
    changes: (query) => readChanges(db, { partnerId, managers, dialect }, query),
    managersSeen: () => readManagersSeen(db, partnerId),
    lastChange: () => readLastChange(db, partnerId),
    refreshWritten: (write) => bringUpToDate(write).finally(board.forget),
    step,
    start: work.start,
    close: async () => {
      const ended = work.close();
      await sync.close();
      await ended;
    },
  };
};

/** How long the answer to a write waits for the quota to read changed rows; after that the leader reads them. */
const WRITER_WAITS_MS = 2_000;

/** Pause after a failed step, which fails as a whole when the store is unreachable. */
const FAILED_PAUSE_MS = 2_000;
