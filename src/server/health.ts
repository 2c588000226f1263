import type { FastifyInstance } from 'fastify';
import { isGatewayError } from '../errors/index.ts';
import type { Logger } from './logger.ts';

interface HealthParts {
  /** Rejects while the gateway cannot answer queries. */
  readonly probe: () => Promise<void>;
  /** Rejects while the gateway's own database cannot be used; makes no upstream call. */
  readonly probeStore?: (() => Promise<void>) | undefined;
  readonly isDraining: () => boolean;
  readonly logger: Logger;
  /** Monotonic clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * How long a result is reused. A probe makes upstream calls, which should be left to members even if a load balancer
 * asks every second.
 */
const GOOD_FOR_MS = 10_000;
const BAD_FOR_MS = 1_000;
/**
 * The store's probe writes to the store. After one second it runs again, so that a load balancer learns of a failure
 * within a second.
 */
const STORE_GOOD_FOR_MS = 1_000;

type Verdict = { readonly ready: true } | { readonly ready: false; readonly reason: string | null };

const reasonOf = (error: unknown): string | null => (isGatewayError(error) ? error.code : null);

/** Shares one probe between all requests while its result is valid. */
const shareProbe = (
  probe: () => Promise<void>,
  { goodForMs, logger, now }: Pick<HealthParts, 'logger'> & { readonly goodForMs: number; readonly now: () => number },
): (() => Promise<Verdict>) => {
  let last: { verdict: Promise<Verdict>; until: number } | undefined;
  return () => {
    if (last && now() < last.until) return last.verdict;
    const entry = { until: Number.POSITIVE_INFINITY, verdict: Promise.resolve<Verdict>({ ready: true }) };
    entry.verdict = probe().then(
      () => {
        entry.until = now() + goodForMs;
        return { ready: true };
      },
      (error: unknown) => {
        entry.until = now() + BAD_FOR_MS;
        logger.warn({ reason: error instanceof Error ? error.message : typeof error }, 'the gateway is not ready');
        return { ready: false, reason: reasonOf(error) };
      },
    );
    last = entry;
    return entry.verdict;
  };
};

/** `/health/live`: the process runs. `/health/ready`: it can take traffic. */
export const healthRoutes = (
  app: FastifyInstance,
  { probe, probeStore = async () => undefined, isDraining, logger, now = () => performance.now() }: HealthParts,
): void => {
  const askStore = shareProbe(probeStore, { goodForMs: STORE_GOOD_FOR_MS, logger, now });
  const askVendor = shareProbe(probe, { goodForMs: GOOD_FOR_MS, logger, now });

  const verdict = async (): Promise<Verdict> => {
    const store = await askStore();
    return store.ready ? askVendor() : store;
  };

  app.get('/health/live', async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));

  app.get('/health/ready', async (_, reply) => {
    void reply.header('cache-control', 'no-store');
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    const found = await verdict();
    if (found.ready) return reply.send({ status: 'ready' });
    return reply.code(503).send({ status: 'not ready', ...(found.reason === null ? {} : { reason: found.reason }) });
  });
};
