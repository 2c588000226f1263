/** A customer's balance or used budget at the beginning of a day. */
export interface AlertReadingTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** UTC+8. */
  readonly day: string;
  /** The copied list with the amount. */
  readonly noun: string;
  /** Exact decimal, from which spending is subtracted. */
  readonly amount: string;
  readonly read_at: string;
}

/** A customer's spend by the readings of the last weeks. */
export interface AlertSpendTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** The last whole day, in UTC+8. */
  readonly day: string;
  /** Usual spend of a day; 0 where too few days have readings. */
  readonly daily: number;
  /** Exact decimal of that day; null where it was not read. */
  readonly spent: string | null;
  /**
   * Usual spend of that weekday, and the day's distance from it in usual deviations; null where too few have readings.
   */
  readonly usual: number | null;
  readonly deviations: number | null;
}

/** Progress of computing the spends of a partner's customers. */
export interface AlertJudgedTable {
  readonly partner_id: string;
  /** The day that had begun, in UTC+8. */
  readonly day: string;
  /** Number of the last change of the mirror that was counted as a correction; PostgreSQL returns it as text. */
  readonly seq: number | string;
}

/** The last reading of a partner's coupon quotas. */
export interface AlertQuotaReadingTable {
  readonly partner_id: string;
  /** When the next reading is due; a gateway that begins one moves it, so that no other gateway reads too. */
  readonly due_at: string;
  /** When the vendor was asked; null before the first reading. */
  readonly read_at: string | null;
  /** JSON: the usable quotas with something left, with id, balance and time of expiry. */
  readonly content: string;
}
