import { transferableFund } from '../../upstream/mapping/codes/enterprise.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import type { Input } from '../../vendor/api.ts';
import { type EnterpriseMemberFilter, PART_OF_NAME } from './enterprise.args.ts';
import type { TransferableFund } from './enterprise.type.ts';

/** Which money, as the amounts' operations spell it. */
export const fundInput = (fund: Known<TransferableFund>): Input => ({ balanceType: transferableFund.encode(fund) });

/** BAD_USER_INPUT for a search by parts without a name to search for. */
export const memberInput = (filter: EnterpriseMemberFilter | null | undefined): Input => {
  if (!filter) return {};
  const { accountName, displayName, partOfName } = filter;
  PART_OF_NAME.require(filter, 'filter');
  return {
    subCustomerAccountName: accountName,
    subCustomerDisplayName: displayName,
    orgId: filter.unitId,
    ...(accountName || displayName ? { fuzzyQuery: partOfName ? 1 : 0 } : {}),
  };
};
