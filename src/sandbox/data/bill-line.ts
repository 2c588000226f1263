import type { ResourceType, Service } from './catalog.ts';
import type { Charge } from './charge.ts';

export const YEARLY_MONTHLY = 1;
export const PAY_PER_USE = 3;
export const SAVINGS_PLAN = 11;
export const MODES = [YEARLY_MONTHLY, PAY_PER_USE, SAVINGS_PLAN] as const;

/** The resource behind a charge. */
export interface Billed {
  readonly id: string;
  readonly productId: string;
  readonly specification: string;
  /** Draws the place among the regions of the site. */
  readonly place: number;
}

/** One line of a customer's bill: an order's line, a month of a pay-per-use resource, or a plan's fee. */
export interface BillLine extends Charge {
  readonly id: string;
  /** Index of the customer in its scope. */
  readonly customer: number;
  readonly mode: (typeof MODES)[number];
  /** The vendor's number of what it is for. */
  readonly kind: number;
  readonly service: Service;
  readonly type: ResourceType;
  readonly tradeId: string;
  readonly orderId: string | null;
  /** When it was charged, in seconds since 1970. */
  readonly at: number;
  /** Days since 1970 in UTC+8 that it is charged for, the last one excluded. */
  readonly days: { readonly from: number; readonly to: number };
  /** How many months it is paid for in advance; 0 where it is paid afterwards. */
  readonly months: number;
  /** Looked up when asked: most answers do not show it. */
  readonly billedResource: () => Billed;
}

/** The parts of a line that a month's sums need. */
export interface BillOutline extends Pick<BillLine, 'mode' | 'kind' | 'service' | 'type'> {
  /** Hundredths. */
  readonly payable: () => bigint;
}

/** Numbers of the vendor for what a line is for. */
export const UNSUBSCRIPTION = 4;
export const ADJUSTMENT = 16;
