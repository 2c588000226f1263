import type { ResourceType, Service } from './catalog.ts';
import type { Charge } from './charge.ts';

export const YEARLY_MONTHLY = 1;
export const PAY_PER_USE = 3;
export const SAVINGS_PLAN = 11;
export const MODES = [YEARLY_MONTHLY, PAY_PER_USE, SAVINGS_PLAN] as const;

/** The resource that a charge is for. */
export interface Billed {
  readonly id: string;
  readonly productId: string;
  readonly specification: string;
  /** Random number that selects one of the site's regions. */
  readonly place: number;
}

/** One line of a customer's bill: an order's line, a month of a pay-per-use resource, or a plan's fee. */
export interface BillLine extends Charge {
  readonly id: string;
  /** Index of the customer in its scope. */
  readonly customer: number;
  readonly mode: (typeof MODES)[number];
  /** The vendor's number of the line's purpose, such as 4 for an unsubscription. */
  readonly kind: number;
  readonly service: Service;
  readonly type: ResourceType;
  readonly tradeId: string;
  readonly orderId: string | null;
  /** When it was charged, in seconds since 1970. */
  readonly at: number;
  /** Days in UTC+8 that the line charges, counted from 1970; `to` is excluded. */
  readonly days: { readonly from: number; readonly to: number };
  /** Number of months that the line pays in advance; 0 for charges in arrears. */
  readonly months: number;
  /** Computed when it is called, because most answers do not show it. */
  readonly billedResource: () => Billed;
}

/** The fields of a line that are needed to sum up a month. */
export interface BillOutline extends Pick<BillLine, 'mode' | 'kind' | 'service' | 'type'> {
  /** In hundredths of the currency. */
  readonly payable: () => bigint;
}

/** The vendor's numbers of the purposes of lines. */
export const UNSUBSCRIPTION = 4;
export const ADJUSTMENT = 16;
