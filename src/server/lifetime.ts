import type { ServerResponse } from 'node:http';
import { GatewayError } from '../errors/index.ts';

/** After the signal, resolvers get this long to say what they have; then the answer goes without them. */
const GRACE_MS = 500;

interface Lifetime {
  /** Fires with a GatewayError as its reason: CANCELLED when the client left, UPSTREAM_TIMEOUT when the time is up. */
  readonly signal: AbortSignal;
  /** Resolves with that error when the operation is not to be waited for any longer. */
  readonly over: Promise<GatewayError>;
}

/** How long one request is worth working for. Takes care of its own timers: they end with the response. */
export const requestLifetime = (response: ServerResponse, timeoutMs: number): Lifetime => {
  const controller = new AbortController();
  const abort = (error: GatewayError): GatewayError => {
    controller.abort(error);
    return error;
  };
  const over = new Promise<GatewayError>((giveUp) => {
    let timer = setTimeout(() => {
      const error = abort(new GatewayError('UPSTREAM_TIMEOUT'));
      timer = setTimeout(() => giveUp(error), GRACE_MS);
    }, timeoutMs);
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) giveUp(abort(new GatewayError('CANCELLED')));
    });
  });
  return { signal: controller.signal, over };
};
