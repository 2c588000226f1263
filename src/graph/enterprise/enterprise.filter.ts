import { GatewayError } from '../../errors/index.ts';
import { transferableFund } from '../../upstream/mapping/codes/enterprise.ts';
import type { Input } from '../../vendor/api.ts';
import type { EnterpriseMemberFilter } from './enterprise.args.ts';
import type { TransferableFund } from './enterprise.type.ts';

/** Which money, as the amounts' operations spell it; BAD_USER_INPUT for the word of unknown codes. */
export const fundInput = (fund: TransferableFund): Input => {
  if (fund === 'UNRECOGNIZED') {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'fund', limit: 'CASH or CREDIT' } });
  }
  return { balanceType: transferableFund.encode(fund) };
};

export const memberInput = (filter: EnterpriseMemberFilter | null | undefined): Input =>
  filter
    ? {
        subCustomerAccountName: filter.accountName,
        subCustomerDisplayName: filter.displayName,
        orgId: filter.unitId,
        ...(filter.accountName || filter.displayName ? { fuzzyQuery: filter.partOfName ? 1 : 0 } : {}),
      }
    : {};
