import { isGatewayError } from '../../errors/index.ts';
import type { Store, Tables, Transaction } from '../../store/index.ts';
import { type Clock, isoOf } from '../../time/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import type { NounName } from '../nouns/index.ts';
import { placeOf } from '../read/parts.ts';
import { pruneChanges } from '../rows/log.ts';
import { createAsk, quotaOf } from './ask.ts';
import { createLanes } from './lanes.ts';
import { BEAT_MS, createLease, LeaseLost } from './lease.ts';
import { removeLists } from './left-reseller.ts';
import { createLists, keyOf, listsBefore } from './lists.ts';
import { createPauses } from './pauses.ts';
import { RESELLERS, type Resellers, readResellers } from './resellers.ts';
import { dueOf, type Job } from './schedule.ts';
import { blockedLists } from './touches.ts';
import { type Part, type Surroundings, savePart, whileLeading } from './work.ts';

export interface SyncSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly upstream: Upstream;
  readonly clock: Clock;
  /** Epoch milliseconds by the vendor's clock, as the stored times are. */
  readonly vendorNow: () => number;
  /** Fraction of each operation's quota that the sync may use. */
  readonly share: number;
  readonly ageSeconds: (noun: NounName) => number;
  readonly verifyMs: number;
  /** How long changes are kept. */
  readonly changesMs: number;
  /** Called when a unit of work failed; it is repeated later. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The work of one step. */
export interface StepReport {
  readonly leads: boolean;
  /** Units of work that succeeded since the previous step. */
  readonly done: number;
  readonly failed: number;
  /** Units of work that are still running; later steps do not wait for them. */
  readonly busy: number;
  /** Milliseconds until the next work is due. */
  readonly waitMs: number;
}

export interface Sync {
  /**
   * Does the due work: at most a few pages of each list. Operations work independently, so a slow one delays no other.
   */
  step(): Promise<StepReport>;
  /** Gives up the lease, so that another gateway can take over at once. */
  close(): Promise<void>;
}

const RESELLERS_EVERY_MS = 10 * 60_000;
const PRUNE_EVERY_MS = 60_000;
/** Number of pages that are requested at once when no quota limits the calls. */
const MOST_TOGETHER = 10;

/** State that stays valid while this gateway leads without interruption. */
interface Led {
  readonly known: Map<string, Part>;
  readonly surroundings: Surroundings;
}

const codeOf = (error: unknown): string => (isGatewayError(error) ? error.code : 'INTERNAL');

/** Keeps the copies of one partner's lists as fresh as its share of the quotas allows, while this gateway leads. */
export const createSync = (settings: SyncSettings): Sync => {
  const { partnerId, store, upstream, clock, vendorNow, share, ageSeconds, verifyMs, changesMs, onError } = settings;
  const lease = createLease({ store, partnerId, clock });
  const lanes = createLanes(clock);
  const lists = createLists({ partnerId, store, upstream, now: vendorNow });
  /** Keys of the lists on which a unit of work is running. */
  const atWork = new Set<string>();
  const closing = new AbortController();
  const pauses = createPauses(clock);
  let parts: Map<string, Part> | null = null;
  let ledBy: number | null = null;
  let resellers: Resellers | null = null;
  let resellersAt = Number.NEGATIVE_INFINITY;
  let prunedAt = Number.NEGATIVE_INFINITY;

  const askFor = (isLate?: Job['isLate']) =>
    createAsk(upstream, {
      background: true,
      isLate: isLate && (() => isLate(vendorNow())),
      signal: closing.signal,
    });
  const surroundingsOf = (fence: number): Surroundings => ({
    partnerId,
    store,
    guard: (db) => lease.guard(db, fence),
    ask: askFor(),
    now: vendorNow,
    together: (operation) => Math.min(MOST_TOGETHER, Math.max(1, Math.floor(quotaOf(upstream, operation) * share))),
  });
  /** Adds and stores the missing lists, so that the state of a noun counts those whose reading has not begun. */
  const addLists = async ({ known, surroundings }: Led, resellerId: string): Promise<void> => {
    const added = lists.add(known, resellerId);
    if (added.length === 0) return;
    const save = async (db: Transaction<Tables>): Promise<void> => {
      for (const part of added) await savePart(db, partnerId, part);
    };
    await whileLeading(surroundings, save, { survivesPowerCut: false });
  };

  /** Adds the lists of new resellers and removes those of resellers that have left. */
  const applyResellers = async (led: Led, { ids, isWhole }: Resellers): Promise<void> => {
    const { known, surroundings } = led;
    for (const id of ids) await addLists(led, id);
    if (!isWhole) return;
    for (const [id, parts] of Map.groupBy(known.values(), ({ part }) => placeOf(part).resellerId)) {
      // Lists with running work are skipped, because that work would store its position again; they are removed after
      // the next reading of the resellers.
      if (id === '' || ids.has(id) || parts.some((part) => atWork.has(keyOf(part)))) continue;
      await removeLists(surroundings, id, parts);
      for (const part of parts) known.delete(keyOf(part));
    }
  };

  const findResellers = async (led: Led): Promise<void> => {
    if (resellers) {
      const found = resellers;
      resellers = null;
      await applyResellers(led, found);
    }
    if (!isDue(resellersAt, RESELLERS_EVERY_MS) || pauses.isPaused(RESELLERS) || lanes.isBusy(RESELLERS)) return;
    resellersAt = clock.now();
    await addLists(led, '');
    if (!upstream.supports(RESELLERS)) return;
    lanes.start(RESELLERS, async () => {
      try {
        resellers = await readResellers(led.surroundings);
        return true;
      } catch (error) {
        await fail(led, RESELLERS, error);
        return false;
      }
    });
  };

  const isDue = (at: number, everyMs: number): boolean => {
    const age = clock.now() - at;
    return age >= everyMs || age < 0;
  };

  const fail = async ({ known, surroundings }: Led, key: string, error: unknown, part?: Part): Promise<void> => {
    if (closing.signal.aborted) return;
    pauses.add(key);
    onError?.(error);
    if (!part) return;
    const stopped = { ...part, error: codeOf(error) };
    known.set(key, stopped);
    await whileLeading(surroundings, (db) => savePart(db, partnerId, stopped)).catch(() => undefined);
  };

  const runJob = async (led: Led, { part, isLate, run }: Job): Promise<boolean> => {
    const { known, surroundings } = led;
    const key = keyOf(part);
    atWork.add(key);
    try {
      known.set(key, await run({ ...surroundings, ask: askFor(isLate) }));
      pauses.end(key);
      return true;
    } catch (error) {
      if (error instanceof LeaseLost) {
        if (parts === known) parts = null;
        return false;
      }
      // The rows and the position that the unit stored before it failed are kept, so they are loaded again.
      const stored = await lists.load().catch(() => null);
      await fail(led, key, error, stored?.get(key) ?? part);
      return false;
    } finally {
      atWork.delete(key);
    }
  };

  const prune = async (): Promise<void> => {
    prunedAt = clock.now();
    await store.transaction((db) => pruneChanges(db, partnerId, isoOf(vendorNow() - changesMs)));
  };

  /** The most urgent job of each operation without running work. */
  const choose = async (known: Map<string, Part>) => {
    const blocked = await blockedLists({ store, partnerId });
    const times = {
      ageMs: (part: Part) => ageSeconds(part.noun.name) * 1000,
      verifyMs,
      knowsCustomers: ({ noun, part }: Part) =>
        listsBefore(noun).every(
          (name) => known.get(keyOf({ noun: { name }, part: placeOf(part).resellerId }))?.complete === true,
        ),
      isBlocked: ({ noun, part }: Part) => blocked.has(keyOf({ noun, part: placeOf(part).resellerId })),
    };
    const byOperation = Map.groupBy(known.values(), ({ noun }) => noun.operation);
    const idle = [...byOperation].filter(([operation]) => !lanes.isBusy(operation));
    const due = idle.map(([, all]) =>
      dueOf(
        all.filter((part) => !pauses.isPaused(keyOf(part))),
        vendorNow(),
        times,
      ),
    );
    return {
      jobs: due.flatMap(({ jobs }) => jobs.slice(0, 1)),
      waitMs: Math.min(BEAT_MS, ...due.map(({ nextAt }) => nextAt - vendorNow())),
    };
  };

  const work = async (led: Led): Promise<StepReport> => {
    await findResellers(led).catch((error: unknown) => fail(led, RESELLERS, error));
    if (isDue(prunedAt, PRUNE_EVERY_MS)) await prune().catch((error: unknown) => onError?.(error));
    const { jobs, waitMs } = await choose(led.known);
    for (const job of jobs) lanes.start(job.part.noun.operation, () => runJob(led, job));
    await lanes.wait();
    const { done, failed } = lanes.takeEnded();
    const busy = lanes.busy();
    return { leads: parts !== null, done, failed, busy, waitMs: done > 0 || busy > 0 ? 0 : Math.max(0, waitMs) };
  };

  return {
    step: async () => {
      const fence = await lease.tend();
      // Another leader may have changed or purged the stored state in between.
      if (fence !== ledBy) [parts, ledBy] = [null, fence];
      if (fence === null) {
        return { leads: false, done: 0, failed: 0, busy: 0, waitMs: BEAT_MS };
      }
      const isNew = parts === null;
      parts ??= await lists.load();
      const led = { known: parts, surroundings: surroundingsOf(fence) };
      if (isNew) {
        await addLists(led, '');
        // A complete copy contains the lists of all resellers; an incomplete one may lack some.
        const isWhole = [...parts.values()].every(({ complete }) => complete);
        resellersAt = isWhole ? clock.now() : Number.NEGATIVE_INFINITY;
      }
      return lease.during(() => work(led));
    },
    close: async () => {
      closing.abort();
      await lanes.drain();
      await lease.release().catch(() => undefined);
    },
  };
};
