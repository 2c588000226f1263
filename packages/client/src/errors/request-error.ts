import { type AnswerError, isRetryable } from './codes.ts';

/** Codes of this package: the connection was lost, or the answer was not a gateway's. */
export type LocalCode = 'NO_ANSWER' | 'BAD_ANSWER';

interface Failure {
  readonly code: string;
  readonly message: string;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  readonly errors?: readonly AnswerError[];
  /** The parts of the answer beside the errors. */
  readonly data?: unknown;
}

/** A request that was refused, or whose answer has errors or was lost. `code` is that of the first error. */
export class RequestError extends Error {
  readonly code: string;
  readonly status: number;
  readonly errors: readonly AnswerError[];
  readonly data: unknown;

  constructor({ code, message, status, errors = [], data = null }: Failure) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.data = data;
  }

  /** Whether the request may be sent again. After a lost answer it may: the gateway keeps the outcome of a write under its key. */
  get retryable(): boolean {
    return this.code === 'NO_ANSWER' || isRetryable(this.code);
  }

  get retryAfterMs(): number | null {
    const wait = this.errors[0]?.extensions?.retryAfterMs;
    return typeof wait === 'number' ? wait : null;
  }
}
