import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import { type Customer } from '../customers/index.ts';
import {
  EnterpriseMember,
  OrganizationTree,
  RetrievableAmount,
  RetrievableCoupon,
  TransferableAmount,
  TransferableCoupon,
} from './enterprise.type.ts';

interface TreeKey {
  readonly master: Pick<Customer, 'id' | 'accountName'>;
  readonly parentId: string | null;
  readonly recursive: boolean;
}

/** One call for each master returns the whole tree, or one level of it. */
export const organizationByMaster = defineLoader<TreeKey, OrganizationTree | null>({
  name: 'organizationByMaster',
  operations: ['ListEnterpriseOrganizations'],
  reduceKey: ({ master: { id, accountName }, ...level }) => ({ master: { id, accountName }, ...level }),
  batch: (keys, { api }) =>
    Promise.all(
      keys.map(({ master, parentId, recursive }) =>
        api
          .ask('ListEnterpriseOrganizations', { parentId, recursiveQuery: recursive ? 1 : 0 }, asCustomer(master))
          .then(
            (answer) => answer.one(OrganizationTree),
            (error: Error) => error,
          ),
      ),
    ),
});

// Each loader makes one call for each master (or member) and page, with the master's credential. There is no list to
// sweep.

export const membersByMaster = defineChildrenLoader({
  name: 'membersByMaster',
  operation: 'ListEnterpriseSubCustomers',
  type: EnterpriseMember,
  idOf: ({ id }) => id,
});

export const transferableAmounts = defineChildrenLoader({
  name: 'transferableAmounts',
  operation: 'ShowMultiAccountTransferAmount',
  type: TransferableAmount,
  idOf: () => null,
});

export const transferableCoupons = defineChildrenLoader({
  name: 'transferableCoupons',
  operation: 'ListMultiAccountTransferCoupons',
  type: TransferableCoupon,
  idOf: ({ id }) => id,
});

export const retrievableAmounts = defineChildrenLoader({
  name: 'retrievableAmounts',
  operation: 'ListEnterpriseMultiAccount',
  parent: 'subCustomerId',
  type: RetrievableAmount,
  idOf: () => null,
});

export const retrievableCoupons = defineChildrenLoader({
  name: 'retrievableCoupons',
  operation: 'ListMultiAccountRetrieveCoupons',
  parent: 'subCustomerId',
  type: RetrievableCoupon,
  idOf: ({ id, memberCouponId }) => `${id}/${memberCouponId}`,
});
