import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, isRetryable } from './codes.ts';

/** What a client may see of the vendor's error. */
export interface UpstreamTrace {
  readonly operation?: string;
  readonly status?: number;
  readonly code?: string;
  readonly requestId?: string;
}

interface GatewayErrorOptions {
  /** Sent to the client with the code: argument names, limits, waiting times. Never personal data. */
  readonly hints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly upstream?: UpstreamTrace;
  readonly retryAfterMs?: number;
  /** Only for the log; never sent to a client. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The only error that the gateway throws on purpose, with a constant message, a stable code, and an id that is in both
 * the answer and the log.
 */
export class GatewayError extends GraphQLError {
  readonly code: ErrorCode;
  readonly errorId: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, { hints, upstream, retryAfterMs, details = {}, cause }: GatewayErrorOptions = {}) {
    const errorId = randomUUID();
    super(ERROR_CODES[code].en, {
      extensions: {
        ...hints,
        code,
        retryable: isRetryable(code),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        ...(upstream ? { upstream } : {}),
        errorId,
      },
      originalError: cause instanceof Error ? cause : null,
    });
    this.name = 'GatewayError';
    this.code = code;
    this.errorId = errorId;
    this.details = details;
  }
}

export const isGatewayError = (error: unknown): error is GatewayError => error instanceof GatewayError;
