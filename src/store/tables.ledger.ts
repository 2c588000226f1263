/** A write to the vendor. */
export interface OperationTable {
  readonly id: string;
  readonly partner_id: string;
  readonly idempotency_key: string;
  readonly kind: string;
  /** Id of the customer or reseller that the write is about. */
  readonly target_id: string;
  /** Canonical JSON. */
  readonly input: string;
  readonly input_digest: string;
  /** Login name of the member who requested the write. */
  readonly member: string;
  /** JSON: the caller who requested the write, as the audit stores callers. */
  readonly actor: string;
  readonly request_id: string;
  readonly state: string;
  /** JSON; null for a write that was neither refused nor lost. */
  readonly error: string | null;
  /** The vendor's transaction, from its answer or found in its records. */
  readonly upstream_id: string | null;
  readonly upstream_request_id: string | null;
  readonly created_at: string;
  readonly sent_at: string | null;
  /** When the answer arrived, or the wait for it ended. */
  readonly answered_at: string | null;
  readonly settled_at: string | null;
  /** `ANSWER`, `RECORDS` or `UNSENT`; null before it is settled, and for a write that was not to be sent. */
  readonly settled_by: string | null;
  /** JSON list; null for a write without rows. */
  readonly rows: string | null;
  /** JSON list of ids that the vendor created; null for none. */
  readonly created_ids: string | null;
  /** JSON; null where no approval is needed. */
  readonly approval: string | null;
  /** Deadline of the approval; null where none is needed. */
  readonly approval_until: string | null;
  /** When the write could be sent: at its request, or at its approval. */
  readonly accepted_at: string | null;
  /** Exact decimal; null where no money moves. */
  readonly amount: string | null;
  /** When the outcome is compared with the vendor's records again; null: never. */
  readonly look_at: string | null;
  /** Key of the person who requested the write; null in rows of earlier versions. */
  readonly person: string | null;
  /** Client of the agent that requested the write; null for a person or a program. */
  readonly agent: string | null;
  /** Length of the partner's audit chain when it was marked as sent; null before, and in rows of earlier versions. */
  readonly sent_seq: number | null;
  /** Lowest place that the record of its answer, or of its effect, can have in that chain. */
  readonly ended_seq: number | null;
}

export interface OperationTargetTable {
  readonly partner_id: string;
  readonly target_id: string;
  readonly operation_id: string;
}

export interface OperationEffectTable {
  readonly partner_id: string;
  readonly effect_id: string;
  readonly operation_id: string;
}

export interface AuditRecordTable {
  readonly partner_id: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  /** Canonical text that is hashed; contains the columns above as well. */
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
}

export interface AuditHeadTable {
  readonly partner_id: string;
  readonly seq: number;
  readonly hash: string;
}
