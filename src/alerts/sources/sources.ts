import type { UsableQuota } from '../../upstream/index.ts';

/** Exact decimals in the currency of the site. */
export interface Balance {
  readonly customerId: string;
  readonly amount: string;
  readonly debt: string;
}

/** A balance, and the amounts that will be due besides the debt. */
export interface DueBalance extends Balance {
  /** Orders that wait for payment. */
  readonly unpaid: string;
  /** The price of one more month of resources that renew automatically in that time; 0 where prices are not copied. */
  readonly renewals: string;
  /** Usual spend per day; 0 when too few days are known. */
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
  /** The earliest time of expiry, ISO 8601 in UTC. */
  readonly firstAt: string;
}

/** What a customer spent on the last whole day, compared with its usual spend of that weekday. */
export interface LastSpend {
  readonly customerId: string;
  /** In UTC+8. */
  readonly day: string;
  /** Exact decimal. */
  readonly spent: string;
  readonly usual: number;
  /** Distance of the spend from the median, in usual deviations. */
  readonly deviations: number;
}

export interface UnknownOperation {
  readonly id: string;
  readonly kind: string;
  /** Login name of the member who asked for it. */
  readonly member: string;
  readonly customerId: string | null;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** A copied list, and how much older it is than it should be. */
export interface Late {
  readonly list: string;
  readonly lateMs: number;
}

/** The first findings for a rule, the worst first. */
export interface Foremost<T> {
  readonly rows: readonly T[];
  /** Whether there are no others. */
  readonly isWhole: boolean;
}

/**
 * The data that rules check, within the customers of one rule. None of these functions calls the vendor, except the one
 * for quotas once an hour, and every answer has a limited number of rows: the query leaves out rows that certainly do
 * not meet the threshold, the worst come first, and the rule decides exactly. Null when the copy is incomplete or older
 * than allowed, so that no rule may use it.
 */
export interface Sources {
  readonly now: number;
  readonly currency: string;
  balancesBelow(amount: string): Promise<Foremost<Balance> | null>;
  /**
   * Balances that may not cover the debt, the orders that wait for payment, the automatic renewals within this number
   * of days and as many days of the usual spend.
   */
  balancesNotCovering(days: number): Promise<Foremost<DueBalance> | null>;
  budgetsUsed(percent: number): Promise<Foremost<Budget> | null>;
  expiringResources(until: number): Promise<Foremost<Expiring> | null>;
  expiringCoupons(until: number): Promise<Foremost<Expiring> | null>;
  /** The partner's usable quotas with something left, the first to expire first. */
  expiringQuotas(until: number): Promise<Foremost<UsableQuota> | null>;
  /** Last whole days that differ from the usual by this number of deviations and by at least an amount. */
  unusualSpends(factor: number, amount: string): Promise<Foremost<LastSpend> | null>;
  /** Writes of unknown outcome that were created before a time, oldest first. */
  unknownOperations(before: number): Promise<Foremost<UnknownOperation>>;
  lateLists(): Promise<readonly Late[]>;
  /** Ids of the endpoints that the gateway has paused. */
  pausedEndpoints(): Promise<readonly string[]>;
}
