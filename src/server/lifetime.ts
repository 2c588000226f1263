import type { ServerResponse } from 'node:http';
import { GatewayError } from '../errors/index.ts';
import type { Clock } from '../time/index.ts';

/** Time that resolvers still have after the signal has fired; then the response is sent without them. */
const GRACE_MS = 500;

interface Lifetime {
  /**
   * Fires with a GatewayError as its reason: CANCELLED when the client disconnects, UPSTREAM_TIMEOUT when the time is
   * over.
   */
  readonly signal: AbortSignal;
  /** When the time is over, in epoch milliseconds. */
  readonly deadline: number;
  /** Resolves with that error when the operation must be answered without further waiting. */
  readonly over: Promise<GatewayError>;
}

interface LifetimeSettings {
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** Aborts when the time is over, and gives up after the grace period; the returned function cancels both. */
const startTimer = (
  { timeoutMs, clock }: LifetimeSettings,
  { abort, giveUp }: { readonly abort: (error: GatewayError) => void; readonly giveUp: (error: GatewayError) => void },
): (() => void) => {
  let cancelTimer = clock.after(timeoutMs, () => {
    const error = new GatewayError('UPSTREAM_TIMEOUT');
    abort(error);
    cancelTimer = clock.after(GRACE_MS, () => giveUp(error));
  });
  return () => cancelTimer();
};

/** Limits the time of one request. Its timers end with the response. */
export const requestLifetime = (response: ServerResponse, settings: LifetimeSettings): Lifetime => {
  const controller = new AbortController();
  const abort = (error: GatewayError): void => controller.abort(error);
  const over = new Promise<GatewayError>((giveUp) => {
    const end = startTimer(settings, { abort, giveUp });
    response.once('close', () => {
      end();
      if (response.writableFinished) return;
      const error = new GatewayError('CANCELLED');
      abort(error);
      giveUp(error);
    });
  });
  return { signal: controller.signal, deadline: settings.clock.now() + settings.timeoutMs, over };
};

/**
 * Limits the time of an operation that is not an HTTP request, such as an event of a stream. The signal also fires when
 * `outer` does; `end` stops the timers.
 */
export const limitTime = (outer: AbortSignal, settings: LifetimeSettings): Lifetime & { readonly end: () => void } => {
  const controller = new AbortController();
  const { promise: over, resolve: giveUp } = Promise.withResolvers<GatewayError>();
  const end = startTimer(settings, { abort: (error) => controller.abort(error), giveUp });
  const signal = AbortSignal.any([outer, controller.signal]);
  return { signal, deadline: settings.clock.now() + settings.timeoutMs, over, end };
};
