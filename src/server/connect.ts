import type { Config } from '../config/index.ts';
import { openRedis, type Redis } from '../redis/index.ts';
import type { Clock } from '../time/index.ts';
import { knownOperations } from './known-operations.ts';
import type { Logger } from './logger.ts';
import { createTracing, type Tracing, type TracingParts } from './tracing/tracing.ts';

/**
 * Connects to Redis. The gateway starts and answers without waiting for it. Each loss and each return of the connection
 * is logged once.
 */
export const connectRedis = (url: string, logger: Logger): Promise<Redis> =>
  openRedis({
    url,
    onState: (state, reason) =>
      state === 'there'
        ? logger.info('Redis answers: cache, quotas and rate limits are shared')
        : logger.warn(
            { reason },
            'Redis does not answer: what writes change is not cached, and each gateway counts quotas and rates for itself',
          ),
  });

/** Null when traces are off. */
export const tracingFor = async (
  { tracing: { endpoint, ratio } }: Config,
  clock: Clock,
  traces?: TracingParts,
): Promise<Tracing | null> => {
  if (traces) return createTracing(traces, knownOperations(), clock);
  if (!endpoint) return null;
  const { exportTraces } = await import('./tracing/exporting.ts');
  return createTracing(exportTraces({ endpoint, ratio }), knownOperations(), clock);
};
