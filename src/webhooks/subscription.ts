export type Topic =
  | 'ORDER_CHANGED'
  | 'ROW_CHANGED'
  | 'OPERATION_SETTLED'
  | 'APPROVAL_WAITING'
  | 'RECORD_CHANGED'
  | 'ALERT_RAISED';

/** The topics and customers that an endpoint has selected. */
export interface Subscription {
  readonly topics: ReadonlySet<Topic>;
  /** Null for all customers. */
  readonly customerIds: readonly string[] | null;
}
