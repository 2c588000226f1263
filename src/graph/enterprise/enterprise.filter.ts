import { transferableFund } from '../../upstream/mapping/codes/enterprise.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import type { Input } from '../../vendor/api.ts';
import type { EnterpriseMemberFilter } from './enterprise.args.ts';
import type { TransferableFund } from './enterprise.type.ts';

/** Which money, as the amounts' operations spell it. */
export const fundInput = (fund: Known<TransferableFund>): Input => ({ balanceType: transferableFund.encode(fund) });

export const memberInput = (filter: EnterpriseMemberFilter | null | undefined): Input =>
  filter
    ? {
        subCustomerAccountName: filter.accountName,
        subCustomerDisplayName: filter.displayName,
        orgId: filter.unitId,
        ...(filter.accountName || filter.displayName ? { fuzzyQuery: filter.partOfName ? 1 : 0 } : {}),
      }
    : {};
