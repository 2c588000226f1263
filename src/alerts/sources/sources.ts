/** Exact decimals in the currency of the site. */
export interface Balance {
  readonly customerId: string;
  readonly amount: string;
  readonly debt: string;
}

/** A balance, and what falls due beside the debt. */
export interface DueBalance extends Balance {
  /** Orders that wait for payment. */
  readonly unpaid: string;
  /** Usual spend of a day; 0 where too few days are known. */
  readonly daily: number;
}

export interface Budget {
  readonly customerId: string;
  readonly amount: string;
  readonly used: string;
}

/** Objects of one customer that expire within a span. */
export interface Expiring {
  readonly customerId: string;
  readonly count: number;
  /** The first instant, ISO 8601 in UTC. */
  readonly firstAt: string;
}

/** What a customer spent on the last whole day, beside its usual spend of that weekday. */
export interface LastSpend {
  readonly customerId: string;
  /** In UTC+8. */
  readonly day: string;
  /** Exact decimal. */
  readonly spent: string;
  readonly usual: number;
  /** How many usual deviations it is away. */
  readonly deviations: number;
}

export interface UnknownOperation {
  readonly id: string;
  readonly customerId: string | null;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** A copied list, and how much older it is than it should be. */
export interface Late {
  readonly list: string;
  readonly lateMs: number;
}

/** Those that come first of what may meet a rule. */
export interface Foremost<T> {
  readonly rows: readonly T[];
  /** Whether there are no others. */
  readonly isWhole: boolean;
}

/**
 * What rules look at, within the customers of one rule. None of it asks the vendor, and none of it is more than so many
 * rows: what surely does not meet the threshold is left out by the store, the worst comes first, and the rule itself judges
 * exactly. Null: the copy is not whole, or older than it may be, and no rule may judge by it.
 */
export interface Sources {
  readonly now: number;
  readonly currency: string;
  balancesBelow(amount: string): Promise<Foremost<Balance> | null>;
  /** Balances that may not cover the debt, the orders that wait for payment and so many days of the usual spend. */
  balancesNotCovering(days: number): Promise<Foremost<DueBalance> | null>;
  budgetsUsed(percent: number): Promise<Foremost<Budget> | null>;
  expiringResources(until: number): Promise<Foremost<Expiring> | null>;
  expiringCoupons(until: number): Promise<Foremost<Expiring> | null>;
  /** Last days that are so many usual deviations away, and at least an amount. */
  unusualSpends(factor: number, amount: string): Promise<Foremost<LastSpend> | null>;
  /** Writes that were asked for before an instant, oldest first. */
  unknownOperations(before: number): Promise<Foremost<UnknownOperation>>;
  lateLists(): Promise<readonly Late[]>;
  /** Ids of the endpoints that the gateway has paused. */
  pausedEndpoints(): Promise<readonly string[]>;
}
