import { GatewayError } from '../../errors/index.ts';
import type { Input } from '../../request/api.ts';
import { payPerUseStatus, resourceStatus } from '../../upstream/mapping/codes/resources.ts';
import { UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import type { PayPerUseResourceFilter, ResourceFilter } from './resource.args.ts';

const MAX_IDS = 50;
const MAX_STATUSES = 10;

const refuse = (argument: string, limit: string): never => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: `filter.${argument}`, limit } });
};

/** An empty list would ask the vendor for everything. */
const checkCount = (list: readonly unknown[] | null | undefined, argument: string, max: number): void => {
  if (list && (list.length === 0 || list.length > max)) refuse(argument, `1 to ${max}`);
};

const checkRange = (from: string | null | undefined, until: string | null | undefined, name: string): void => {
  if (from && until && from > until) refuse(`${name}From`, `not after filter.${name}Until`);
};

/** The filter as inputs of ListPayPerUseCustomerResources; BAD_USER_INPUT for what the vendor would refuse or ignore. */
export const resourceInput = (filter: ResourceFilter | null | undefined): Input => {
  const { ids, statuses, serviceTypeCode, expiresFrom, expiresUntil, mainOnly } = filter ?? {};
  checkCount(ids, 'ids', MAX_IDS);
  checkCount(statuses, 'statuses', MAX_STATUSES);
  checkRange(expiresFrom, expiresUntil, 'expires');
  return {
    // Said each time: the vendor's default is not documented.
    onlyMainResource: mainOnly ? 1 : 0,
    ...(ids ? { resourceIds: ids } : {}),
    ...(statuses
      ? {
          statusList: statuses.map((status) =>
            status === UNRECOGNIZED ? refuse('statuses', 'known states') : Number(resourceStatus.encode(status)),
          ),
        }
      : {}),
    ...(serviceTypeCode ? { serviceTypeCode } : {}),
    ...(expiresFrom ? { expireTimeBegin: expiresFrom } : {}),
    ...(expiresUntil ? { expireTimeEnd: expiresUntil } : {}),
  };
};

/** The filter as inputs of ListCustomerOnDemandResources; BAD_USER_INPUT as above. */
export const payPerUseInput = (filter: PayPerUseResourceFilter | null | undefined): Input => {
  const { ids, status, serviceTypeCode, region, effectiveFrom, effectiveUntil } = filter ?? {};
  checkCount(ids, 'ids', MAX_IDS);
  checkRange(effectiveFrom, effectiveUntil, 'effective');
  if (status === UNRECOGNIZED) refuse('status', 'a known state');
  return {
    ...(ids ? { resourceIds: ids } : {}),
    ...(status && status !== UNRECOGNIZED ? { status: Number(payPerUseStatus.encode(status)) } : {}),
    ...(serviceTypeCode ? { serviceTypeCode } : {}),
    ...(region ? { regionCode: region } : {}),
    ...(effectiveFrom ? { effectiveTimeBegin: effectiveFrom } : {}),
    ...(effectiveUntil ? { effectiveTimeEnd: effectiveUntil } : {}),
  };
};
