import type { Upstream } from '../../upstream/index.ts';
import { endedAt, sentAt } from './groups.ts';
import { kindOf, type Span } from './kinds/index.ts';
import type { LedgerEntry } from './operation.ts';

/** Milliseconds. */
export interface ReconcilerTimes {
  /** How often it looks. */
  readonly everyMs: number;
  /** A write that was sent so long ago and has no answer has nobody waiting for it any more; longer than any wait. */
  readonly inFlightMs: number;
  /** How long an effect may take to appear in the vendor's records. */
  readonly settleMs: number;
  /** How far the vendor's clock and ours are apart when all is well. */
  readonly clockMarginMs: number;
  /** How far they may be apart before the vendor refuses what we sign: so far off, a record may still be our doing. */
  readonly clockToleranceMs: number;
  /** How long what the records said is compared with them again. */
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

/** How long the vendor takes a signature for, by its own clock. */
const SIGNATURE_LIFE_MS = 900_000;
/** How long a token of a customer holds: a request that carries one may be delivered so late. */
const TOKEN_LIFE_MS = 86_400_000;
const SHORTEST_WATCH_MS = 60_000;

interface Settings {
  readonly times: ReconcilerTimes;
  readonly now: () => number;
  /** Null for a partner that is not configured any more. */
  readonly upstreamOf: (partnerId: string) => Upstream | null;
}

/** When an operation's effect may happen, when it may show, and when it cannot happen any more. */
export const createWindows = ({ times, now, upstreamOf }: Settings) => {
  /** The last moment at which a request of this operation may have been signed. */
  const signedUntil = (operation: LedgerEntry): number =>
    operation.answeredAt === null ? sentAt(operation) + times.inFlightMs : Date.parse(operation.answeredAt);

  /**
   * How long after that a copy of the request may still be accepted. A signature is made by our clock: where that is
   * ahead, by no more than the vendor accepts, it holds for so much longer.
   */
  const acceptedForMs = ({ partnerId, kind }: LedgerEntry): number => {
    const upstream = upstreamOf(partnerId);
    const [first = ''] = kindOf(kind)?.operations ?? [];
    const credential = upstream?.contract.operations.get(first)?.facts.credential;
    if (credential !== 'partner') return TOKEN_LIFE_MS + times.clockMarginMs;
    return SIGNATURE_LIFE_MS + Math.max(times.clockToleranceMs, Math.abs(upstream?.clockAheadMs() ?? 0));
  };

  /** Epoch milliseconds: from then on a copy of the request is refused, and an effect has had its time to show. */
  const overAt = (operation: LedgerEntry): number =>
    signedUntil(operation) + acceptedForMs(operation) + times.clockMarginMs + times.settleMs;

  const isOver = (operation: LedgerEntry): boolean => now() >= overAt(operation);

  /** Nobody works on it any more. */
  const isLeft = ({ state, createdAt, acceptedAt, sentAt: at }: LedgerEntry): boolean =>
    state === 'UNKNOWN' || now() - Date.parse(at ?? acceptedAt ?? createdAt) >= times.inFlightMs;

  /** When the effect happens, if it does, by a vendor's clock that is as it should be. */
  const spanOf = (operation: LedgerEntry): Span => ({
    from: sentAt(operation) - times.clockMarginMs,
    until: signedUntil(operation) + acceptedForMs(operation) + times.clockMarginMs,
  });

  /** The same by clocks that are wrong, ours by more than the vendor accepts among them. */
  const outerSpanOf = (operation: LedgerEntry): Span => {
    const { from, until } = spanOf(operation);
    const ahead = upstreamOf(operation.partnerId)?.clockAheadMs() ?? 0;
    const off = times.clockToleranceMs + Math.abs(ahead);
    return { from: from - off, until: until + times.settleMs + off };
  };

  /** When to compare what the records said with them again, each time after twice as long; null: not any more. */
  const lookAgainAt = (operation: LedgerEntry): string | null => {
    const age = now() - endedAt(operation);
    if (age >= times.watchMs) return null;
    return new Date(now() + Math.max(age, SHORTEST_WATCH_MS)).toISOString();
  };

  return { isLeft, isOver, overAt, spanOf, outerSpanOf, lookAgainAt };
};

export type Windows = ReturnType<typeof createWindows>;
