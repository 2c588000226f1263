import { type ErrorCode, GatewayError, type UpstreamTrace } from '../../errors/index.ts';
import type { Effect } from './table.ts';

/** The stage of a call at which it failed. */
export type Stage =
  /** Before or while it waited for a connection: no byte was sent. */
  | 'unsent'
  /** Bytes may have been sent; no complete answer arrived. */
  | 'sent'
  /** The vendor answered. */
  | 'answered';

export interface FailureFacts {
  readonly stage: Stage;
  readonly effect: Effect;
  /** The vendor did not accept the signature or the token. */
  readonly credentialRefused?: boolean;
  /** Time in the request's signature, and the vendor's clock at its answer: epoch milliseconds. */
  readonly signedAt?: number | undefined;
  readonly vendorTime?: number | undefined;
  /** Whether the answer shows a working service, whatever its code. */
  readonly healthy?: boolean;
  /** Whether the breaker is open, so that another attempt would fail in the same way. */
  readonly final?: boolean;
  /** The vendor's own message, for the log only: it may name people. */
  readonly vendorMessage?: string | undefined;
  /** The answer's body beside its code, with for example the account that was created. */
  readonly body?: unknown;
  readonly reason?: string;
}

interface Extra {
  /** Shown to the client with the code. */
  readonly hints?: Readonly<Record<string, string | readonly string[]>>;
  readonly upstream?: UpstreamTrace;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** Creates all errors of the pipeline. The facts go into `details`, where the pipeline and the ledger read them. */
export const failure = (code: ErrorCode, facts: FailureFacts, { retryAfterMs, ...extra }: Extra = {}): GatewayError =>
  new GatewayError(code, { ...extra, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), details: { ...facts } });

/** Turns the failure of a preparing call into that of the call that it prepared: without a token nothing was sent. */
export const beforeSending = (error: unknown): unknown => {
  if (!(error instanceof GatewayError) || factsOf(error).stage === 'unsent') return error;
  const { upstream, retryAfterMs } = error.extensions as Extra;
  const facts = { ...(error.details as Partial<FailureFacts>), stage: 'unsent', effect: 'NONE' } as const;
  return failure(error.code, facts, { ...(upstream ? { upstream } : {}), retryAfterMs, cause: error });
};

const EFFECTS: readonly unknown[] = ['NONE', 'UNKNOWN', 'APPLIED'] satisfies Effect[];

/** Whether a failed write may nevertheless have happened. UNKNOWN for any error that the pipeline did not create. */
export const effectOf = (error: unknown): Effect => {
  const effect = error instanceof GatewayError ? error.details.effect : undefined;
  return EFFECTS.includes(effect) ? (effect as Effect) : 'UNKNOWN';
};

/** The facts of an error that `failure` created. */
export const factsOf = (error: unknown): Partial<FailureFacts> =>
  error instanceof GatewayError ? (error.details as Partial<FailureFacts>) : {};
