import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  CountBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { ERROR_CODES, isGatewayError } from '../../errors/index.ts';
import { factsOf, failure } from '../errors/failure.ts';

export interface BreakerSettings {
  /** The breaker opens when at least this share of the last `size` calls failed. */
  readonly threshold: number;
  readonly size: number;
  /** The breaker stays closed before this number of calls. */
  readonly minimumCalls: number;
  /** How long it stays open before it lets one trial call through. */
  readonly openMs: number;
}

export interface Breaker {
  /** Runs `attempt`, or throws UPSTREAM_UNAVAILABLE while the breaker is open. */
  run<T>(operation: string, attempt: () => Promise<T>): Promise<T>;
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** Whether the origin itself is failing; a refusal with a reason is not an outage. */
const isOutage = (error: unknown): boolean =>
  isGatewayError(error) && ERROR_CODES[error.code].outage === true && !factsOf(error).healthy;

/** Whether the call shows nothing about the origin: no byte was sent, or the caller left before the answer. */
const isUndecided = (error: unknown): boolean =>
  isGatewayError(error) && (error.code === 'CANCELLED' || factsOf(error).stage === 'unsent');

const refusalWhileOpen = (operation: string, retryAfterMs: number) => {
  const facts = { stage: 'unsent', effect: 'NONE', final: true, reason: 'breaker open' } as const;
  return failure('UPSTREAM_UNAVAILABLE', facts, { upstream: { operation }, retryAfterMs });
};

export const createBreaker = ({ threshold, size, minimumCalls, openMs }: BreakerSettings): Breaker => {
  // A trial without a result must not close the breaker, so it counts as a failure.
  const countsAgainst = (error: unknown): boolean =>
    isOutage(error) || (isUndecided(error) && policy.state === CircuitState.HalfOpen);
  const policy: CircuitBreakerPolicy = circuitBreaker(handleWhen(countsAgainst), {
    halfOpenAfter: openMs,
    breaker: new CountBreaker({ threshold, size, minimumNumberOfCalls: minimumCalls }),
  });

  return {
    async run<T>(operation: string, attempt: () => Promise<T>): Promise<T> {
      // While a trial call runs, others are refused: waiting for it could exceed their deadlines.
      if (policy.state === CircuitState.HalfOpen) throw refusalWhileOpen(operation, openMs);
      let outcome: Outcome<T>;
      try {
        outcome = await policy.execute(async (): Promise<Outcome<T>> => {
          try {
            return { value: await attempt() };
          } catch (error) {
            // A refusal shows that the origin works and counts as success; a call whose caller left early counts
            // neither way.
            if (isOutage(error) || isUndecided(error)) throw error;
            return { error };
          }
        });
      } catch (error) {
        throw error instanceof BrokenCircuitError ? refusalWhileOpen(operation, openMs) : error;
      }
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
  };
};
