/** An entry of the bill that names an order. Amounts are decimals as text. */
export interface BilledLine {
  /** The vendor's id of the entry; null where it has none. */
  readonly id: string | null;
  readonly customerId: string;
  readonly orderId: string;
  readonly amount: string;
}

/** An order at the vendor. */
export interface OrderedAmount {
  readonly id: string;
  readonly customerId: string;
  /** Payable amount; negative for a refund. */
  readonly amount: string;
  /** Payable amount after coupons and cards, which the gateway's ledger stores. */
  readonly due: string;
  /** Day of the payment in UTC+8; null for an order that is not paid. */
  readonly paidOn: string | null;
}

/** A payment of an order in the gateway's ledger. */
export interface LedgerPayment {
  readonly operationId: string;
  readonly orderId: string;
  readonly amount: string;
}

/** The three sides of one customer's month. */
export interface Sides {
  readonly customerId: string;
  readonly month: string;
  /** Entries of the month. */
  readonly billed: readonly BilledLine[];
  /** Orders that were paid in the month, and orders that another side names and the vendor knows. */
  readonly ordered: readonly OrderedAmount[];
  /** Payments of the month. */
  readonly paid: readonly LedgerPayment[];
  /** Last day whose entries the bill certainly contains; null: none. */
  readonly billedUntil: string | null;
}
