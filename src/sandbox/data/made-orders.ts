import type { ResourceType } from './catalog.ts';

/** The product that one line of an order buys. */
export interface Line {
  readonly productId: string;
  readonly specification: string;
  /** 2 for months, 3 for years. */
  readonly periodType: number;
  readonly periods: number;
  readonly seconds: number;
  readonly quantity: number;
}

/** What an order made since the start does to the resource of each line when it is completed. */
export type Effect = 'PROLONG' | 'GIVE_BACK' | 'SHORTEN' | 'TO_ON_DEMAND';

/** One line of an order made since the start; amounts are hundredths of the currency, negative where given back. */
export interface MadeLine {
  readonly line: Line;
  readonly resourceId: string;
  readonly type: ResourceType;
  readonly official: bigint;
  readonly discount: bigint;
  /** The time that the line pays for, in seconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** The amount that was refunded for one paid term, and the used part that was kept. */
export interface Refund {
  readonly type: ResourceType;
  /** The order that paid for the term. */
  readonly orderId: string;
  /** The amount that had been paid, as a negative number. */
  readonly paid: bigint;
  readonly used: bigint;
}

export interface Made {
  readonly effect: Effect;
  readonly lines: readonly MadeLine[];
  readonly refunds: readonly Refund[];
}
