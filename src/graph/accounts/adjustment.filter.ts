import { GatewayError } from '../../errors/index.ts';
import type { Input } from '../../request/api.ts';
import { adjustmentKind } from '../../upstream/mapping/codes/accounts.ts';
import type { AdjustmentFilter } from './adjustment.args.ts';

/** The filter as inputs of ListPartnerAdjustRecords; BAD_USER_INPUT for what the vendor would refuse or ignore. */
export const adjustmentInput = (filter: AdjustmentFilter | null | undefined): Input => {
  const { kind, from, until, transactionId } = filter ?? {};
  if (kind === 'UNRECOGNIZED') {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'filter.kind', limit: 'a known kind' } });
  }
  if (from && until && from > until) {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'filter.from', limit: 'not after filter.until' } });
  }
  return {
    ...(kind ? { operationType: adjustmentKind.encode(kind) } : {}),
    ...(from ? { operationTimeBegin: from } : {}),
    ...(until ? { operationTimeEnd: until } : {}),
    ...(transactionId ? { transId: transactionId } : {}),
  };
};
