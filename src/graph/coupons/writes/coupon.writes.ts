import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, MOVES_AN_AMOUNT } from '../../../request/writes/definition.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { customerByPlace } from '../../customers/index.ts';
import { requireReseller } from '../../resellers/index.ts';
import { IssuedCoupon } from '../coupon.type.ts';
import { requireQuota } from '../quotas/coupon-quota.loader.ts';
import { checkValidity, requireResaleCustomers, takeFromQuota } from './coupon-write.checks.ts';

export const MAX_RECEIVERS = 100;
/** Calls of one write: for the quota of either type before and after, the write itself, and each receiver. */
const CALLS = 2 + 2 + 1 + MAX_RECEIVERS;

type Through = { readonly resellerId: string | null };

type IssueCoupons = Through & {
  readonly quotaId: string;
  readonly rowIds: readonly string[];
  readonly amount: string;
  readonly effectiveAt: string | null;
  readonly expiresAt: string | null;
  readonly serviceTypeCodes: readonly string[] | null;
  readonly productIds: readonly string[] | null;
  readonly remark: string | null;
};
type ReclaimCoupon = Through & { readonly couponId: string };
type AllocateQuota = { readonly quotaId: string; readonly rowIds: readonly string[]; readonly amount: string };
type ReclaimQuotas = { readonly rowIds: readonly string[]; readonly remark: string | null };

/** Issues coupons of the same value to customers, together at most the balance of the quota. */
export const issueCoupons = defineWrite<IssueCoupons>({
  kind: 'ISSUE_COUPONS',
  calls: CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { quotaId, rowIds, amount: faceValue, resellerId, ...terms }) => {
    const quota = await requireQuota(context, quotaId, resellerId);
    checkValidity(terms, quota, context.now);
    await requireResaleCustomers(context, rowIds, resellerId);
    const { amount, change } = takeFromQuota(quota, faceValue, rowIds.length);
    return {
      call: [
        'CreatePartnerCoupons',
        {
          quotaId,
          customerIds: rowIds,
          faceValue,
          validTime: terms.effectiveAt,
          expireTime: terms.expiresAt,
          cloudServiceTypes: terms.serviceTypeCodes,
          productIds: terms.productIds,
          memo: terms.remark,
        },
      ],
      scope: scopeOf(resellerId),
      amount,
      changes: [change, ...rowIds.map((id) => ({ of: 'Customer.issuedCoupons', id, before: null, after: faceValue }))],
    };
  },
});

/** The coupon that a customer of the viewer's scope has. Throws NOT_FOUND for another one. */
export const requireIssuedCoupon = async (
  context: RequestContext,
  { couponId, resellerId }: ReclaimCoupon,
): Promise<IssuedCoupon> => {
  const scope = scopeOf(resellerId);
  const answer = await context.api.ask('ListIssuedPartnerCoupons', { couponId, limit: 1 }, { scope });
  const coupon = answer.many(IssuedCoupon).find(({ id }) => id === couponId);
  const customer = coupon && (await context.load(customerByPlace, { id: coupon.customerId, scope }));
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'IssuedCoupon' } });
  return coupon;
};

const GONE: readonly unknown[] = ['USED', 'EXPIRED', 'RECLAIMED'];

/** Returns the rest of a coupon to its quota. */
export const reclaimCoupon = defineWrite<ReclaimCoupon>({
  kind: 'RECLAIM_COUPON',
  calls: 6,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, input) => {
    const { status, balance, lockedByOrderId } = await requireIssuedCoupon(context, input);
    if (GONE.includes(status))
      throw new GatewayError('WRONG_STATE', { hints: { rule: 'coupon-status', limit: 'INACTIVE, USABLE' } });
    if (lockedByOrderId) throw new GatewayError('WRONG_STATE', { hints: { rule: 'coupon-locked-by-order' } });
    if (balance instanceof Error) throw balance;
    const left = balance?.amount ?? null;
    return {
      call: ['ReclaimPartnerCoupons', { couponId: input.couponId }],
      scope: scopeOf(input.resellerId),
      amount: left,
      changes: [{ of: 'IssuedCoupon.status', id: input.couponId, before: String(status), after: 'RECLAIMED' }],
    };
  },
});

/** Allocates the same amount to resellers, together at most the balance of the quota. */
export const allocateCouponQuota = defineWrite<AllocateQuota>({
  kind: 'ALLOCATE_COUPON_QUOTA',
  calls: CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { quotaId, rowIds, amount: each }) => {
    const quota = await requireQuota(context, quotaId);
    await Promise.all(rowIds.map((id) => requireReseller(context, id)));
    const { amount, change } = takeFromQuota(quota, each, rowIds.length);
    return {
      call: ['UpdateCouponQuotas', { quotaId, resellerIds: rowIds, quotaAmount: each }],
      amount,
      changes: [change, ...rowIds.map((id) => ({ of: 'Reseller.couponQuotas', id, before: null, after: each }))],
    };
  },
});

/** Returns the rest of each quota to the quota from which it was allocated. */
export const reclaimCouponQuotas = defineWrite<ReclaimQuotas>({
  kind: 'RECLAIM_COUPON_QUOTAS',
  calls: 1,
  refuses: MOVES_AN_AMOUNT,
  plan: async (_context, { rowIds, remark }) => ({
    call: ['ReclaimCouponQuotas', { quotaIds: rowIds, remark }],
    changes: rowIds.map((id) => ({ of: 'IssuedCouponQuota.status', id, before: null, after: 'RECLAIMED' })),
  }),
});
