export interface MirrorLeaseTable {
  readonly partner_id: string;
  /** The gateway; null: it has given the lease back. */
  readonly holder: string | null;
  /** Grows with every holder: who has an older number writes nothing any more. */
  readonly fence: number;
  /** Changes while the holder lives. */
  readonly beat: number;
}

export interface MirrorPartTable {
  readonly partner_id: string;
  readonly noun: string;
  /** Blank: the partner's own list; else a reseller's id, or a month. */
  readonly part: string;
  readonly complete: number;
  /** Number of the reading of the whole list that is under way, or was the last. */
  readonly pass: number;
  /** JSON: where that reading is; null between two of them. */
  readonly cursor: string | null;
  /** From when the copy is: it has whatever the vendor would have listed then. */
  readonly as_of: string | null;
  /** When the last complete reading began. */
  readonly verified_at: string | null;
  /** Rows that the vendor lists. */
  readonly total: number | null;
  readonly rows_read: number;
  /** How long its last refresh took; null before the first. */
  readonly refresh_ms: number | null;
  /** When the reading under way began. */
  readonly started_at: string | null;
  /** Rows that complete readings found otherwise than refreshes had left them. */
  readonly drift: number;
  /** Code of the error that stops it now. */
  readonly error: string | null;
}

export interface MirrorHeadTable {
  readonly partner_id: string;
  /** Number of the last change; PostgreSQL gives it as a text. */
  readonly seq: number | string;
  /** Number of the last change that is no longer kept. */
  readonly pruned: number | string;
}

export interface MirrorChangeTable {
  readonly partner_id: string;
  /** From 1, without gaps, in the order in which changes become visible. */
  readonly seq: number | string;
  readonly noun: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly row_id: string;
  /** CREATED, CHANGED or REMOVED. */
  readonly change: string;
  readonly at: string;
}

/** A customer's account manager from the day on which the copy of customers was first seen to name it. */
export interface ManagerSeenTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** `YYYY-MM-DD` in UTC+8; blank: before the copy was kept. */
  readonly day: string;
  readonly manager: string | null;
}

export interface MirrorTouchTable {
  readonly partner_id: string;
  readonly noun: string;
  readonly reseller_id: string;
  readonly row_id: string;
  readonly at: string;
  /** 1: a write has changed it, and its list is not served until it is read again. 0: it is only likely to have changed. */
  readonly blocks: number;
}

/** How many rows the copy of one list has. */
export interface MirrorCountTable {
  readonly partner_id: string;
  readonly noun: string;
  readonly reseller_id: string;
  /** PostgreSQL gives it as a text. */
  readonly value: number | string;
}

/** How many rows of the copy of one list are of one account manager's customers. */
export interface MirrorManagerCountTable extends MirrorCountTable {
  readonly manager: string;
}
