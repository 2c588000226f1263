import { isoOf } from '../../time/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import { kindOf, type Span } from './kinds/index.ts';
import { type LedgerEntry, timeAnswered, timeSent, wasSeen } from './operation.ts';

/** Times of the reconciler in milliseconds. */
export interface ReconcilerTimes {
  /** Time between periodic runs. */
  readonly everyMs: number;
  /** After this time a sent write without an answer counts as unanswered; longer than any timeout. */
  readonly inFlightMs: number;
  /** How long an effect may take to appear in the vendor's records. */
  readonly settleMs: number;
  /** Largest normal difference between the vendor's clock and the gateway's. */
  readonly clockMarginMs: number;
  /**
   * Difference of clocks above which the vendor refuses signatures. A record whose time is off by less may still be the
   * effect.
   */
  readonly clockToleranceMs: number;
  /** How long an outcome by records is still compared with newer records. */
  readonly watchMs: number;
}

export const DEFAULT_TIMES: ReconcilerTimes = {
  everyMs: 15_000,
  inFlightMs: 180_000,
  settleMs: 300_000,
  clockMarginMs: 60_000,
  clockToleranceMs: 900_000,
  watchMs: 604_800_000,
};

/** How long the vendor accepts a signature, by its own clock. */
const SIGNATURE_LIFE_MS = 900_000;
/** How long a customer's token is valid: the vendor may accept a request with a token for that long. */
const TOKEN_LIFE_MS = 86_400_000;
const SHORTEST_WATCH_MS = 60_000;

interface WindowsSettings {
  readonly times: ReconcilerTimes;
  readonly now: () => number;
  /** Null for a partner that is no longer configured. */
  readonly upstreamOf: (partnerId: string) => Upstream | null;
}

/** Computes when an operation's effect may happen, when it may show, and when it can no longer happen. */
export const createWindows = ({ times, now, upstreamOf }: WindowsSettings) => {
  /** The last moment at which a request of this operation can have been signed. */
  const latestSigning = (operation: LedgerEntry): number =>
    operation.answeredAt === null ? timeSent(operation) + times.inFlightMs : Date.parse(operation.answeredAt);

  /**
   * How long after `latestSigning`, by any gateway's clock, the vendor may still accept a copy of the request. The
   * vendor compares a signature with its own clock, from which the gateway's may differ by the accepted tolerance. A
   * token is valid from its issue by the vendor: the clocks of the sending and the judging gateway may then differ from
   * the vendor's in opposite directions.
   */
  const acceptanceMs = ({ partnerId, kind }: Pick<LedgerEntry, 'partnerId' | 'kind'>): number => {
    const upstream = upstreamOf(partnerId);
    const [first = ''] = kindOf(kind)?.operations ?? [];
    const credential = upstream?.contract.operations.get(first)?.facts.credential;
    const lifeMs = credential === 'partner' ? SIGNATURE_LIFE_MS : TOKEN_LIFE_MS + times.clockToleranceMs;
    return lifeMs + Math.max(times.clockToleranceMs, Math.abs(upstream?.clockAheadMs() ?? 0));
  };

  /**
   * Epoch milliseconds after which the vendor refuses a copy of the request, and its records should contain the effect.
   */
  const overAt = (operation: LedgerEntry): number =>
    latestSigning(operation) + acceptanceMs(operation) + times.clockMarginMs + times.settleMs;

  const isOver = (operation: LedgerEntry): boolean => now() >= overAt(operation);

  /** Whether no process still works on the operation. */
  const isLeft = ({ state, createdAt, acceptedAt, sentAt: at }: LedgerEntry): boolean =>
    state === 'UNKNOWN' || now() - Date.parse(at ?? acceptedAt ?? createdAt) >= times.inFlightMs;

  /** Span of the effect, if the vendor's clock is right within the normal margin. */
  const spanOf = (operation: LedgerEntry): Span => ({
    from: timeSent(operation) - times.clockMarginMs,
    until: latestSigning(operation) + acceptanceMs(operation) + times.clockMarginMs,
  });

  /**
   * Latest time of the effect, by the clock of the operation's gateway. A request whose answer was lost can arrive as
   * long as the vendor accepts it; a request that was answered, or whose effect was found, has arrived already.
   */
  const mayHappenUntil = (operation: LedgerEntry): number => {
    if (!wasSeen(operation)) return spanOf(operation).until;
    const { settledBy, settledAt } = operation;
    return settledBy === 'RECORDS' && settledAt !== null ? Date.parse(settledAt) : timeAnswered(operation);
  };

  /** The largest difference of clocks that the vendor accepts. */
  const differenceMs = ({ partnerId }: Pick<LedgerEntry, 'partnerId'>): number =>
    times.clockToleranceMs + Math.abs(upstreamOf(partnerId)?.clockAheadMs() ?? 0);

  /** Span of the effect, if clocks differ by as much as the vendor accepts. */
  const outerSpanOf = (operation: LedgerEntry): Span => {
    const { from, until } = spanOf(operation);
    const off = differenceMs(operation);
    return { from: from - off, until: until + times.settleMs + off };
  };

  /** When to compare an outcome with the records again, at doubling intervals; null when it is no longer compared. */
  const lookAgainAt = (operation: LedgerEntry): string | null => {
    const age = now() - timeAnswered(operation);
    if (age >= times.watchMs) return null;
    return isoOf(now() + Math.max(age, SHORTEST_WATCH_MS));
  };

  return {
    latestSigning,
    isLeft,
    isOver,
    overAt,
    acceptanceMs,
    differenceMs,
    mayHappenUntil,
    spanOf,
    outerSpanOf,
    lookAgainAt,
  };
};

export type Windows = ReturnType<typeof createWindows>;
