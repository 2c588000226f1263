import { ID } from 'type-graphql';
import { onlyTogether } from '../../request/schema/companions.ts';
import { BillingDate, sharedFields } from '../common/index.ts';
import { BillOwner } from './bill.enums.ts';

export const MEMBER_ID = onlyTogether('memberId', [['owner', 'MEMBERS']]);

/** Conditions on entries. Each of the vendor's views of a bill accepts some of them. */
export const BillCondition = sharedFields({
  serviceTypeCode: { type: () => ID, description: 'Code of the service.' },
  from: { type: () => BillingDate, description: 'First day, within the month; together with `until`.' },
  until: { type: () => BillingDate, description: 'Last day, within the month; together with `from`.' },
  resourceId: { type: () => ID, description: 'Id of the resource.' },
  resourceName: { type: () => String, description: 'Full name of the resource.' },
  tradeId: { type: () => ID, description: 'Id of the order or transaction.' },
  enterpriseProjectId: { type: () => ID, description: 'Enterprise project; "0" is the default one.' },
  owner: {
    type: () => BillOwner,
    description:
      "Accounts whose entries are listed, where the customer is an enterprise master; the vendor's default when left " +
      'out.',
  },
  memberId: {
    type: () => ID,
    description: MEMBER_ID.describe('Account id of one member, which `owner: MEMBERS` needs.'),
  },
  resourceTypeCode: { type: () => ID, description: 'Code of the resource type.' },
});
