import { isoOf } from '../time/index.ts';
import type { Source } from './noun.ts';
import { type NounName, nounOf } from './nouns/index.ts';
import type { ListSums, PartState } from './read/parts.ts';
import { monthDueAt } from './sync/months.ts';

/** Whether a list's copy may answer in the vendor's place, and how old it is. */
export interface Freshness {
  /** Whether the copy is complete and contains every write of the gateways. */
  readonly isReady: boolean;
  /** Time at which the vendor's list was as the copy is; null before the copy is complete. */
  readonly asOf: string | null;
  /** Age of the copy; null before it is complete. */
  readonly ageMs: number | null;
  /** Age up to which the copy answers unless the caller demands another. */
  readonly allowedMs: number;
  /**
   * The same for queries that the vendor cannot answer: the age that a round over all customers can reach within the
   * quota.
   */
  readonly allowedAloneMs: number;
  /**
   * Start of the last complete reading. Changes that refreshes cannot find are known up to then. Null before the first.
   */
  readonly verifiedAt: string | null;
  /** Time since then. */
  readonly verifiedAgeMs: number | null;
  /**
   * Age of that reading up to which the copy answers about values that no refresh updates, such as a customer's
   * manager.
   */
  readonly allowedVerifiedMs: number;
  /** From 0 to 1: how much of the list has been read the first time. */
  readonly progress: number;
  /** Estimated time until the first reading ends, at its pace so far; null: unknown, or already ended. */
  readonly etaSeconds: number | null;
}

export interface FreshnessSettings {
  /** Epoch milliseconds by the vendor's clock, as the stored times are. */
  readonly now: () => number;
  /** Configured age limits in seconds, by noun. */
  readonly ageSeconds: Readonly<Partial<Record<NounName, number>>>;
  /** Calls per second that the sync may make to an operation. */
  readonly paceOf: (operation: string) => number;
}

/**
 * When a round or a refresh ends, its oldest row is as old as two of them; half a round more allows for delays by
 * callers' calls.
 */
const ROUNDS = 2.5;

/** Time to read all customers once; 0 for lists that are not read by customer. */
const roundMs = (noun: NounName, customers: number, paceOf: FreshnessSettings['paceOf']): number => {
  const { source, operation } = nounOf(noun);
  if (source.kind !== 'customers') return 0;
  return (Math.ceil(customers / source.together) * 1000) / paceOf(operation);
};

/** Time to read a whole list once, at the pace of the sync. */
const readingMs = (noun: NounName, state: PartState | null, { paceOf }: FreshnessSettings): number =>
  (Math.ceil((state?.total ?? 0) / ROWS_A_CALL) * 1000) / paceOf(nounOf(noun).operation);

/** Pages have a hundred rows, two of which repeat the page before. */
const ROWS_A_CALL = 98;
/** Age limit of a list without a refresh, which is read every ten minutes if the quota allows. */
const LISTED_AGAIN_MS = 20 * 60_000;

const slowestMs = (source: Source): number => (source.kind === 'months' ? 0 : (source.slowestSeconds ?? 0) * 1000);

type Allowed = Pick<Freshness, 'allowedMs' | 'allowedAloneMs' | 'allowedVerifiedMs'>;

/** The stored state of one list's copy. */
export interface CopyState {
  readonly state: PartState | null;
  readonly isTouched: boolean;
  /** Of all lists of the noun, which take turns. */
  readonly sums: ListSums;
}

/**
 * The configured age limit; without one the larger of the noun's own limit and of some rounds of reading or refreshing.
 * In the vendor's place a copy answers at most up to the age that a screen tolerates.
 */
const agesOf = (noun: NounName, { state, sums }: CopyState, settings: FreshnessSettings): Allowed => {
  const { source, ageSeconds } = nounOf(noun);
  const allowedVerifiedMs = Math.max(LISTED_AGAIN_MS, ROUNDS * readingMs(noun, state, settings));
  const configured = settings.ageSeconds[noun];
  const own = (configured ?? ageSeconds) * 1000;
  if (configured !== undefined) return { allowedMs: own, allowedAloneMs: own, allowedVerifiedMs };
  const rounds = ROUNDS * Math.max(sums.refreshMs, roundMs(noun, sums.total, settings.paceOf));
  return {
    allowedMs: Math.max(own, Math.min(slowestMs(source), rounds)),
    allowedAloneMs: Math.max(own, rounds),
    allowedVerifiedMs,
  };
};

/**
 * Time that the copy of one list reflects; null before it is complete. A closed month never changes, so its copy
 * reflects the present.
 */
export const asOfPart = (
  noun: NounName,
  { complete, asOf, part, verifiedAt }: PartState,
  now: number,
): string | null => {
  if (!complete) return null;
  const isClosed =
    nounOf(noun).source.kind === 'months' && monthDueAt({ part, verifiedAt }, now) === Number.POSITIVE_INFINITY;
  return isClosed ? isoOf(now) : asOf;
};

const NOT_BEGUN = {
  isReady: false,
  asOf: null,
  ageMs: null,
  verifiedAt: null,
  verifiedAgeMs: null,
  progress: 0,
  etaSeconds: null,
} as const;

/**
 * A time in the future was stored before the clock was set back, at least by the difference. The copy counts as so old.
 */
const ageAt = (now: number, time: string | null): number | null =>
  time === null ? null : Math.abs(now - Date.parse(time));

/** The freshness of one list, by its state in the store. */
export const freshnessOf = (noun: NounName, copy: CopyState, settings: FreshnessSettings): Freshness => {
  const now = settings.now();
  const { state, isTouched } = copy;
  const allowed = agesOf(noun, copy, settings);
  if (!state) return { ...NOT_BEGUN, ...allowed };
  const { complete, total, rowsRead, startedAt, verifiedAt } = state;
  const asOf = asOfPart(noun, state, now);
  const progress = complete ? 1 : Math.min(1, rowsRead / Math.max(1, total ?? Number.POSITIVE_INFINITY));
  const spent = startedAt === null ? 0 : Math.max(0, now - Date.parse(startedAt));
  return {
    ...allowed,
    isReady: asOf !== null && !isTouched,
    asOf,
    ageMs: ageAt(now, asOf),
    verifiedAt,
    verifiedAgeMs: ageAt(now, verifiedAt),
    progress,
    etaSeconds: complete || progress === 0 ? null : Math.ceil((spent * (1 - progress)) / progress / 1000),
  };
};
