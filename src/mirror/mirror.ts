import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import type { Upstream } from '../upstream/index.ts';
import { createBoard } from './board.ts';
import type { Value } from './noun.ts';
import { type NounName, nounOf } from './nouns/index.ts';
import { type ChangesPage, type ChangesQuery, readChanges } from './read/changes.ts';
import { type ChildrenQuery, type MirrorChildren, readChildren } from './read/children.ts';
import { countBy, countRows, readPage } from './read/page.ts';
import { type PartState, readParts } from './read/parts.ts';
import type { Condition, MirrorRow, PageQuery, ReadScope } from './read/query.ts';
import type { Reader } from './read/where.ts';
import { createAsk } from './sync/ask.ts';
import { createSync, type StepReport } from './sync/sync.ts';
import { createWritten, type MirrorWrite } from './sync/written.ts';

export interface MirrorSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly upstream: Upstream;
  readonly clock: Clock;
  /** Who says which account manager looks after a customer. */
  readonly managers: 'vendor' | 'gateway';
  readonly share: number;
  /** Age at which a refresh is due, by noun; left out: the noun's own. */
  readonly ageSeconds: Readonly<Partial<Record<NounName, number>>>;
  readonly verifyMs: number;
  readonly changesMs: number;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Whether a copy may answer, and how old it is. */
export interface Freshness {
  /** Whether the copy is whole and every write of a gateway is in it. */
  readonly isReady: boolean;
  /** The copy has whatever the vendor would have listed then; null before it is complete. */
  readonly asOf: string | null;
  /** How old it is; null before it is complete. */
  readonly ageMs: number | null;
  /** Age up to which it answers where the caller demands nothing else. */
  readonly allowedMs: number;
  /** From 0 to 1: how much of the list has been read the first time. */
  readonly progress: number;
  /** How long the first reading still takes at the pace that it had; null: not known, or it is over. */
  readonly etaSeconds: number | null;
}

/** What one noun of the partner is like, over all its lists. */
export interface NounStatus extends Freshness {
  readonly noun: NounName;
  readonly rows: number;
  readonly drift: number;
  /** Code of the error that stops a list of it now. */
  readonly error: string | null;
}

/** How fresh each list is at one moment, by noun and by reseller; '' is the partner's own. */
export interface MirrorView {
  freshness(noun: NounName, resellerId: string): Freshness;
}

/** The copies of one partner's lists. Every read passes a scope, and says nothing about rows outside of it. */
export interface Mirror {
  /** How fresh all lists are; what was read a moment ago serves again, but not after this gateway has changed a copy. */
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
  changes(query: ChangesQuery): Promise<ChangesPage>;
  /** Brings what a write has changed up to date; what cannot be read now is not served until it is. Never throws. */
  written(write: MirrorWrite): Promise<void>;
  /** Does what is due now; `start` repeats it. */
  step(): Promise<StepReport>;
  start(): void;
  close(): Promise<void>;
}

export const createMirror = (settings: MirrorSettings): Mirror => {
  const { partnerId, store, upstream, clock, managers, ageSeconds, onError } = settings;
  const { db } = store;
  const ageOf = (noun: NounName): number => ageSeconds[noun] ?? nounOf(noun).ageSeconds;
  const sync = createSync({ ...settings, ageSeconds: ageOf });
  const board = createBoard({ db, partnerId, clock });
  const reader = (noun: NounName): Reader => ({ partnerId, managers, noun: nounOf(noun) });
  const bringUpToDate = createWritten({
    partnerId,
    store,
    now: () => clock.now() + upstream.clockAheadMs(),
    askForWriter: () => createAsk(upstream, { background: false, deadline: clock.now() + WRITER_WAITS_MS }),
    supports: upstream.supports,
    onError,
  });
  let running: Promise<void> | null = null;
  let isClosed = false;
  let wake = (): void => undefined;

  const freshnessOf = (noun: NounName, state: PartState | null, isTouched: boolean): Freshness => {
    const now = clock.now();
    const allowedMs = ageOf(noun) * 1000;
    if (!state) return { isReady: false, asOf: null, ageMs: null, allowedMs, progress: 0, etaSeconds: null };
    const { complete, asOf, total, rowsRead, startedAt } = state;
    const progress = complete ? 1 : Math.min(1, rowsRead / Math.max(1, total ?? Number.POSITIVE_INFINITY));
    const spent = startedAt === null ? 0 : Math.max(0, now - Date.parse(startedAt));
    return {
      isReady: complete && asOf !== null && !isTouched,
      asOf: complete ? asOf : null,
      ageMs: complete && asOf !== null ? Math.max(0, now - Date.parse(asOf)) : null,
      allowedMs,
      progress,
      etaSeconds: complete || progress === 0 ? null : Math.ceil((spent * (1 - progress)) / progress / 1000),
    };
  };

  const step = (): Promise<StepReport> => sync.step().finally(board.forget);

  const loop = async (): Promise<void> => {
    while (!isClosed) {
      const { waitMs } = await step().catch((error: unknown) => {
        onError?.(error);
        return { waitMs: FAILED_PAUSE_MS };
      });
      if (isClosed) break;
      await new Promise<void>((resolve) => {
        const cancel = clock.after(waitMs, resolve);
        wake = () => {
          cancel();
          resolve();
        };
      });
    }
  };

  return {
    view: async () => {
      const { part, isTouched } = await board.read();
      return {
        freshness: (noun, resellerId) => freshnessOf(noun, part(noun, resellerId), isTouched(noun, resellerId)),
      };
    },
    status: async () => {
      const parts = await readParts(db, partnerId);
      return [...Map.groupBy(parts, ({ noun }) => noun)].map(([noun, all]) => statusOf(noun, all, freshnessOf));
    },
    page: (noun, query) => readPage(db, reader(noun), query),
    children: (noun, query) => readChildren(db, reader(noun), query),
    count: (noun, scope, where) => countRows(db, reader(noun), scope, where),
    countBy: (noun, column, scope, where) => countBy(db, reader(noun), column, scope, where),
    changes: (query) => readChanges(db, { partnerId, managers }, query),
    written: (write) => bringUpToDate(write).finally(board.forget),
    step,
    start: () => {
      running ??= loop();
    },
    close: async () => {
      isClosed = true;
      wake();
      await sync.close();
      await running;
    },
  };
};

/** How long a writer's answer waits for the quota; then the leader reads what was changed. */
const WRITER_WAITS_MS = 2_000;

/** After a step that failed as a whole, because the store is away. */
const FAILED_PAUSE_MS = 2_000;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The oldest, and the least complete, decide. */
const statusOf = (
  noun: NounName,
  parts: readonly PartState[],
  freshnessOf: (noun: NounName, state: PartState | null, isTouched: boolean) => Freshness,
): NounStatus => {
  const each = parts.map((part) => freshnessOf(noun, part, false));
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
