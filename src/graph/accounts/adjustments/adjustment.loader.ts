import { between, equal } from '../../../request/copies/conditions.ts';
import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { Adjustment } from './adjustment.type.ts';

/**
 * Adjustments by receiver, a customer or a reseller: one call for each receiver and page, or one sweep where that needs
 * fewer. The vendor does not always return the transaction, so all fields together identify a row.
 */
export const adjustmentsByReceiver = defineChildrenLoader({
  name: 'adjustmentsByReceiver',
  operation: 'ListPartnerAdjustRecords',
  parent: 'customerId',
  type: Adjustment,
  idOf: (row) => row.transactionId ?? null,
  mirrored: {
    noun: 'adjustments',
    where: ({ operationType, operationTimeBegin, operationTimeEnd, transId }) => [
      ...equal('type', operationType),
      ...equal('row_id', transId),
      ...between('operated_at', operationTimeBegin, operationTimeEnd),
    ],
    sort: { by: 'operated_at', descending: true },
  },
});
