import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineOwnedLoader, type Owner } from '../../request/fetch/owned.ts';
import { type Customer } from '../customers/index.ts';
import { PackageItemUsage, PackageUsageRecord, ResourcePackage } from './package.type.ts';

const PACKAGES = 'ListFreeResourceInfos';
const USAGES = 'ListFreeResourceUsages';
export const USAGE_RECORDS = 'ListFreeResourcesUsageRecords';

/** Pages of packages of the customer whose credential the call has. */
export const packagesByCustomer = defineChildrenLoader({
  name: 'packagesByCustomer',
  operation: PACKAGES,
  type: ResourcePackage,
  idOf: ({ id }) => id,
});

/** One call for each customer and 100 items. */
export const usageByPackageItem = defineOwnedLoader<PackageItemUsage, Owner & Pick<Customer, 'accountName'>>({
  name: 'usageByPackageItem',
  operation: USAGES,
  owner: ({ id, accountName }) => ({ id, accountName }),
  fetch: async ({ ids, owner }, { api }) =>
    new Map((await api.ask(USAGES, { freeResourceIds: ids }, asCustomer(owner))).manyWithKeys(PackageItemUsage)),
});

/** Identifies a deduction, for which the vendor returns no id. */
const recordId = ({ itemId, deductedAt, resourceId }: PackageUsageRecord): string =>
  `${itemId}/${deductedAt}/${resourceId}`;

export const usageRecordsByCustomer = defineChildrenLoader({
  name: 'packageUsageRecordsByCustomer',
  operation: USAGE_RECORDS,
  type: PackageUsageRecord,
  idOf: recordId,
});

/** One call for each item and page: the vendor accepts one item per call. */
export const usageRecordsByItem = defineChildrenLoader({
  name: 'packageUsageRecordsByItem',
  operation: USAGE_RECORDS,
  parent: 'freeResourceId',
  type: PackageUsageRecord,
  idOf: recordId,
});
