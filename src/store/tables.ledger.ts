/** One row a write to the vendor. */
export interface OperationTable {
  readonly id: string;
  readonly partner_id: string;
  readonly idempotency_key: string;
  readonly kind: string;
  /** The customer or reseller whom it is about. */
  readonly target_id: string;
  /** Canonical JSON. */
  readonly input: string;
  readonly input_digest: string;
  /** Login name of the asker. */
  readonly member: string;
  /** JSON: who asked for it, as the audit will name them. */
  readonly actor: string;
  readonly request_id: string;
  readonly state: string;
  /** JSON; null where nothing was refused or lost. */
  readonly error: string | null;
  /** The vendor's transaction, from its answer or found in its records. */
  readonly upstream_id: string | null;
  readonly upstream_request_id: string | null;
  readonly created_at: string;
  readonly sent_at: string | null;
  /** When the wait for the answer ended, with one or without. */
  readonly answered_at: string | null;
  readonly settled_at: string | null;
  /** `ANSWER`, `RECORDS` or `UNSENT`; null while it is not settled, or was never to be sent. */
  readonly settled_by: string | null;
  /** JSON list; null where the write is about one thing. */
  readonly rows: string | null;
  /** JSON list of what the vendor made; null for none. */
  readonly created_ids: string | null;
  /** JSON; null where no second member is needed. */
  readonly approval: string | null;
  /** When the wait for a second member ends; null where there is none. */
  readonly approval_until: string | null;
  /** When it was free to be sent: at once, or with the approval. */
  readonly accepted_at: string | null;
  /** Exact decimal; null where no money moves. */
  readonly amount: string | null;
  /** When what the vendor's records said is compared with them again; null: never. */
  readonly look_at: string | null;
  /** The person who asked, by issuer and subject; null in rows of earlier versions. */
  readonly person: string | null;
  /** The client of the agent that asked; null where a person or a program asked. */
  readonly agent: string | null;
  /** Records in the partner's audit chain when it was marked as sent; null before, and in rows of earlier versions. */
  readonly sent_seq: number | null;
  /** The least place in that chain that the record of its answer, or of its effect, can have. */
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
  /** The canonical text that the hash is about; holds the columns before too. */
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
}

export interface AuditHeadTable {
  readonly partner_id: string;
  readonly seq: number;
  readonly hash: string;
}
