import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { Adjustment } from './adjustment.type.ts';

/**
 * Adjustments by receiver, a customer or a reseller: one call each and page, or one sweep of them all where that is
 * cheaper. The transaction is not always told, so a row is known by all that it says.
 */
export const adjustmentsByReceiver = defineChildrenLoader({
  name: 'adjustmentsByReceiver',
  operation: 'ListPartnerAdjustRecords',
  parent: 'customerId',
  type: Adjustment,
  idOf: (row) => row.transactionId ?? null,
});
