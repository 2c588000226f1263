import type { ServerResponse } from 'node:http';
import { GatewayError } from '../errors/index.ts';
import type { Clock } from '../time/index.ts';

/** After the signal, resolvers may still answer for this time; then the response is sent without them. */
const GRACE_MS = 500;

interface Lifetime {
  /**
   * Fires with a GatewayError as its reason: CANCELLED when the client left, UPSTREAM_TIMEOUT when the time is over.
   */
  readonly signal: AbortSignal;
  /** Time of the timeout, epoch milliseconds. */
  readonly deadline: number;
  /** Resolves with that error when the response must be sent without further waiting. */
  readonly over: Promise<GatewayError>;
}

interface LifetimeSettings {
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** Limits the time of one request. Its timers end with the response. */
export const requestLifetime = (response: ServerResponse, { timeoutMs, clock }: LifetimeSettings): Lifetime => {
  const controller = new AbortController();
  const abort = (error: GatewayError): GatewayError => {
    controller.abort(error);
    return error;
  };
  const over = new Promise<GatewayError>((giveUp) => {
    let cancelTimer = clock.after(timeoutMs, () => {
      const error = abort(new GatewayError('UPSTREAM_TIMEOUT'));
      cancelTimer = clock.after(GRACE_MS, () => giveUp(error));
    });
    response.once('close', () => {
      cancelTimer();
      if (!response.writableFinished) giveUp(abort(new GatewayError('CANCELLED')));
    });
  });
  return { signal: controller.signal, deadline: clock.now() + timeoutMs, over };
};

/**
 * Limits the time of an operation that is no request of its own. The signal fires with the outer one, or with what `reasonOf`
 * gives when the time is over; `end` stops the timer.
 */
export const limitTime = (
  outer: AbortSignal,
  { timeoutMs, clock }: LifetimeSettings,
  reasonOf?: () => GatewayError,
) => {
  const late = new AbortController();
  const end = clock.after(timeoutMs, () => late.abort(reasonOf?.()));
  return { signal: AbortSignal.any([outer, late.signal]), deadline: clock.now() + timeoutMs, end };
};
