import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { IssuedCoupon } from '../coupon.type.ts';
import { CouponQuota } from '../quotas/coupon-quota.type.ts';

@ObjectType({ description: 'What became of coupons that were to be issued; `operation.rows` has each customer’s.' })
export class IssueCouponsPayload extends WritePayload {
  @Field(() => CouponQuota, { nullable: true, description: 'The quota; its balance is the one after the write.' })
  quota!: CouponQuota | null;
}

@ObjectType({ description: 'A coupon after it was to be taken back.' })
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
