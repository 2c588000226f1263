import type { Store } from '../store/index.ts';
import { type Clock, repeat } from '../time/index.ts';
import type { Upstream } from '../upstream/index.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import type { Value } from './noun.ts';
import { type NounName, nounOf } from './nouns/index.ts';
import { type ChangesPage, type ChangesQuery, readChanges, readLastChange } from './read/changes.ts';
import { type ChildrenQuery, type MirrorChildren, readChildren } from './read/children.ts';
import { countRows } from './read/count.ts';
import { type EarliestQuery, type EarliestRows, readEarliest } from './read/earliest.ts';
import { type ManagerSeen, readManagersSeen } from './read/managers.ts';
import { countBy, readPage } from './read/page.ts';
import { createBoard, type ListPlace, type PartState, partAt, readParts } from './read/parts.ts';
import type { Condition, MirrorRow, PageQuery, ReadScope } from './read/query.ts';
import type { Reader } from './read/reader.ts';
import { readShortBalances, type ShortBalance, type ShortBalancesQuery } from './read/short-balances.ts';
import { createAsk } from './sync/ask.ts';
import { createSync, type StepReport } from './sync/sync.ts';
import { createWritten, type MirrorWrite } from './sync/written.ts';

export interface MirrorSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly upstream: Upstream;
  readonly clock: Clock;
  /** Source of a customer's account manager: the vendor's row, or the assignments kept here. */
  readonly managers: 'vendor' | 'gateway';
  readonly share: number;
  /** Age at which a refresh is due, by noun; left out: the noun's own. */
  readonly ageSeconds: Readonly<Partial<Record<NounName, number>>>;
  readonly verifyMs: number;
  readonly changesMs: number;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The state of one noun of the partner, over all its lists. */
export interface NounStatus extends Freshness {
  readonly noun: NounName;
  readonly rows: number;
  readonly drift: number;
  /** Code of the error that stops a list of it now. */
  readonly error: string | null;
}

/** How fresh each list is at one moment. */
export interface MirrorView {
  freshness(noun: NounName, place: ListPlace): Freshness;
  /** Customers, by whose row the copy knows their managers; null where the gateway assigns managers itself. */
  managers(resellerId: string | null): Freshness | null;
}

/** The copies of one partner's lists. Every read takes a scope and returns rows of that scope only. */
export interface Mirror {
  readonly partnerId: string;
  /** How fresh all lists are; reuses an answer of a moment ago unless this gateway has changed a copy since. */
  view(): Promise<MirrorView>;
  status(): Promise<readonly NounStatus[]>;
  page(noun: NounName, query: PageQuery): Promise<readonly MirrorRow[]>;
  /** The same slice of the rows of each of some customers, by customer. */
  children(noun: NounName, query: ChildrenQuery): Promise<ReadonlyMap<string, MirrorChildren>>;
  count(noun: NounName, scope: ReadScope, where?: readonly Condition[]): Promise<number>;
  countBy(
    noun: NounName,
    column: string,
    scope: ReadScope,
    where?: readonly Condition[],
  ): Promise<ReadonlyMap<Value, number>>;
  /** Rows summed up by customer, the customer with the earliest row first. */
  earliest(noun: NounName, query: EarliestQuery): Promise<readonly EarliestRows[]>;
  /** Balances that may not cover what falls due, the worst first. */
  shortBalances(query: ShortBalancesQuery): Promise<readonly ShortBalance[]>;
  changes(query: ChangesQuery): Promise<ChangesPage>;
  /** Customers whose account manager was seen to change, by the day, oldest first; the vendor names today's only. */
  managersSeen(): Promise<readonly ManagerSeen[]>;
  /** Number of the last change; 0 before the first. */
  lastChange(): Promise<number>;
  /**
   * Reads again what a write has changed; lists whose rows cannot be read now are not served until they are. Never
   * throws.
   */
  refreshWritten(write: MirrorWrite): Promise<void>;
  /** Does what is due now; `start` repeats it. */
  step(): Promise<StepReport>;
  start(): void;
  close(): Promise<void>;
}

export const createMirror = (settings: MirrorSettings): Mirror => {
  const { partnerId, store, upstream, clock, managers, share, ageSeconds, onError } = settings;
  const { db, dialect } = store;
  const ageOf = (noun: NounName): number => ageSeconds[noun] ?? nounOf(noun).ageSeconds;
  const sync = createSync({ ...settings, ageSeconds: ageOf });
  const board = createBoard({ db, partnerId, clock });
  const reader = (noun: NounName): Reader => ({ partnerId, managers, dialect, noun: nounOf(noun) });
  const bringUpToDate = createWritten({
    partnerId,
    store,
    now: () => clock.now() + upstream.clockAheadMs(),
    askForWriter: () => createAsk(upstream, { background: false, deadline: clock.now() + WRITER_WAITS_MS }),
    supports: upstream.supports,
    onError,
  });

  const times = {
    now: clock.now,
    ageSeconds,
    paceOf: (operation: string) => (upstream.contract.operations.get(operation)?.facts.quota ?? 1) * share,
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
      const { part, isTouched, refreshMs } = await board.read();
      const freshness = (noun: NounName, place: ListPlace): Freshness =>
        freshnessOf(
          noun,
          {
            state: part(noun, partAt(place)),
            isTouched: isTouched(noun, place.resellerId ?? ''),
            refreshMs: refreshMs(noun),
          },
          times,
        );
      return {
        freshness,
        managers: (resellerId) => (managers === 'gateway' ? null : freshness('customers', { resellerId })),
      };
    },
    status: async () => {
      const parts = await readParts(db, partnerId);
      return [...Map.groupBy(parts, ({ noun }) => noun)].map(([noun, all]) =>
        statusOf(
          noun,
          all,
          all.map((state) =>
            freshnessOf(
              noun,
              { state, isTouched: false, refreshMs: sum(all.map((part) => part.refreshMs ?? 0)) },
              times,
            ),
          ),
        ),
      );
    },
    page: (noun, query) => readPage(db, reader(noun), query),
    children: (noun, query) => readChildren(db, reader(noun), query),
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

/** How long a writer's answer waits for the quota; then the leader reads what was changed. */
const WRITER_WAITS_MS = 2_000;

/** After a step that failed as a whole, because the store is away. */
const FAILED_PAUSE_MS = 2_000;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The oldest and the least complete list decide. */
const statusOf = (noun: NounName, parts: readonly PartState[], each: readonly Freshness[]): NounStatus => {
  const oldest = each.reduce((a, b) => ((b.ageMs ?? Number.POSITIVE_INFINITY) > (a.ageMs ?? -1) ? b : a));
  const total = sum(parts.map((part) => part.total ?? 0));
  const read = sum(parts.map((part) => (part.complete ? (part.total ?? 0) : part.rowsRead)));
  const isReady = each.every((part) => part.isReady);
  return {
    ...oldest,
    noun,
    isReady,
    progress: isReady ? 1 : Math.min(1, read / Math.max(1, total)),
    etaSeconds: isReady ? null : Math.max(0, ...each.map(({ etaSeconds }) => etaSeconds ?? 0)) || null,
    rows: total,
    drift: sum(parts.map(({ drift }) => drift)),
    error: parts.find(({ error }) => error !== null)?.error ?? null,
  };
};
