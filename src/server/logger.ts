import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Keys that never reach the log, at the top or one level down. The code does not log such values to begin with; this is
 * the net below.
 */
const SECRET_KEYS = [
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
];

/** One JSON line per event on standard output, or on `stream`. */
export const createLogger = (level: string, stream?: DestinationStream): Logger => {
  const options = {
    level,
    base: undefined,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  };
  return stream ? pino(options, stream) : pino(options);
};

export type { Logger } from 'pino';
