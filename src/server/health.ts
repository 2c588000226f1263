import type { FastifyInstance } from 'fastify';
import { isGatewayError } from '../errors/index.ts';
import type { Logger } from './logger.ts';

interface HealthParts {
  /** Rejects as long as a first query could not be answered. */
  readonly probe: () => Promise<void>;
  /** Rejects as long as the gateway's own database cannot be used; costs no upstream call. */
  readonly probeStore?: (() => Promise<void>) | undefined;
  readonly isDraining: () => boolean;
  readonly logger: Logger;
  /** Monotonic clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * How long a result is reused. A probe costs upstream calls, which members need more than a load balancer that asks
 * every second.
 */
const GOOD_FOR_MS = 10_000;
const BAD_FOR_MS = 1_000;
/** The store's probe writes to it. The time is one second, so that a load balancer learns of a failure within one. */
const STORE_GOOD_FOR_MS = 1_000;

type Verdict = { readonly ready: true } | { readonly ready: false; readonly reason: string | null };

const reasonOf = (error: unknown): string | null => (isGatewayError(error) ? error.code : null);

/** Shares one probe between all requests until its result is too old. */
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

/** `/health/live`: the process answers. `/health/ready`: it can take traffic. */
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

  // Some monitors send HEAD.
  const route = { exposeHeadRoute: true };

  app.get('/health/live', route, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );

  app.get('/health/ready', route, async (_, reply) => {
    void reply.header('cache-control', 'no-store');
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    const found = await verdict();
    if (found.ready) return reply.send({ status: 'ready' });
    return reply.code(503).send({ status: 'not ready', ...(found.reason === null ? {} : { reason: found.reason }) });
  });
};
