export interface RecordTable {
  readonly partner_id: string;
  readonly kind: string;
  readonly id: string;
  /** From 1; grows with every change. */
  readonly version: number;
  readonly state: string;
  /** Blank: the record belongs to the partner. */
  readonly reseller_id: string;
  readonly customer_id: string | null;
  /** The caller who created the record, as the audit names callers. */
  readonly owner: string;
  /** MEMBER, IMPORTED or COMPUTED. */
  readonly source: string;
  /** JSON: field of the kind → value. */
  readonly content: string;
  /** Lower-case texts for `search`. `search_personal` has those that are personal data. */
  readonly search: string;
  readonly search_personal: string;
  /** Null: the kind has no unique key, so an equal record may exist. */
  readonly unique_key: string | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly state_since: string;
  /** When the gateway changes its state next because a time has come; null: never. */
  readonly due_at: string | null;
  /** The vendor's number of the record; null for a record that was not imported. */
  readonly vendor_number: string | null;
  /** What it is about, where that limits who may read it; null: all readers of its kind may. */
  readonly matter: string | null;
  /** The member whose write it is about; a viewer who sees only some customers sees no other member's. */
  readonly matter_member: string | null;
}

export interface RecordEventTable {
  readonly partner_id: string;
  /** From 1, in the order in which events become visible; PostgreSQL returns it as text. */
  readonly seq: number | string;
  readonly kind: string;
  readonly record_id: string;
  /** Version of the record after the event. */
  readonly version: number;
  /** `create`, `update`, `erase`, or the name of a transition. */
  readonly step: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly at: string;
  /** The caller, as the audit names callers; blank: the gateway, because a time had come. */
  readonly actor: string;
  readonly source: string;
  readonly reason: string | null;
  readonly idempotency_key: string | null;
  readonly input_digest: string | null;
}

export interface RecordImportTable {
  readonly partner_id: string;
  readonly idempotency_key: string;
  readonly input_digest: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  /** Numbers of records. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface RecordHeadTable {
  readonly partner_id: string;
  readonly seq: number | string;
}
