import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, isRetryable } from './codes.ts';

/** The vendor's part of an error, as far as a client may see it. */
export interface UpstreamTrace {
  readonly operation?: string;
  readonly status?: number;
  readonly code?: string;
  readonly requestId?: string;
}

interface GatewayErrorOptions {
  /** Shown to the client beside the code: argument names, limits, how long to wait. Never personal data. */
  readonly hints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly upstream?: UpstreamTrace;
  readonly retryAfterMs?: number;
  /** For the log only; never sent. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The only error the gateway throws on purpose: constant message, stable code, an id that joins answer and log. */
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
