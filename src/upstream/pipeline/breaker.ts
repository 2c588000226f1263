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
  /** Opens when this share of the last `size` calls failed … */
  readonly threshold: number;
  readonly size: number;
  /** … and at least so many were made. */
  readonly minimumCalls: number;
  /** How long it stays open before one call may try. */
  readonly openMs: number;
}

export interface Breaker {
  /** Runs `attempt`, or refuses it with UPSTREAM_UNAVAILABLE while the origin is taken to be down. */
  run<T>(operation: string, attempt: () => Promise<T>): Promise<T>;
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** The origin itself is in trouble; a refusal with a reason is not an outage. */
const isOutage = (error: unknown): boolean =>
  isGatewayError(error) && ERROR_CODES[error.code].outage === true && !factsOf(error).healthy;

/** Nothing was asked, or the asker left before the answer. */
const isUndecided = (error: unknown): boolean =>
  isGatewayError(error) && (error.code === 'CANCELLED' || factsOf(error).stage === 'unsent');

const refused = (operation: string, retryAfterMs: number) => {
  const facts = { stage: 'unsent', effect: 'NONE', final: true, reason: 'breaker open' } as const;
  return failure('UPSTREAM_UNAVAILABLE', facts, { upstream: { operation }, retryAfterMs });
};

export const createBreaker = ({ threshold, size, minimumCalls, openMs }: BreakerSettings): Breaker => {
  // A trial that proves nothing must not close the breaker, so it counts against the vendor.
  const countsAgainst = (error: unknown): boolean =>
    isOutage(error) || (isUndecided(error) && policy.state === CircuitState.HalfOpen);
  const policy: CircuitBreakerPolicy = circuitBreaker(handleWhen(countsAgainst), {
    halfOpenAfter: openMs,
    breaker: new CountBreaker({ threshold, size, minimumNumberOfCalls: minimumCalls }),
  });

  return {
    async run<T>(operation: string, attempt: () => Promise<T>): Promise<T> {
      // While one call tries, the others would wait for it beyond their own deadlines.
      if (policy.state === CircuitState.HalfOpen) throw refused(operation, openMs);
      let outcome: Outcome<T>;
      try {
        outcome = await policy.execute(async (): Promise<Outcome<T>> => {
          try {
            return { value: await attempt() };
          } catch (error) {
            // A refusal is a sign of life and counts as success; who left early proves nothing either way.
            if (isOutage(error) || isUndecided(error)) throw error;
            return { error };
          }
        });
      } catch (error) {
        throw error instanceof BrokenCircuitError ? refused(operation, openMs) : error;
      }
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
  };
};
