import { adjustmentKind } from '../../../upstream/mapping/codes/accounts.ts';
import type { Input } from '../../../vendor/api.ts';
import { codeOf } from '../../common/index.ts';
import type { AdjustmentFilter } from './adjustment.args.ts';

/** The filter as inputs of ListPartnerAdjustRecords. */
export const adjustmentInput = (filter: AdjustmentFilter | null | undefined): Input => {
  const { kind, from, until, transactionId } = filter ?? {};
  return {
    operationType: codeOf(adjustmentKind, kind),
    operationTimeBegin: from,
    operationTimeEnd: until,
    transId: transactionId,
  };
};
