import { isoOf } from '../time/index.ts';
import type { Source } from './noun.ts';
import { type NounName, nounOf } from './nouns/index.ts';
import type { PartState } from './read/parts.ts';
import { monthDueAt } from './sync/months.ts';

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
  /** The same for what the vendor cannot answer: as old as the quota lets a round of all customers make it. */
  readonly allowedAloneMs: number;
  /** When the last complete reading began: what no refresh sees is as of then; null before the first. */
  readonly verifiedAt: string | null;
  /** Age of that reading up to which the copy answers what no refresh sees, such as a changed manager. */
  readonly allowedVerifiedMs: number;
  /** From 0 to 1: how much of the list has been read the first time. */
  readonly progress: number;
  /** How long the first reading still takes at the pace that it had; null: not known, or it is over. */
  readonly etaSeconds: number | null;
}

export interface FreshnessSettings {
  readonly now: () => number;
  /** Ages of the configuration. */
  readonly ageSeconds: Readonly<Partial<Record<NounName, number>>>;
  /** Calls a second that the sync may make to an operation. */
  readonly paceOf: (operation: string) => number;
}

/** The oldest row of a round, or of a refresh, is as old as two of them when the next one ends; callers' calls hold it up. */
const ROUNDS = 2.5;

/** How long it takes to read all customers once; 0 for lists that are refreshed otherwise. */
const roundMs = (noun: NounName, customers: number | null, paceOf: FreshnessSettings['paceOf']): number => {
  const { source, operation } = nounOf(noun);
  if (source.kind !== 'customers' || customers === null) return 0;
  return (Math.ceil(customers / source.together) * 1000) / paceOf(operation);
};

/** How long it takes to read a whole list once, at the pace of the sync. */
const readingMs = (noun: NounName, state: PartState | null, { paceOf }: FreshnessSettings): number =>
  (Math.ceil((state?.total ?? 0) / ROWS_A_CALL) * 1000) / paceOf(nounOf(noun).operation);

/** Pages have a hundred rows, two of them for the second time. */
const ROWS_A_CALL = 98;
/** A list whose changes no refresh sees is read every ten minutes, where the quota lets that be done in time. */
const LISTED_AGAIN_MS = 20 * 60_000;

const slowestMs = (source: Source): number => (source.kind === 'months' ? 0 : (source.slowestSeconds ?? 0) * 1000);

type Allowed = Pick<Freshness, 'allowedMs' | 'allowedAloneMs' | 'allowedVerifiedMs'>;

/** What the store has of one list. */
export interface CopyState {
  readonly state: PartState | null;
  readonly isTouched: boolean;
  /** How long refreshing all lists of the noun takes, one after the other; 0 where they are not refreshed. */
  readonly refreshMs: number;
}

/**
 * The configured age; else the noun's own age, or some rounds of reading or refreshing: where the copy answers in the
 * vendor's place, up to the age that still serves a screen.
 */
const agesOf = (noun: NounName, { state, refreshMs }: CopyState, settings: FreshnessSettings): Allowed => {
  const { source, ageSeconds } = nounOf(noun);
  const allowedVerifiedMs = Math.max(LISTED_AGAIN_MS, ROUNDS * readingMs(noun, state, settings));
  const configured = settings.ageSeconds[noun];
  const own = (configured ?? ageSeconds) * 1000;
  if (configured !== undefined) return { allowedMs: own, allowedAloneMs: own, allowedVerifiedMs };
  const rounds = ROUNDS * Math.max(refreshMs, roundMs(noun, state?.total ?? null, settings.paceOf));
  return {
    allowedMs: Math.max(own, Math.min(slowestMs(source), rounds)),
    allowedAloneMs: Math.max(own, rounds),
    allowedVerifiedMs,
  };
};

/** Instant of the copy. A month that is closed never changes: what was read of it is what the vendor lists now. */
const instantOf = (noun: NounName, { asOf, part, verifiedAt }: PartState, now: number): string | null => {
  const isClosed =
    nounOf(noun).source.kind === 'months' && monthDueAt({ part, verifiedAt }, now) === Number.POSITIVE_INFINITY;
  return isClosed ? isoOf(now) : asOf;
};

const NOT_BEGUN = { isReady: false, asOf: null, ageMs: null, verifiedAt: null, progress: 0, etaSeconds: null } as const;

/** The freshness of one list, by its state in the store. */
export const freshnessOf = (noun: NounName, copy: CopyState, settings: FreshnessSettings): Freshness => {
  const now = settings.now();
  const { state, isTouched } = copy;
  const allowed = agesOf(noun, copy, settings);
  if (!state) return { ...NOT_BEGUN, ...allowed };
  const { complete, total, rowsRead, startedAt, verifiedAt } = state;
  const asOf = complete ? instantOf(noun, state, now) : null;
  const progress = complete ? 1 : Math.min(1, rowsRead / Math.max(1, total ?? Number.POSITIVE_INFINITY));
  const spent = startedAt === null ? 0 : Math.max(0, now - Date.parse(startedAt));
  return {
    ...allowed,
    isReady: asOf !== null && !isTouched,
    asOf,
    ageMs: asOf === null ? null : Math.max(0, now - Date.parse(asOf)),
    verifiedAt,
    progress,
    etaSeconds: complete || progress === 0 ? null : Math.ceil((spent * (1 - progress)) / progress / 1000),
  };
};
