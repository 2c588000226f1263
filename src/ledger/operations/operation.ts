import type { ErrorCode } from '../../errors/index.ts';
import type { Tables } from '../../store/index.ts';
import type { AuditActor } from '../audit/index.ts';

/**
 * ACCEPTED → SENT → SUCCEEDED | REFUSED | UNKNOWN, and from UNKNOWN by the vendor's records to SUCCEEDED, NOT_APPLIED or
 * AMBIGUOUS. ACCEPTED and SENT that nobody is working on any more go the same way.
 */
export type OperationState = 'ACCEPTED' | 'SENT' | 'SUCCEEDED' | 'REFUSED' | 'UNKNOWN' | 'NOT_APPLIED' | 'AMBIGUOUS';

/** Why it was refused, or why its outcome is not known. */
export interface OperationError {
  readonly code: ErrorCode;
  /** The vendor's own code. */
  readonly upstreamCode: string | null;
}

export type OperationInput = Readonly<Record<string, unknown>>;

/** One write to the vendor. Times are ISO 8601 in UTC with milliseconds. */
export interface Operation {
  readonly id: string;
  readonly partnerId: string;
  readonly key: string;
  readonly kind: string;
  /** The customer or reseller whom it is about. */
  readonly targetId: string;
  readonly input: OperationInput;
  readonly inputDigest: string;
  readonly actor: AuditActor;
  readonly requestId: string;
  readonly state: OperationState;
  readonly error: OperationError | null;
  /** The vendor's transaction. */
  readonly upstreamId: string | null;
  readonly upstreamRequestId: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  /** When the wait for the answer ended, with one or without. */
  readonly answeredAt: string | null;
  readonly settledAt: string | null;
}

type Row = Tables['operation'];

export const toRow = (operation: Operation): Row => ({
  id: operation.id,
  partner_id: operation.partnerId,
  idempotency_key: operation.key,
  kind: operation.kind,
  target_id: operation.targetId,
  input: JSON.stringify(operation.input),
  input_digest: operation.inputDigest,
  member: operation.actor.accountName,
  actor: JSON.stringify(operation.actor),
  request_id: operation.requestId,
  state: operation.state,
  error: operation.error && JSON.stringify(operation.error),
  upstream_id: operation.upstreamId,
  upstream_request_id: operation.upstreamRequestId,
  created_at: operation.createdAt,
  sent_at: operation.sentAt,
  answered_at: operation.answeredAt,
  settled_at: operation.settledAt,
});

export const toOperation = (row: Row): Operation => ({
  id: row.id,
  partnerId: row.partner_id,
  key: row.idempotency_key,
  kind: row.kind,
  targetId: row.target_id,
  input: JSON.parse(row.input) as OperationInput,
  inputDigest: row.input_digest,
  actor: JSON.parse(row.actor) as AuditActor,
  requestId: row.request_id,
  state: row.state as OperationState,
  error: row.error === null ? null : (JSON.parse(row.error) as OperationError),
  upstreamId: row.upstream_id,
  upstreamRequestId: row.upstream_request_id,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  answeredAt: row.answered_at,
  settledAt: row.settled_at,
});
