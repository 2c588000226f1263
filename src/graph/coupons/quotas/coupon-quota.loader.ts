import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineBatchedLoader } from '../../../request/fetch/batched.ts';
import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { quotaType } from '../../../upstream/mapping/codes/coupons.ts';
import { CouponQuota, CouponQuotaRecord, IssuedCouponQuota } from './coupon-quota.type.ts';

type QuotaKind = 'VOUCHER' | 'FLEXI_CASH';

/** The vendor answers about one type in a call; vouchers by default. */
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

/** A hundred quotas a call, of one type each. */
export const quotaLoaders = { VOUCHER: quotaById('VOUCHER'), FLEXI_CASH: quotaById('FLEXI_CASH') } as const;

/** The quota of the partner, or of its reseller; NOT_FOUND for any other. */
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

/** One call for each page, of the partner itself or of one reseller. */
export const couponQuotas = defineChildrenLoader({
  name: 'couponQuotas',
  operation: 'ListQuotaCoupons',
  ofReseller: true,
  type: CouponQuota,
  idOf: ({ id }) => id,
});

/** One parent a call, or one sweep of all quotas in the hands of resellers where that is cheaper. */
export const issuedQuotasByParent = defineChildrenLoader({
  name: 'issuedQuotasByParent',
  operation: 'ListIssuedCouponQuotas',
  parent: 'parentQuotaId',
  type: IssuedCouponQuota,
  idOf: ({ id }) => id,
});

/** One parent a call, or one sweep of all records where that is cheaper. */
export const quotaRecordsByParent = defineChildrenLoader({
  name: 'quotaRecordsByParent',
  operation: 'ListCouponQuotasRecords',
  parent: 'parentQuotaId',
  type: CouponQuotaRecord,
  idOf: ({ id }) => id,
});
