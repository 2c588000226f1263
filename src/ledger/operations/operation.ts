import type { ErrorCode } from '../../errors/index.ts';
import type { Tables } from '../../store/index.ts';
import type { AuditActor } from '../audit/index.ts';

/** `steps.ts` lists the steps between states, docs/writes.md draws them. */
export type OperationState =
  | 'PENDING_APPROVAL'
  | 'ACCEPTED'
  | 'SENT'
  | 'SUCCEEDED'
  | 'PARTLY_SUCCEEDED'
  | 'REFUSED'
  | 'UNKNOWN'
  | 'NOT_APPLIED'
  | 'AMBIGUOUS';

/** Why an operation was refused, or why its outcome is unknown. */
export interface OperationError {
  readonly code: ErrorCode;
  /** The vendor's own code. */
  readonly upstreamCode: string | null;
}

/**
 * The source of an outcome: the vendor's answer, its records, the fact that the write was never sent, or a person's
 * decision.
 */
export type SettledBy = 'ANSWER' | 'RECORDS' | 'UNSENT' | 'PERSON';

/** PENDING: the vendor has accepted it and decides later. */
export type RowState = 'SUCCEEDED' | 'PENDING' | 'REFUSED' | 'UNKNOWN' | 'NOT_APPLIED' | 'AMBIGUOUS';

/** Outcome for one of many objects. */
export interface OperationRow {
  readonly id: string;
  readonly state: RowState;
  /** Id of the coupon, quota or order that the vendor created for the row. */
  readonly createdId: string | null;
  readonly error: OperationError | null;
}

/** The plan of a write as it was shown when an agent asked for it. */
export interface ShownPlan {
  /** SHA-256 of the call, its scope, the expected changes and the amount quoted. */
  readonly digest: string;
  /** The vendor's operation and its input, with the graph's names; left out in operations of earlier versions. */
  readonly call?: { readonly operation: string; readonly input: unknown } | undefined;
  readonly changes: readonly ShownChange[];
  readonly quote?: ShownQuote | undefined;
}

/** A price that the vendor named when the plan was made; it can change until it is paid. */
export interface ShownQuote {
  /** The field of the graph with the price, such as `YearlyMonthlyResource.renewalPrice`. */
  readonly of: string;
  /** Exact decimal in the partner's currency. */
  readonly amount: string;
  /** ISO 8601: when the price was read from the vendor. */
  readonly at: string;
}

/** A change that a plan expects. */
export interface ShownChange {
  /** A field of the graph, such as `Customer.balance`. */
  readonly of: string;
  /** Id of the object. */
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A second member's decision. */
export interface Approval {
  /** ISO 8601: the operation is refused when this time has passed. */
  readonly until: string;
  readonly decision: 'APPROVED' | 'REJECTED' | null;
  readonly decidedBy: AuditActor | null;
  readonly decidedAt: string | null;
  /** The plan that was shown to the person who decides; only for an agent's write. */
  readonly shown?: ShownPlan | undefined;
}

/** The proof that a write was done, or was not. */
export type Evidence =
  /** The vendor answered. */
  | 'ANSWER'
  /** The vendor's records contain an id that only this write has sent. */
  | 'IDENTIFIER'
  /** The vendor has one record for each write of this kind, amount and receiver, and no other system writes. */
  | 'RECORD'
  /** The object has the requested state, and no other write of this gateway requested that state. */
  | 'STATE'
  /** It was never sent. */
  | 'UNSENT'
  /** A person decided it. */
  | 'PERSON';

export type OperationInput = Readonly<Record<string, unknown>>;

/** One write to the vendor. Times are ISO 8601 in UTC with milliseconds. */
export interface LedgerEntry {
  readonly id: string;
  readonly partnerId: string;
  readonly key: string;
  readonly kind: string;
  /** Id of the main object: a customer, reseller, order … */
  readonly targetId: string;
  readonly input: OperationInput;
  readonly inputDigest: string;
  readonly actor: AuditActor;
  /** Key of the person who asked, for all login names; null in operations of earlier versions. */
  readonly person: string | null;
  readonly requestId: string;
  readonly state: OperationState;
  readonly error: OperationError | null;
  /** Id of the vendor's transaction. */
  readonly upstreamId: string | null;
  readonly upstreamRequestId: string | null;
  /** Empty for a write about one object. */
  readonly rows: readonly OperationRow[];
  /** Ids of what the vendor created: orders, an account. */
  readonly createdIds: readonly string[];
  readonly approval: Approval | null;
  /** Exact decimal in the partner's currency; null where no money moves. */
  readonly amount: string | null;
  readonly createdAt: string;
  /** When sending was allowed: at creation, or at the approval; null before. */
  readonly acceptedAt: string | null;
  readonly sentAt: string | null;
  /** When the wait for the answer ended, with or without an answer. */
  readonly answeredAt: string | null;
  readonly settledAt: string | null;
  /** Null while the outcome is unknown, and for an operation that was not approved. */
  readonly settledBy: SettledBy | null;
  /**
   * Length of the partner's audit chain when it was marked as sent; null before, and in operations of earlier versions.
   */
  readonly sentSeq: number | null;
  /** Lower bound of the number in that chain of the record of the answer or effect. */
  readonly endedSeq: number | null;
}

type Row = Tables['operation'];

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
const listOrNull = (values: readonly unknown[]): string | null => (values.length === 0 ? null : JSON.stringify(values));
const read = <T>(text: string | null, absent: T): T => (text === null ? absent : (JSON.parse(text) as T));

export const toRow = (operation: LedgerEntry): Row => ({
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
  error: jsonOrNull(operation.error),
  upstream_id: operation.upstreamId,
  upstream_request_id: operation.upstreamRequestId,
  rows: listOrNull(operation.rows),
  created_ids: listOrNull(operation.createdIds),
  approval: jsonOrNull(operation.approval),
  approval_until: operation.approval?.until ?? null,
  amount: operation.amount,
  created_at: operation.createdAt,
  accepted_at: operation.acceptedAt,
  sent_at: operation.sentAt,
  answered_at: operation.answeredAt,
  settled_at: operation.settledAt,
  settled_by: operation.settledBy,
  look_at: null,
  person: operation.person,
  agent: operation.actor.via?.client ?? null,
  sent_seq: operation.sentSeq,
  ended_seq: operation.endedSeq,
});

export const toOperation = (row: Row): LedgerEntry => ({
  id: row.id,
  partnerId: row.partner_id,
  key: row.idempotency_key,
  kind: row.kind,
  targetId: row.target_id,
  input: JSON.parse(row.input) as OperationInput,
  inputDigest: row.input_digest,
  actor: JSON.parse(row.actor) as AuditActor,
  person: row.person,
  requestId: row.request_id,
  state: row.state as OperationState,
  error: read<OperationError | null>(row.error, null),
  upstreamId: row.upstream_id,
  upstreamRequestId: row.upstream_request_id,
  rows: read<readonly OperationRow[]>(row.rows, []),
  createdIds: read<readonly string[]>(row.created_ids, []),
  approval: read<Approval | null>(row.approval, null),
  amount: row.amount,
  createdAt: row.created_at,
  // In rows of the first version the time of acceptance is the time of creation.
  acceptedAt: row.accepted_at ?? (row.approval === null ? row.created_at : null),
  sentAt: row.sent_at,
  answeredAt: row.answered_at,
  settledAt: row.settled_at,
  settledBy: row.settled_by as SettledBy | null,
  sentSeq: row.sent_seq,
  endedSeq: row.ended_seq,
});

/** State of an operation by the states of its rows; null while a row is unknown. */
export const stateOfRows = (rows: readonly Pick<OperationRow, 'state'>[]): OperationState | null => {
  const are = (...states: readonly RowState[]) => rows.every(({ state }) => states.includes(state));
  if (rows.some(({ state }) => state === 'UNKNOWN')) return null;
  if (are('SUCCEEDED', 'PENDING')) return 'SUCCEEDED';
  if (rows.some(({ state }) => state === 'AMBIGUOUS')) return 'AMBIGUOUS';
  if (are('REFUSED')) return 'REFUSED';
  if (are('NOT_APPLIED', 'REFUSED')) return 'NOT_APPLIED';
  return 'PARTLY_SUCCEEDED';
};

/**
 * Whether the vendor answered the write, or its records showed the effect by an id. No copy of the request can then
 * arrive later. A state that was read back does not count, because it may be older than the write.
 */
export const wasSeen = ({ settledBy, upstreamId, createdIds }: LedgerEntry): boolean =>
  settledBy === 'ANSWER' || (settledBy === 'RECORDS' && (upstreamId !== null || createdIds.length > 0));

/** Epoch milliseconds: when the operation was sent, or when it was created if it was never sent. */
export const timeSent = ({ sentAt: at, createdAt }: LedgerEntry): number => Date.parse(at ?? createdAt);

/**
 * Epoch milliseconds: when the wait for the answer ended. Where a process ended before it could store that: when the
 * operation was sent.
 */
export const timeAnswered = (operation: LedgerEntry): number =>
  operation.answeredAt === null ? timeSent(operation) : Date.parse(operation.answeredAt);

/** The rows of a write about many ids. When the answer gave no outcome for each id, all rows are UNKNOWN. */
export const rowsOf = ({ rows, input }: LedgerEntry): readonly OperationRow[] => {
  if (rows.length > 0) return rows;
  const { rowIds } = input;
  if (!Array.isArray(rowIds)) return [];
  return rowIds.map((id) => ({ id: String(id), state: 'UNKNOWN', createdId: null, error: null }));
};

/** Unique id of an operation, or of one row of it. */
export const caseId = (operation: LedgerEntry, row: OperationRow | null): string =>
  JSON.stringify([operation.id, row?.id ?? null]);
