import { pino } from 'pino';

/** Idle connections of clients stay open as long as with fastify, whatever the stack's own default is. */
export const KEEP_ALIVE_MS = 72_000;

const logger = pino({ base: undefined });

export interface Served {
  readonly operation: string | null;
  readonly viewer: string;
  readonly startedAt: number;
}

/** Logs one line per operation, like a service in production; the product's line contains the same data. */
export const logOperation = ({ operation, viewer, startedAt }: Served): void =>
  logger.info({ operation, viewer, ms: Math.round((performance.now() - startedAt) * 10) / 10 }, 'operation');
