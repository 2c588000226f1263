import { refuse } from '../../request/schema/windows.ts';
import { payPerUseStatus, resourceStatus } from '../../upstream/mapping/codes/resources.ts';
import type { Input } from '../../vendor/api.ts';
import { numberOf } from '../common/index.ts';
import type { PayPerUseResourceFilter, ResourceFilter } from './resource.args.ts';

const MAX_IDS = 50;
const MAX_STATUSES = 10;

const checkCount = (list: readonly unknown[] | null | undefined, argument: string, max: number): void => {
  if (list && list.length > max) refuse(`filter.${argument}`, `1 to ${max}`);
};

/**
 * The filter as inputs of ListPayPerUseCustomerResources. Throws BAD_USER_INPUT where the vendor would refuse or ignore
 * it.
 */
export const resourceInput = (filter: ResourceFilter | null | undefined): Input => {
  const { resourceIds, statuses, serviceTypeCode, expiresFrom, expiresUntil, mainOnly } = filter ?? {};
  checkCount(resourceIds, 'resourceIds', MAX_IDS);
  checkCount(statuses, 'statuses', MAX_STATUSES);
  return {
    // Always sent, because the vendor does not document the default.
    onlyMainResource: mainOnly ? 1 : 0,
    resourceIds,
    statusList: statuses?.map((status) => numberOf(resourceStatus, status)),
    serviceTypeCode,
    expireTimeBegin: expiresFrom,
    expireTimeEnd: expiresUntil,
  };
};

/** The filter as inputs of ListCustomerOnDemandResources. Throws BAD_USER_INPUT as above. */
export const payPerUseInput = (filter: PayPerUseResourceFilter | null | undefined): Input => {
  const { resourceIds, status, serviceTypeCode, region, effectiveFrom, effectiveUntil } = filter ?? {};
  checkCount(resourceIds, 'resourceIds', MAX_IDS);
  return {
    resourceIds,
    status: numberOf(payPerUseStatus, status),
    serviceTypeCode,
    regionCode: region,
    effectiveTimeBegin: effectiveFrom,
    effectiveTimeEnd: effectiveUntil,
  };
};
