import { isGatewayError } from '../../errors/index.ts';
import type { Store } from '../../store/index.ts';
import { type Clock, isoOf } from '../../time/index.ts';
import { takesReseller, type Upstream } from '../../upstream/index.ts';
import { NOUN_NAMES, type NounName, nounOf } from '../nouns/index.ts';
import { partName, placeOf } from '../read/parts.ts';
import { pruneChanges } from '../rows/log.ts';
import { createAsk } from './ask.ts';
import { BEAT_MS, createLease, LeaseLost } from './lease.ts';
import { removeLists } from './left-reseller.ts';
import { placesOf } from './place.ts';
import { RESELLERS, readResellers } from './resellers.ts';
import { dueOf, type Job } from './schedule.ts';
import { blockedLists } from './touches.ts';
import { newPart, type Part, partOf, type Surroundings, savePart } from './work.ts';

export interface SyncSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly upstream: Upstream;
  readonly clock: Clock;
  /** Part of each operation's quota that the sync may use. */
  readonly share: number;
  readonly ageSeconds: (noun: NounName) => number;
  readonly verifyMs: number;
  /** How long changes are kept. */
  readonly changesMs: number;
  /** A unit of work that failed; it is repeated later. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** What one step did. */
export interface StepReport {
  readonly leads: boolean;
  /** Units of work that were done. */
  readonly done: number;
  readonly failed: number;
  /** When there is something to do next; milliseconds from now. */
  readonly waitMs: number;
}

export interface Sync {
  /** Does what is due: a page or a few of each list at most, each operation for itself. */
  step(): Promise<StepReport>;
  /** Lets another gateway take over at once. */
  close(): Promise<void>;
}

const RESELLERS_EVERY_MS = 10 * 60_000;
const PRUNE_EVERY_MS = 60_000;
const LONGEST_PAUSE_MS = 60_000;
/** Pages that are asked for at once where nothing limits the calls. */
const MOST_TOGETHER = 10;

interface Pause {
  readonly failures: number;
  readonly until: number;
}

const keyOf = ({ noun, part }: Pick<Part, 'part'> & { readonly noun: { readonly name: string } }): string =>
  `${noun.name}/${part}`;

const codeOf = (error: unknown): string => (isGatewayError(error) ? error.code : 'INTERNAL');

/** Keeps the copies of one partner's lists as young as its share of the quotas allows, while this gateway leads. */
export const createSync = (settings: SyncSettings): Sync => {
  const { partnerId, store, upstream, clock, share, ageSeconds, verifyMs, changesMs, onError } = settings;
  const lease = createLease({ store, partnerId, clock });
  const closing = new AbortController();
  const pauses = new Map<string, Pause>();
  let parts: Map<string, Part> | null = null;
  let ledBy: number | null = null;
  let resellersAt = Number.NEGATIVE_INFINITY;
  let prunedAt = Number.NEGATIVE_INFINITY;

  const quotaOf = (operation: string): number => upstream.contract.operations.get(operation)?.facts.quota ?? 1;
  const surroundings: Surroundings = {
    partnerId,
    store,
    lease,
    ask: createAsk(upstream, { background: true, signal: closing.signal }),
    now: () => clock.now() + upstream.clockAheadMs(),
    together: (operation) => Math.min(MOST_TOGETHER, Math.max(1, Math.floor(quotaOf(operation) * share))),
  };
  const served = NOUN_NAMES.filter((name) => upstream.supports(nounOf(name).operation));

  const load = async (): Promise<Map<string, Part>> => {
    const rows = await store.db.selectFrom('mirror_part').selectAll().where('partner_id', '=', partnerId).execute();
    const stored = rows.filter(({ noun }) => (served as readonly string[]).includes(noun)).map(partOf);
    const known = new Map(stored.map((part) => [keyOf(part), part]));
    addParts(known, '');
    return known;
  };

  const operationOf = (name: NounName) => upstream.contract.operations.get(nounOf(name).operation);

  /** The lists of the partner itself or of one reseller, and those of months that have begun since. */
  const addParts = (known: Map<string, Part>, resellerId: string): void => {
    for (const name of served) {
      const operation = operationOf(name);
      if (resellerId !== '' && operation && !takesReseller(operation)) continue;
      for (const place of placesOf(nounOf(name), resellerId, clock.now())) {
        const part = newPart(name, partName(place));
        if (!known.has(keyOf(part))) known.set(keyOf(part), part);
      }
    }
  };

  /** Lists of resellers that came are begun, those of resellers that have left are taken out. */
  const findResellers = async (known: Map<string, Part>): Promise<void> => {
    resellersAt = clock.now();
    addParts(known, '');
    if (!upstream.supports(RESELLERS)) return;
    const { ids, isWhole } = await readResellers(surroundings);
    for (const id of ids) addParts(known, id);
    if (!isWhole) return;
    for (const [id, parts] of Map.groupBy(known.values(), ({ part }) => placeOf(part).resellerId)) {
      if (id === '' || ids.has(id)) continue;
      await removeLists(surroundings, id, parts);
      for (const part of parts) known.delete(keyOf(part));
    }
  };

  const isDue = (at: number, everyMs: number): boolean => clock.now() - at >= everyMs || at > clock.now();

  const isPaused = (key: string): boolean => {
    const until = pauses.get(key)?.until ?? Number.NEGATIVE_INFINITY;
    const left = until - clock.now();
    // Longer than any pause: the clock was set back.
    return left > 0 && left <= LONGEST_PAUSE_MS;
  };

  const pause = (key: string): void => {
    const failures = (pauses.get(key)?.failures ?? 0) + 1;
    pauses.set(key, { failures, until: clock.now() + Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(failures, 10)) });
  };

  const fail = async (key: string, error: unknown, part?: Part): Promise<void> => {
    if (closing.signal.aborted) return;
    pause(key);
    onError?.(error);
    if (!part || !parts) return;
    const stopped = { ...part, error: codeOf(error) };
    parts.set(key, stopped);
    await savePart(store.db, partnerId, stopped).catch(() => undefined);
  };

  const runJob = async ({ part, run }: Job): Promise<boolean> => {
    const key = keyOf(part);
    try {
      const after = await run(surroundings);
      parts?.set(key, after);
      pauses.delete(key);
      return true;
    } catch (error) {
      if (error instanceof LeaseLost) {
        parts = null;
        return false;
      }
      // What the unit stored before it failed stays: where it was is in the store.
      const stored = await load().catch(() => null);
      await fail(key, error, stored?.get(key) ?? part);
      return false;
    }
  };

  const prune = async (): Promise<void> => {
    prunedAt = clock.now();
    await store.transaction((db) => pruneChanges(db, partnerId, isoOf(clock.now() - changesMs)));
  };

  /** The most urgent job of each operation; one operation never waits for another's quota. */
  const choose = async (known: Map<string, Part>) => {
    const blocked = await blockedLists({ store, partnerId });
    const times = {
      ageMs: (part: Part) => ageSeconds(part.noun.name) * 1000,
      verifyMs,
      knowsCustomers: ({ part }: Part) =>
        known.get(keyOf(newPart('customers', placeOf(part).resellerId)))?.complete === true,
      isBlocked: ({ noun, part }: Part) => blocked.has(`${noun.name}/${placeOf(part).resellerId}`),
    };
    const byOperation = Map.groupBy(known.values(), ({ noun }) => noun.operation);
    const due = [...byOperation.values()].map((all) =>
      dueOf(
        all.filter((part) => !isPaused(keyOf(part))),
        surroundings.now(),
        times,
      ),
    );
    return {
      jobs: due.flatMap(({ jobs }) => jobs.slice(0, 1)),
      waitMs: Math.min(BEAT_MS, ...due.map(({ nextAt }) => nextAt - surroundings.now())),
    };
  };

  const work = async (known: Map<string, Part>): Promise<StepReport> => {
    if (isDue(resellersAt, RESELLERS_EVERY_MS) && !isPaused(RESELLERS))
      await findResellers(known).catch((error: unknown) => fail(RESELLERS, error));
    if (isDue(prunedAt, PRUNE_EVERY_MS)) await prune().catch((error: unknown) => onError?.(error));
    const { jobs, waitMs } = await choose(known);
    const results = await Promise.all(jobs.map(runJob));
    const done = results.filter(Boolean).length;
    return { leads: parts !== null, done, failed: results.length - done, waitMs: done > 0 ? 0 : Math.max(0, waitMs) };
  };

  return {
    step: async () => {
      const fence = await lease.tend();
      // What was known before may have been changed by another leader, or purged.
      if (fence !== ledBy) [parts, ledBy] = [null, fence];
      if (fence === null) {
        return { leads: false, done: 0, failed: 0, waitMs: BEAT_MS };
      }
      if (!parts) {
        parts = await load();
        // A copy that is whole has the lists of all resellers already; one that is not may have been begun without them.
        const isWhole = [...parts.values()].every(({ complete }) => complete);
        resellersAt = isWhole ? clock.now() : Number.NEGATIVE_INFINITY;
      }
      const known = parts;
      return lease.during(() => work(known));
    },
    close: async () => {
      closing.abort();
      await lease.release().catch(() => undefined);
    },
  };
};
