import { type ErrorCode, faultOf, isGatewayError, isRetryable } from '../../errors/index.ts';
import { type Clock, sleep } from '../../time/index.ts';
import { factsOf } from '../errors/failure.ts';

export interface RetrySettings {
  /** All attempts of one call, the first included. */
  readonly attempts: number;
  /** The first pause is at most this long, each further one at most twice the one before, and none above `capMs`. */
  readonly baseMs: number;
  readonly capMs: number;
  /** Repeats are paid from a bucket, so that an outage is not answered with a storm. */
  readonly budget: {
    readonly capacity: number;
    /** What each first attempt puts in, e.g. 0.1: in the long run one repeat in ten calls. */
    readonly deposit: number;
  };
}

interface Dependencies {
  readonly settings: RetrySettings;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

interface Task<T> {
  readonly kind: 'read' | 'write';
  readonly signal: AbortSignal;
  readonly attempt: () => Promise<T>;
}

export type Retry = <T>(task: Task<T>) => Promise<T>;

/** The vendor's trouble, which may be over soon. */
const isPassing = (code: ErrorCode): boolean => faultOf(code) === 'vendor' && isRetryable(code);

/** A read may be repeated after any passing failure, a write only when it is certain that no byte has left. */
const isRepeatable = (error: unknown, kind: 'read' | 'write'): boolean => {
  if (!isGatewayError(error) || !isPassing(error.code)) return false;
  const { final, stage } = factsOf(error);
  return !final && (kind === 'read' || stage === 'unsent');
};

const askedWaitMs = (error: unknown): number => {
  // After a 429 the whole operation is held back in the quota, where the deadline counts too.
  if (!isGatewayError(error) || error.code === 'UPSTREAM_THROTTLED') return 0;
  const asked = error.extensions.retryAfterMs;
  return typeof asked === 'number' ? asked : 0;
};

/** Makes the one retry policy of an upstream; its budget is common to all calls. */
export const createRetry = ({ settings, clock, random }: Dependencies): Retry => {
  const { attempts, baseMs, capMs, budget } = settings;
  let tokens = budget.capacity;

  return async ({ kind, signal, attempt }) => {
    tokens = Math.min(budget.capacity, tokens + budget.deposit);
    for (let made = 1; ; made++) {
      try {
        return await attempt();
      } catch (error) {
        const asked = askedWaitMs(error);
        const affordable = made < attempts && tokens >= 1 && asked <= capMs;
        if (signal.aborted || !affordable || !isRepeatable(error, kind)) throw error;
        tokens -= 1;
        const jittered = random() * Math.min(capMs, baseMs * 2 ** (made - 1));
        await sleep(clock, Math.max(asked, jittered), signal);
      }
    }
  };
};
