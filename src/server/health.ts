import type { FastifyInstance } from 'fastify';
import type { Logger } from './logger.ts';

interface Parts {
  /** Fails as long as a first query could not be answered. */
  readonly probe: () => Promise<void>;
  readonly isDraining: () => boolean;
  readonly logger: Logger;
  readonly now?: () => number;
}

/** A probe costs upstream calls, which members need more than a load balancer that asks every second. */
const GOOD_FOR_MS = 10_000;
const BAD_FOR_MS = 1_000;

/** `/health/live`: the process answers. `/health/ready`: send it traffic. */
export const healthRoutes = (app: FastifyInstance, { probe, isDraining, logger, now = Date.now }: Parts): void => {
  let last: { ready: Promise<boolean>; until: number } | undefined;

  const probeOnce = (): Promise<boolean> => {
    if (last && now() < last.until) return last.ready;
    const entry = { until: Number.POSITIVE_INFINITY, ready: Promise.resolve(false) };
    entry.ready = probe().then(
      () => {
        entry.until = now() + GOOD_FOR_MS;
        return true;
      },
      (error: unknown) => {
        entry.until = now() + BAD_FOR_MS;
        logger.warn({ reason: error instanceof Error ? error.message : typeof error }, 'not ready');
        return false;
      },
    );
    last = entry;
    return entry.ready;
  };

  // Some monitors ask for the head alone.
  const route = { exposeHeadRoute: true };

  app.get('/health/live', route, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );

  app.get('/health/ready', route, async (_, reply) => {
    const status = isDraining() ? 'draining' : (await probeOnce()) ? 'ready' : 'not ready';
    return reply
      .header('cache-control', 'no-store')
      .code(status === 'ready' ? 200 : 503)
      .send({ status });
  });
};
