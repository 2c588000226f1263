import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { IssuedCoupon } from '../coupon.type.ts';
import { CouponQuota } from '../quotas/coupon-quota.type.ts';

@ObjectType({ description: 'Result of issuing coupons; `operation.rows` has the result for each customer.' })
export class IssueCouponsPayload extends WritePayload {
  @Field(() => CouponQuota, { nullable: true, description: 'The quota with its balance after the write.' })
  quota!: CouponQuota | null;
}

@ObjectType({ description: 'Result of taking back a coupon from a customer.' })
export class ReclaimCouponPayload extends WritePayload {
  @Field(() => IssuedCoupon, { nullable: true, description: 'State of the coupon after the write.' })
  coupon!: IssuedCoupon | null;
}

@ObjectType({ description: 'Result of giving quotas to resellers; `operation.rows` has the result for each reseller.' })
export class AllocateCouponQuotaPayload extends WritePayload {
  @Field(() => CouponQuota, { nullable: true, description: "The distributor's quota after the write." })
  quota!: CouponQuota | null;
}

@ObjectType({ description: 'Result of taking quotas back; `operation.rows` has the result for each quota.' })
export class ReclaimCouponQuotasPayload extends WritePayload {}
