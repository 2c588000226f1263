import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { Adjustment } from './adjustment.type.ts';

/**
 * Adjustments by receiver, a customer or a reseller: one call for each receiver and page, or one sweep over all where
 * that is cheaper. The vendor does not always return the transaction, so a row is identified by all its fields.
 */
export const adjustmentsByReceiver = defineChildrenLoader({
  name: 'adjustmentsByReceiver',
  operation: 'ListPartnerAdjustRecords',
  parent: 'customerId',
  type: Adjustment,
  idOf: (row) => row.transactionId ?? null,
});
