import { transferableFund } from '../../upstream/mapping/codes/enterprise.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import type { Input } from '../../vendor/api.ts';
import { type EnterpriseMemberFilter, PART_OF_NAME } from './enterprise.args.ts';
import type { TransferableFund } from './enterprise.type.ts';

/** The fund as an input of the operations about amounts. */
export const fundInput = (fund: Known<TransferableFund>): Input => ({ balanceType: transferableFund.encode(fund) });

/** The filter as inputs. Throws BAD_USER_INPUT for `partOfName` without a name. */
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
