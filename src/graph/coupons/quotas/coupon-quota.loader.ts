import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineBatchedLoader } from '../../../request/fetch/batched.ts';
import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { quotaType } from '../../../upstream/mapping/codes/coupons.ts';
import { CouponQuota, CouponQuotaRecord, IssuedCouponQuota } from './coupon-quota.type.ts';

type QuotaKind = 'VOUCHER' | 'FLEXI_CASH';

/** Input for the type of quotas: the vendor lists one type per call, vouchers by default. */
export const quotaTypeInput = (type: QuotaKind): { quotaType: number } => ({
  quotaType: Number(quotaType.encode(type)),
});

const quotaById = (type: QuotaKind) =>
  defineBatchedLoader({
    name: `${type} quotaById`,
    operation: 'ListQuotaCoupons',
    type: CouponQuota,
    always: quotaTypeInput(type),
  });

/** One call for each hundred quotas of one type. */
export const quotaLoaders = { VOUCHER: quotaById('VOUCHER'), FLEXI_CASH: quotaById('FLEXI_CASH') } as const;

/** The quota of the partner or of a reseller. Throws NOT_FOUND for another one. */
export const requireQuota = async (
  context: RequestContext,
  id: string,
  resellerId: string | null = null,
): Promise<CouponQuota> => {
  const found = await Promise.all(
    Object.values(quotaLoaders).map((loader) => context.load(loader, { id, scope: scopeOf(resellerId) })),
  );
  const quota = found.find((row) => row !== null);
  if (!quota) throw new GatewayError('NOT_FOUND', { hints: { type: 'CouponQuota' } });
  return quota;
};

/** One call for each page of the partner's quotas, or of a reseller's. */
export const couponQuotas = defineChildrenLoader({
  name: 'couponQuotas',
  operation: 'ListQuotaCoupons',
  ofReseller: true,
  type: CouponQuota,
  idOf: ({ id }) => id,
});

/** One call for each parent, or one sweep of all quotas of resellers where that needs fewer calls. */
export const issuedQuotasByParent = defineChildrenLoader({
  name: 'issuedQuotasByParent',
  operation: 'ListIssuedCouponQuotas',
  parent: 'parentQuotaId',
  type: IssuedCouponQuota,
  idOf: ({ id }) => id,
});

/** One call for each parent, or one sweep of all records where that needs fewer calls. */
export const quotaRecordsByParent = defineChildrenLoader({
  name: 'quotaRecordsByParent',
  operation: 'ListCouponQuotasRecords',
  parent: 'parentQuotaId',
  type: CouponQuotaRecord,
  idOf: ({ id }) => id,
});
