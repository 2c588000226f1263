import type { ServerResponse } from 'node:http';
import { GatewayError } from '../errors/index.ts';
import type { Clock } from '../time/index.ts';

/** After the signal, resolvers get this long to say what they have; then the answer goes without them. */
const GRACE_MS = 500;

interface Lifetime {
  /** Fires with a GatewayError as its reason: CANCELLED when the client left, UPSTREAM_TIMEOUT when the time is up. */
  readonly signal: AbortSignal;
  /** When the time is up, epoch milliseconds. */
  readonly deadline: number;
  /** Resolves with that error when the operation is not to be waited for any longer. */
  readonly over: Promise<GatewayError>;
}

interface Settings {
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** How long one request is worth working for. Takes care of its own timers: they end with the response. */
export const requestLifetime = (response: ServerResponse, { timeoutMs, clock }: Settings): Lifetime => {
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
