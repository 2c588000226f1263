export interface MirrorLeaseTable {
  readonly partner_id: string;
  /** The gateway that has the lease; null: it has released the lease. */
  readonly holder: string | null;
  /** Grows with each new holder. A gateway with a lower number must not write. */
  readonly fence: number;
  /** Changes as long as the holder is alive. */
  readonly beat: number;
}

export interface MirrorPartTable {
  readonly partner_id: string;
  readonly noun: string;
  /** Blank: the partner's list; else a reseller's id, or a month. */
  readonly part: string;
  readonly complete: number;
  /** Number of the current or last reading of the whole list. */
  readonly pass: number;
  /** JSON: position of the current reading; null between two readings. */
  readonly cursor: string | null;
  /** The copy contains the rows that the vendor would have listed at this time. */
  readonly as_of: string | null;
  /** When the last complete reading began. */
  readonly verified_at: string | null;
  /** Number of rows that the vendor lists. */
  readonly total: number | null;
  readonly rows_read: number;
  /** Duration of the last refresh; null before the first. */
  readonly refresh_ms: number | null;
  /** When the current reading began. */
  readonly started_at: string | null;
  /** Number of rows that a reading of the whole list found different from the refreshed copy. */
  readonly drift: number;
  /** Code of the error that prevents its updates; null for none. */
  readonly error: string | null;
}

export interface MirrorHeadTable {
  readonly partner_id: string;
  /** Number of the last change; PostgreSQL returns it as text. */
  readonly seq: number | string;
  /** Number of the last change that was deleted. */
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

/** A customer's account manager, from the day on which the copy of customers first named it. */
export interface ManagerSeenTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** `YYYY-MM-DD` in UTC+8; blank: since before the first copy. */
  readonly day: string;
  readonly manager: string | null;
}

export interface MirrorTouchTable {
  readonly partner_id: string;
  readonly noun: string;
  readonly reseller_id: string;
  readonly row_id: string;
  readonly at: string;
  /**
   * 1: a write has changed the row, and its list does not answer until it is read again. 0: it has probably changed.
   */
  readonly blocks: number;
}

/** Number of rows of a copied list. */
export interface MirrorCountTable {
  readonly partner_id: string;
  readonly noun: string;
  readonly reseller_id: string;
  /** PostgreSQL returns it as text. */
  readonly value: number | string;
}

/** Number of rows of a copied list that belong to customers of an account manager. */
export interface MirrorManagerCountTable extends MirrorCountTable {
  readonly manager: string;
}
