export interface RecordTable {
  readonly partner_id: string;
  readonly kind: string;
  readonly id: string;
  /** From 1; grows with every change. */
  readonly version: number;
  readonly state: string;
  /** Blank: the partner's own. */
  readonly reseller_id: string;
  readonly customer_id: string | null;
  /** The caller who created it, as the audit names callers. */
  readonly owner: string;
  /** MEMBER, IMPORTED or COMPUTED. */
  readonly source: string;
  /** JSON: the values by the fields of the kind. */
  readonly content: string;
  /** Lower-case texts in which `search` looks; those about persons apart. */
  readonly search: string;
  readonly search_personal: string;
  /** Null: the record may be there twice. */
  readonly unique_key: string | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly state_since: string;
  /** When time changes it next; null: never. */
  readonly due_at: string | null;
  /** Its number at the vendor; null for a record that was not imported. */
  readonly vendor_number: string | null;
}

export interface RecordEventTable {
  readonly partner_id: string;
  /** From 1, in the order in which events become visible; PostgreSQL gives it as a text. */
  readonly seq: number | string;
  readonly kind: string;
  readonly record_id: string;
  /** Version of the record after it. */
  readonly version: number;
  /** `create`, `update`, `erase`, or the name of a transition. */
  readonly step: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly at: string;
  /** The caller who acted, as the audit names callers; blank: time. */
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
