import { isoOf } from '../time/index.ts';
import type { CustomersSource } from './noun.ts';
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
  /** When the last complete reading began: what no refresh sees is as of then; null before the first. */
  readonly verifiedAt: string | null;
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

/** The oldest row of a round is as old as two rounds when the next one ends; callers' calls hold a round up. */
const ROUNDS = 2.5;

/** How long it takes to read all customers once; 0 for lists that are refreshed otherwise. */
const roundMs = (noun: NounName, customers: number | null, paceOf: FreshnessSettings['paceOf']): number => {
  const { source, operation } = nounOf(noun);
  if (source.kind !== 'customers' || customers === null) return 0;
  return (Math.ceil(customers / source.together) * 1000) / paceOf(operation);
};

const slowestMs = ({ slowestSeconds = 0 }: CustomersSource): number => slowestSeconds * 1000;

/** What was configured; else the noun's own age, or two rounds up to what still serves a screen. */
const allowedMs = (noun: NounName, state: PartState | null, { ageSeconds, paceOf }: FreshnessSettings): number => {
  const configured = ageSeconds[noun];
  if (configured !== undefined) return configured * 1000;
  const { source, ageSeconds: own } = nounOf(noun);
  if (source.kind !== 'customers') return own * 1000;
  return Math.max(own * 1000, Math.min(slowestMs(source), ROUNDS * roundMs(noun, state?.total ?? null, paceOf)));
};

/** Instant of the copy. A month that is closed never changes: what was read of it is what the vendor lists now. */
const instantOf = (noun: NounName, { asOf, part, verifiedAt }: PartState, now: number): string | null => {
  const isClosed =
    nounOf(noun).source.kind === 'months' && monthDueAt({ part, verifiedAt }, now) === Number.POSITIVE_INFINITY;
  return isClosed ? isoOf(now) : asOf;
};

const NOT_BEGUN = { isReady: false, asOf: null, ageMs: null, verifiedAt: null, progress: 0, etaSeconds: null } as const;

/** How fresh one list is, by what the store says of it. */
export const freshnessOf = (
  noun: NounName,
  { state, isTouched }: { readonly state: PartState | null; readonly isTouched: boolean },
  settings: FreshnessSettings,
): Freshness => {
  const now = settings.now();
  const allowed = { allowedMs: allowedMs(noun, state, settings) };
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
