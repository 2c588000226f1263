import type { DaySpend } from './readings.ts';

/** Exact decimals in the currency of the site. */
export interface Balance {
  readonly customerId: string;
  readonly amount: string;
  readonly debt: string;
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

/**
 * What rules look at, within the customers of one rule. None of it asks the vendor. Null: the copy is not whole, or older
 * than it may be, and no rule may judge by it.
 */
export interface Sources {
  readonly now: number;
  readonly currency: string;
  balances(): Promise<readonly Balance[] | null>;
  budgets(): Promise<readonly Budget[] | null>;
  /** Sums of orders that wait for payment, by customer. */
  unpaid(): Promise<ReadonlyMap<string, string> | null>;
  expiringResources(until: number): Promise<readonly Expiring[] | null>;
  expiringCoupons(until: number): Promise<readonly Expiring[] | null>;
  /** What each customer spent on each of the last days, oldest first. */
  spends(): Promise<ReadonlyMap<string, readonly DaySpend[]> | null>;
  unknownOperations(): Promise<readonly UnknownOperation[]>;
  lateLists(): Promise<readonly Late[]>;
  /** Ids of the endpoints that the gateway has paused. */
  pausedEndpoints(): Promise<readonly string[]>;
}
