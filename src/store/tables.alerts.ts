/** Where a customer's balance or used budget was when a day began. */
export interface AlertReadingTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** UTC+8. */
  readonly day: string;
  /** The copied list that it was read from. */
  readonly noun: string;
  /** Exact decimal that falls by what is spent. */
  readonly amount: string;
  readonly read_at: string;
}

/** What a customer spends, as the readings of the last weeks say. */
export interface AlertSpendTable {
  readonly partner_id: string;
  readonly customer_id: string;
  /** The last whole day, in UTC+8. */
  readonly day: string;
  /** Usual spend of a day; 0 where too few days are known. */
  readonly daily: number;
  /** Exact decimal of that day; null where it was not read. */
  readonly spent: string | null;
  /** Usual spend of its weekday, and how many usual deviations the day is away from it; null where too few are known. */
  readonly usual: number | null;
  readonly deviations: number | null;
}

/** How far the spends of a partner's customers are worked out. */
export interface AlertJudgedTable {
  readonly partner_id: string;
  /** The day that had begun, in UTC+8. */
  readonly day: string;
  /** Number of the mirror's change up to which corrections are counted; PostgreSQL gives it as a text. */
  readonly seq: number | string;
}
