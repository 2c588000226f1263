import { LRUCache } from 'lru-cache';
import { GatewayError } from '../../errors/index.ts';

/**
 * Limits of one caller; 0 for no limit. After a pause a caller may use the amount of a whole second or minute at once.
 */
export interface RateLimits {
  readonly operationsPerSecond: number;
  readonly upstreamCallsPerMinute: number;
}

/** One admitted operation. */
export interface Admitted {
  /** Counts the operation's upstream calls while it runs; call the returned function when the operation has ended. */
  meter(calls: () => number): () => void;
}

interface RateLimiterSettings {
  readonly rates: RateLimits;
  readonly now?: (() => number) | undefined;
}

const MAX_CALLERS = 50_000;
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
/** By rounding a bucket may lack this much after the announced wait. */
const ROUNDING = 1e-6;

interface Bucket {
  readonly holds: (amount: number) => boolean;
  /** May take more than the bucket holds, which makes its level negative. */
  readonly take: (amount: number) => void;
  /** Milliseconds until the bucket holds `amount`. */
  readonly waitMs: (amount: number) => number;
}

/** A bucket that begins full and refills evenly, `capacity` in `periodMs`. */
const createBucket = (capacity: number, periodMs: number, now: () => number): Bucket => {
  let held = capacity;
  let at = now();
  const level = (): number => {
    const time = now();
    held = Math.min(capacity, held + ((time - at) * capacity) / periodMs);
    at = time;
    return held;
  };
  return {
    holds: (amount) => level() >= amount - ROUNDING,
    take: (amount) => {
      held = level() - amount;
    },
    waitMs: (amount) => Math.max(1, Math.ceil(((amount - level()) * periodMs) / capacity)),
  };
};

/**
 * Counts operations before they run, and upstream calls as they are made. The calls of an operation are not known
 * exactly in advance and may make the level negative; the next operation then waits until it has recovered.
 */
export const createRateLimiter = ({
  rates: { operationsPerSecond, upstreamCallsPerMinute },
  now = () => performance.now(),
}: RateLimiterSettings) => {
  const createCaller = () => ({
    operations: createBucket(operationsPerSecond, SECOND_MS, now),
    calls: createBucket(upstreamCallsPerMinute, MINUTE_MS, now),
    running: new Set<() => number>(),
  });
  const callers = new LRUCache<string, ReturnType<typeof createCaller>>({ max: MAX_CALLERS });

  const refuse = (measure: keyof RateLimits, limit: number, retryAfterMs: number): never => {
    throw new GatewayError('RATE_LIMITED', { hints: { measure, limit }, retryAfterMs });
  };

  return {
    /** Throws RATE_LIMITED. */
    admit: (key: string): Admitted => {
      let caller = callers.get(key);
      if (!caller) {
        caller = createCaller();
        callers.set(key, caller);
      }
      const { operations, calls, running } = caller;
      if (upstreamCallsPerMinute > 0) {
        let needed = 1;
        for (const made of running) needed += made();
        if (!calls.holds(needed)) refuse('upstreamCallsPerMinute', upstreamCallsPerMinute, calls.waitMs(needed));
      }
      if (operationsPerSecond > 0) {
        if (!operations.holds(1)) refuse('operationsPerSecond', operationsPerSecond, operations.waitMs(1));
        operations.take(1);
      }
      return {
        meter: (made) => {
          if (upstreamCallsPerMinute === 0) return () => {};
          running.add(made);
          return () => {
            if (running.delete(made)) calls.take(made());
          };
        },
      };
    },
  };
};
