import { type AnswerError, isRetryable } from './codes.ts';

/** Codes for what no gateway answered: the connection was lost, or what came was no answer of a gateway. */
export type LocalCode = 'NO_ANSWER' | 'BAD_ANSWER';

interface Failure {
  readonly code: string;
  readonly message: string;
  /** HTTP status; 0 where none came. */
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

  /** A lost answer may be asked for again; of a write the gateway keeps the outcome under its key. */
  get retryable(): boolean {
    return this.code === 'NO_ANSWER' || isRetryable(this.code);
  }

  get retryAfterMs(): number | null {
    const wait = this.errors[0]?.extensions?.retryAfterMs;
    return typeof wait === 'number' ? wait : null;
  }
}
