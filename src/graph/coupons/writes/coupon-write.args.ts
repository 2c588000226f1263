import { Field, ID, InputType } from 'type-graphql';
import { DateTime, MoneyInput } from '../../common/index.ts';
import { WriteInput } from '../../operations/index.ts';

@InputType({ description: 'Coupons to issue, one of the same value to each customer.' })
export class IssueCouponsInput extends WriteInput {
  @Field(() => ID, { description: 'Id of the quota to issue from; it decides the type of the coupons.' })
  quotaId!: string;

  @Field(() => [ID], { description: 'Ids of 1 to 100 RESALE customers, without duplicates.' })
  customerIds!: string[];

  @Field(() => MoneyInput, { description: 'Face value of each coupon.' })
  faceValue!: MoneyInput;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Start of validity of the coupons; that of the quota when left out.',
  })
  effectiveAt?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'End of validity of the coupons, at most that of the quota, which is the default.',
  })
  expiresAt?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of 1 to 10 services that the coupons may pay for, within the quota's own restrictions.",
  })
  serviceTypeCodes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of 1 to 10 products that the coupons may pay for, within the quota's own restrictions.",
  })
  productIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Free text for the record; no personal data.' })
  remark?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "For distributors: id of the customers' reseller, whose quota is used.",
  })
  resellerId?: string | null;
}

@InputType({ description: 'A coupon to take back.' })
export class ReclaimCouponInput extends WriteInput {
  @Field(() => ID, { description: 'A coupon that the partner issued, with something left of it.' })
  couponId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For distributors: id of the reseller whose customer has the coupon.',
  })
  resellerId?: string | null;
}

@InputType({ description: 'A quota to give to several resellers, the same amount to each.' })
export class AllocateCouponQuotaInput extends WriteInput {
  @Field(() => ID, { description: "Id of the distributor's quota from which the resellers' quotas are taken." })
  quotaId!: string;

  @Field(() => [ID], { description: 'Ids of 1 to 100 resellers, without duplicates.' })
  resellerIds!: string[];

  @Field(() => MoneyInput, { description: 'Amount for each reseller.' })
  amount!: MoneyInput;
}

@InputType({ description: 'Quotas to take back.' })
export class ReclaimCouponQuotasInput extends WriteInput {
  @Field(() => [ID], { description: 'Ids of 1 to 10 quotas of resellers, without duplicates.' })
  quotaIds!: string[];

  @Field(() => String, { nullable: true, description: 'Reason, at most 256 characters; no personal data.' })
  remark?: string | null;
}
