import { type ErrorCode, GatewayError, type UpstreamTrace } from '../../errors/index.ts';
import type { Effect } from './table.ts';

/** How far a call had come when it failed. */
export type Stage =
  /** Before or while waiting for a connection: no byte has left. */
  | 'unsent'
  /** Bytes may have left; no complete answer came. */
  | 'sent'
  /** The vendor answered. */
  | 'answered';

export interface FailureFacts {
  readonly stage: Stage;
  readonly effect: Effect;
  /** The vendor did not accept the signature or the token. */
  readonly credentialRefused?: boolean;
  /** What the request was signed with, and the vendor's clock at its answer: epoch milliseconds. */
  readonly signedAt?: number | undefined;
  readonly vendorTime?: number | undefined;
  /** The vendor answered as a working service does, whatever the code. */
  readonly healthy?: boolean;
  /** The breaker is open; another attempt would meet the same. */
  readonly final?: boolean;
  /** The vendor's own words, which may name people: for the log. */
  readonly vendorMessage?: string | undefined;
  /** What the answer carried beside its code, e.g. the account that was created. */
  readonly body?: unknown;
  readonly reason?: string;
}

interface Extra {
  /** Shown to the client beside the code. */
  readonly hints?: Readonly<Record<string, string | readonly string[]>>;
  readonly upstream?: UpstreamTrace;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** The pipeline's way to make an error: the facts go into `details`, where the pipeline and the ledger read them. */
export const failure = (code: ErrorCode, facts: FailureFacts, { retryAfterMs, ...extra }: Extra = {}): GatewayError =>
  new GatewayError(code, { ...extra, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), details: { ...facts } });

/** The same failure, seen from a call that it kept from being sent: a token could not be had. */
export const beforeSending = (error: unknown): unknown => {
  if (!(error instanceof GatewayError) || factsOf(error).stage === 'unsent') return error;
  const { upstream, retryAfterMs } = error.extensions as Extra;
  const facts = { ...(error.details as Partial<FailureFacts>), stage: 'unsent', effect: 'NONE' } as const;
  return failure(error.code, facts, { ...(upstream ? { upstream } : {}), retryAfterMs, cause: error });
};

const EFFECTS: readonly unknown[] = ['NONE', 'UNKNOWN', 'APPLIED'] satisfies Effect[];

/** Whether a failed write may nevertheless have happened. Anything that the pipeline did not throw is UNKNOWN. */
export const effectOf = (error: unknown): Effect => {
  const effect = error instanceof GatewayError ? error.details.effect : undefined;
  return EFFECTS.includes(effect) ? (effect as Effect) : 'UNKNOWN';
};

/** The facts of an error that `failure` made. */
export const factsOf = (error: unknown): Partial<FailureFacts> =>
  error instanceof GatewayError ? (error.details as Partial<FailureFacts>) : {};
