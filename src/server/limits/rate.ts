import { LRUCache } from 'lru-cache';
import { GatewayError } from '../../errors/index.ts';

/** What one caller may use; 0: not counted. A caller who was quiet may use a whole second's or minute's at once. */
export interface RateLimits {
  readonly operationsPerSecond: number;
  readonly upstreamCallsPerMinute: number;
}

/** One operation that was let in. */
export interface Admitted {
  /** Follows the operation's calls so far; the function that comes back is called when it has ended. */
  meter(calls: () => number): () => void;
}

interface Settings {
  readonly rates: RateLimits;
  readonly now?: (() => number) | undefined;
}

const MAX_CALLERS = 50_000;
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
/** After the announced wait a bucket may lack what rounding took. */
const ROUNDING = 1e-6;

interface Bucket {
  readonly holds: (amount: number) => boolean;
  /** More than it holds leaves it below zero. */
  readonly take: (amount: number) => void;
  /** Until it holds `amount`. */
  readonly waitMs: (amount: number) => number;
}

/** A bucket that fills evenly, `capacity` in `periodMs`, and begins full. */
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
 * Counts operations before they run and upstream calls as they are made. What an operation will need is not known for
 * certain beforehand, so its calls may leave the bucket below zero, and the next operation waits until that is made up.
 */
export const createRateLimiter = ({
  rates: { operationsPerSecond, upstreamCallsPerMinute },
  now = () => performance.now(),
}: Settings) => {
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
