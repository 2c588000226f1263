import { type ErrorCode, faultOf, isGatewayError, isRetryable } from '../../errors/index.ts';
import { type Clock, sleep } from '../../time/index.ts';
import { factsOf } from '../errors/failure.ts';

export interface RetrySettings {
  /** Largest number of attempts of one call, including the first. */
  readonly attempts: number;
  /** Limit of the first pause; each further limit is twice the one before, up to `capMs`. */
  readonly baseMs: number;
  readonly capMs: number;
  /** A token bucket that limits retries, so that an outage does not multiply the calls. */
  readonly budget: {
    readonly capacity: number;
    /** Retries that each first attempt adds, e.g. 0.1: in the long run one retry in ten calls. */
    readonly deposit: number;
  };
}

interface RetryDependencies {
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

/** A failure of the vendor that may pass soon. */
const isPassing = (code: ErrorCode): boolean => faultOf(code) === 'vendor' && isRetryable(code);

/** A read may be repeated after any passing failure, a write only when certainly no byte was sent. */
const isRepeatable = (error: unknown, kind: 'read' | 'write'): boolean => {
  if (!isGatewayError(error) || !isPassing(error.code)) return false;
  const { final, stage } = factsOf(error);
  return !final && (kind === 'read' || stage === 'unsent');
};

const askedWaitMs = (error: unknown): number => {
  // After a 429 the quota pauses the whole operation, and respects the deadline.
  if (!isGatewayError(error) || error.code === 'UPSTREAM_THROTTLED') return 0;
  const asked = error.extensions.retryAfterMs;
  return typeof asked === 'number' ? asked : 0;
};

/** Creates the retry policy of an upstream; all its calls share one budget. */
export const createRetry = ({ settings, clock, random }: RetryDependencies): Retry => {
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
