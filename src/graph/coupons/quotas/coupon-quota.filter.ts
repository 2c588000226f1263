import * as codes from '../../../upstream/mapping/codes/coupons.ts';
import type { Input } from '../../../vendor/api.ts';
import { checkIds, codeOf, numberOf } from '../../common/index.ts';
import type { CouponQuotaFilter, CouponQuotaRecordFilter, IssuedCouponQuotaFilter } from './coupon-quota.args.ts';

const MAX_QUOTA_IDS = 100;

/** As inputs of ListQuotaCoupons. */
export const couponQuotaInput = (filter: CouponQuotaFilter | null | undefined): Input => {
  const { quotaIds, statuses, type, ...times } = filter ?? {};
  checkIds(quotaIds, MAX_QUOTA_IDS, 'filter.quotaIds');
  return {
    quotaIds,
    quotaStatusList: statuses?.map((word) => numberOf(codes.quotaStatus, word)),
    quotaType: numberOf(codes.quotaType, type ?? 'VOUCHER'),
    createTimeBegin: times.createdFrom,
    createTimeEnd: times.createdUntil,
    effectiveTimeBegin: times.effectiveFrom,
    effectiveTimeEnd: times.effectiveUntil,
    expireTimeBegin: times.expiresFrom,
    expireTimeEnd: times.expiresUntil,
  };
};

/** As inputs of ListIssuedCouponQuotas; the reseller is a scope. */
export const issuedCouponQuotaInput = (filter: IssuedCouponQuotaFilter | null | undefined): Input => ({
  quotaId: filter?.quotaId,
  parentQuotaId: filter?.parentQuotaId,
});

/** As inputs of ListCouponQuotasRecords; the reseller is a scope. */
export const couponQuotaRecordInput = (filter: CouponQuotaRecordFilter | null | undefined): Input => {
  if (!filter) return {};
  return {
    quotaId: filter.quotaId,
    parentQuotaId: filter.parentQuotaId,
    operationType: codeOf(codes.quotaOperation, filter.operation),
    operationTimeBegin: filter.from,
    operationTimeEnd: filter.until,
  };
};
