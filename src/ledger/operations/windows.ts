import { isoOf } from '../../time/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import { kindOf, type Span } from './kinds/index.ts';
import { type LedgerEntry, timeAnswered, timeSent, wasSeen } from './operation.ts';

/** Milliseconds. */
export interface ReconcilerTimes {
  /** Time between periodic runs. */
  readonly everyMs: number;
  /** After this time a sent write without an answer is no longer waited for; longer than any timeout. */
  readonly inFlightMs: number;
  /** How long an effect may take to appear in the vendor's records. */
  readonly settleMs: number;
  /** Greatest normal difference between the vendor's clock and ours. */
  readonly clockMarginMs: number;
  /**
   * Difference beyond which the vendor refuses our signatures. A record that is off by less may still be our effect.
   */
  readonly clockToleranceMs: number;
  /** How long an outcome by records is compared with them again. */
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
/** How long a customer's token is valid: a request that carries one may be delivered so late. */
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
   * How long after that, by any gateway's clock, the vendor may still accept a copy of the request. The vendor compares a
   * signature with its own clock, from which ours may differ by as much as it accepts. A token holds from when the vendor
   * gave it: there the clocks of the gateway that sent and of the one that judges may differ in opposite directions.
   */
  const acceptanceMs = ({ partnerId, kind }: Pick<LedgerEntry, 'partnerId' | 'kind'>): number => {
    const upstream = upstreamOf(partnerId);
    const [first = ''] = kindOf(kind)?.operations ?? [];
    const credential = upstream?.contract.operations.get(first)?.facts.credential;
    const lifeMs = credential === 'partner' ? SIGNATURE_LIFE_MS : TOKEN_LIFE_MS + times.clockToleranceMs;
    return lifeMs + Math.max(times.clockToleranceMs, Math.abs(upstream?.clockAheadMs() ?? 0));
  };

  /**
   * Epoch milliseconds: from then on the vendor refuses a copy of the request, and an effect has had its time to show.
   */
  const overAt = (operation: LedgerEntry): number =>
    latestSigning(operation) + acceptanceMs(operation) + times.clockMarginMs + times.settleMs;

  const isOver = (operation: LedgerEntry): boolean => now() >= overAt(operation);

  /** Whether no process works on it any longer. */
  const isLeft = ({ state, createdAt, acceptedAt, sentAt: at }: LedgerEntry): boolean =>
    state === 'UNKNOWN' || now() - Date.parse(at ?? acceptedAt ?? createdAt) >= times.inFlightMs;

  /** When the effect happens, by a vendor's clock that is right within the normal margin. */
  const spanOf = (operation: LedgerEntry): Span => ({
    from: timeSent(operation) - times.clockMarginMs,
    until: latestSigning(operation) + acceptanceMs(operation) + times.clockMarginMs,
  });

  /**
   * Until when the effect may have happened, by the clock of its gateway: a request whose answer was lost can still arrive as
   * long as the vendor accepts it. One whose effect was answered or found has arrived.
   */
  const mayHappenUntil = (operation: LedgerEntry): number => {
    if (!wasSeen(operation)) return spanOf(operation).until;
    const { settledBy, settledAt } = operation;
    return settledBy === 'RECORDS' && settledAt !== null ? Date.parse(settledAt) : timeAnswered(operation);
  };

  /** The greatest difference of clocks that the vendor accepts. */
  const differenceMs = ({ partnerId }: Pick<LedgerEntry, 'partnerId'>): number =>
    times.clockToleranceMs + Math.abs(upstreamOf(partnerId)?.clockAheadMs() ?? 0);

  /** The span of the effect with that difference. */
  const outerSpanOf = (operation: LedgerEntry): Span => {
    const { from, until } = spanOf(operation);
    const off = differenceMs(operation);
    return { from: from - off, until: until + times.settleMs + off };
  };

  /** When to compare an outcome with the records again, at intervals that double; null: no longer. */
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
