import { GatewayError } from '../../errors/index.ts';
import { checkWindows } from '../../request/schema/windows.ts';
import { packageStatus } from '../../upstream/mapping/codes/packages.ts';
import type { Api, Input } from '../../vendor/api.ts';
import type { PackageUsageArgs, ResourcePackageFilter } from './package.args.ts';
import { USAGE_RECORDS } from './package.loader.ts';

const MAX_SERVICES = 10;

const refuse = (argument: string, limit: string): never => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: `filter.${argument}`, limit } });
};

/** The filter as inputs of ListFreeResourceInfos. Throws BAD_USER_INPUT where the vendor would refuse or ignore it. */
export const packageInput = (filter: ResourcePackageFilter | null | undefined): Input => {
  const { status, serviceTypeCodes, region, orderId, productId, name, enterpriseProjectId } = filter ?? {};
  if (serviceTypeCodes && (serviceTypeCodes.length === 0 || serviceTypeCodes.length > MAX_SERVICES)) {
    refuse('serviceTypeCodes', `1 to ${MAX_SERVICES}`);
  }
  return {
    ...(status ? { status: Number(packageStatus.encode(status)) } : {}),
    ...(serviceTypeCodes ? { serviceTypeCodeList: serviceTypeCodes } : {}),
    ...(region ? { regionCode: region } : {}),
    ...(orderId ? { orderId } : {}),
    ...(productId ? { productId } : {}),
    ...(name ? { productName: name } : {}),
    ...(enterpriseProjectId ? { enterpriseProjectId } : {}),
  };
};

/**
 * The days as inputs of ListFreeResourcesUsageRecords. Throws BAD_USER_INPUT for a range that is reversed or too wide.
 */
export const daysInput = (api: Api, { from, until }: PackageUsageArgs): Input => {
  const input = { deductTimeBegin: from, deductTimeEnd: until };
  checkWindows(api, USAGE_RECORDS, input, { deductTimeBegin: 'from', deductTimeEnd: 'until' });
  return input;
};
