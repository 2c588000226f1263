import { type DestinationStream, type Logger, pino } from 'pino';
import { createBatchedOutput } from './log-output.ts';

/**
 * Keys that never reach the log, at the top or two levels down. The code does not log such values; this is a second
 * protection. pino's own `redact` would take ten times as long for lines without such keys.
 */
const SECRET_KEYS = new Set([
  'authorization',
  'Authorization',
  'token',
  'accessKey',
  'secretKey',
  'password',
  'cookie',
  'variables',
  'email',
  'phone',
  'body',
]);
const DEPTH = 2;

type Line = Record<string, unknown>;

const isPlain = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error);

/** Removes secrets from a line; the same object where it has none. */
const redact = (line: Line, depth = DEPTH): Line => {
  let clean = line;
  for (const key of Object.keys(line)) {
    const value = line[key];
    const kept = SECRET_KEYS.has(key) ? '[redacted]' : depth > 0 && isPlain(value) ? redact(value, depth - 1) : value;
    if (kept === value) continue;
    if (clean === line) clean = { ...line };
    clean[key] = kept;
  }
  return clean;
};

/** One JSON line per event on standard output, or on `stream`. */
export const createLogger = (level: string, stream: DestinationStream = createBatchedOutput()): Logger =>
  pino({ level, base: undefined, formatters: { log: (line: Line) => redact(line) } }, stream);

export type { Logger } from 'pino';
