import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { checkedAmount, checkWriteIds } from '../../common/index.ts';
import { requireChannel } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { requireQuota } from '../quotas/coupon-quota.loader.ts';
import {
  allocateCouponQuota,
  issueCoupons,
  MAX_RECEIVERS,
  reclaimCoupon,
  reclaimCouponQuotas,
  requireIssuedCoupon,
} from './coupon.writes.ts';
import {
  AllocateCouponQuotaInput,
  IssueCouponsInput,
  ReclaimCouponInput,
  ReclaimCouponQuotasInput,
} from './coupon-write.args.ts';
import { checkLimits, requireResaleCustomers } from './coupon-write.checks.ts';
import {
  AllocateCouponQuotaPayload,
  IssueCouponsPayload,
  ReclaimCouponPayload,
  ReclaimCouponQuotasPayload,
} from './coupon-write.payload.ts';

const MAX_QUOTAS = 10;
const LONGEST_REMARK = 256;
const CHANNEL = 'coupon quotas of resellers need a role that sees all customers';

const checkRemark = (remark: string | null | undefined): void => {
  if (remark && remark.length > LONGEST_REMARK) refuse('input.remark', `at most ${LONGEST_REMARK} characters`);
};

@Resolver()
export class CouponMutations {
  @Serves(issueCoupons)
  @Mutation(() => IssueCouponsPayload, {
    description:
      'Issues the same coupon to RESALE customers, together at most what is left of the quota. Some customers may ' +
      'receive it while others fail: see `operation.rows`. Source: CreatePartnerCoupons; China site only.',
  })
  async issueCoupons(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueCouponsInput, { description: 'Receivers, the quota and the amount.' })
    input: IssueCouponsInput,
  ): Promise<IssueCouponsPayload> {
    const { quotaId, customerIds, resellerId = null } = input;
    const written = await writeOnce(context, issueCoupons, input, async () => {
      requireChannel(context, resellerId);
      checkWriteIds(customerIds, MAX_RECEIVERS, 'input.customerIds');
      checkLimits(input.serviceTypeCodes, 'input.serviceTypeCodes');
      checkLimits(input.productIds, 'input.productIds');
      checkRemark(input.remark);
      const { amount } = checkedAmount(input.faceValue, context, { argument: 'input.faceValue' });
      await requireResaleCustomers(context, customerIds, resellerId);
      return {
        targetId: quotaId,
        alsoAbout: [...customerIds, ...(resellerId ? [resellerId] : [])],
        input: {
          quotaId,
          rowIds: customerIds,
          amount,
          effectiveAt: input.effectiveAt ?? null,
          expiresAt: input.expiresAt ?? null,
          serviceTypeCodes: input.serviceTypeCodes ?? null,
          productIds: input.productIds ?? null,
          remark: input.remark ?? null,
          resellerId,
        },
      };
    });
    return { ...toPayload(context, written), quota: await requireQuota(context, quotaId, resellerId) };
  }

  @Serves(reclaimCoupon)
  @Mutation(() => ReclaimCouponPayload, {
    description:
      'Takes back the remaining amount of an issued coupon. WRONG_STATE for a coupon that is used up, expired, taken ' +
      'back or held by an unpaid order. Source: ReclaimPartnerCoupons; China site only.',
  })
  async reclaimCoupon(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReclaimCouponInput, { description: 'Coupon to take back.' }) input: ReclaimCouponInput,
  ): Promise<ReclaimCouponPayload> {
    const wanted = { couponId: input.couponId, resellerId: input.resellerId ?? null };
    const written = await writeOnce(context, reclaimCoupon, input, async () => {
      requireChannel(context, wanted.resellerId);
      const { customerId } = await requireIssuedCoupon(context, wanted);
      const alsoAbout = [customerId, ...(wanted.resellerId ? [wanted.resellerId] : [])];
      return { targetId: wanted.couponId, alsoAbout, input: wanted };
    });
    return { ...toPayload(context, written), coupon: await requireIssuedCoupon(context, wanted) };
  }

  @Serves(allocateCouponQuota, { wholePartner: CHANNEL })
  @Mutation(() => AllocateCouponQuotaPayload, {
    description:
      'Gives the same coupon quota to resellers, together at most what is left of the distributor’s quota. Some ' +
      'resellers may receive it while others fail: see `operation.rows`. Source: UpdateCouponQuotas; China site only.',
  })
  async allocateCouponQuota(
    @Ctx() context: RequestContext,
    @Arg('input', () => AllocateCouponQuotaInput, { description: 'Receivers, the quota and the amount.' })
    input: AllocateCouponQuotaInput,
  ): Promise<AllocateCouponQuotaPayload> {
    const { quotaId, resellerIds } = input;
    const written = await writeOnce(context, allocateCouponQuota, input, () => {
      checkWriteIds(resellerIds, MAX_RECEIVERS, 'input.resellerIds');
      const { amount } = checkedAmount(input.amount, context);
      return { targetId: quotaId, alsoAbout: resellerIds, input: { quotaId, rowIds: resellerIds, amount } };
    });
    return { ...toPayload(context, written), quota: await requireQuota(context, quotaId) };
  }

  @Serves(reclaimCouponQuotas, { wholePartner: CHANNEL })
  @Mutation(() => ReclaimCouponQuotasPayload, {
    description:
      'Takes back the remaining amount of quotas given to resellers. Some may come back while others fail: see ' +
      '`operation.rows`. Source: ReclaimCouponQuotas; China site only.',
  })
  async reclaimCouponQuotas(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReclaimCouponQuotasInput, { description: 'Quotas to take back.' })
    input: ReclaimCouponQuotasInput,
  ): Promise<ReclaimCouponQuotasPayload> {
    const { quotaIds, remark = null } = input;
    const written = await writeOnce(context, reclaimCouponQuotas, input, () => {
      checkWriteIds(quotaIds, MAX_QUOTAS, 'input.quotaIds');
      checkRemark(remark);
      const [targetId = ''] = quotaIds;
      return { targetId, alsoAbout: quotaIds, input: { rowIds: quotaIds, remark } };
    });
    return toPayload(context, written);
  }
}
