import { Field, ID, InputType } from 'type-graphql';
import { DateTime, MoneyInput } from '../../common/index.ts';
import { WriteInput } from '../../operations/index.ts';

@InputType({ description: 'The same coupon for each of these customers.' })
export class IssueCouponsInput extends WriteInput {
  @Field(() => ID, { description: 'The quota that they come from; it decides their type.' })
  quotaId!: string;

  @Field(() => [ID], { description: 'RESALE customers, 1 to 100, each once.' })
  customerIds!: string[];

  @Field(() => MoneyInput, { description: 'What each coupon is worth.' })
  faceValue!: MoneyInput;

  @Field(() => DateTime, { nullable: true, description: "From when they can pay; left out: as the quota's." })
  effectiveAt?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when; at most, and left out: as the quota's." })
  expiresAt?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of the services that they may pay, 1 to 10, within the quota's own restrictions.",
  })
  serviceTypeCodes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Products that they may pay, 1 to 10, within the quota's own restrictions.",
  })
  productIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Free text for the record; no personal data.' })
  remark?: string | null;

  @Field(() => ID, { nullable: true, description: "The customers' reseller, and its quota; for distributors." })
  resellerId?: string | null;
}

@InputType({ description: 'A coupon to take back.' })
export class ReclaimCouponInput extends WriteInput {
  @Field(() => ID, { description: 'A coupon that the partner issued, with something left of it.' })
  couponId!: string;

  @Field(() => ID, { nullable: true, description: 'The reseller whose customer has it; for distributors.' })
  resellerId?: string | null;
}

@InputType({ description: 'The same quota for each of these resellers.' })
export class AllocateCouponQuotaInput extends WriteInput {
  @Field(() => ID, { description: "The distributor's quota that they are cut from." })
  quotaId!: string;

  @Field(() => [ID], { description: 'Resellers, 1 to 100, each once.' })
  resellerIds!: string[];

  @Field(() => MoneyInput, { description: 'Amount for each reseller.' })
  amount!: MoneyInput;
}

@InputType({ description: 'Quotas to take back.' })
export class ReclaimCouponQuotasInput extends WriteInput {
  @Field(() => [ID], { description: 'Quotas in the hands of resellers, 1 to 10, each once.' })
  quotaIds!: string[];

  @Field(() => String, { nullable: true, description: 'Reason, at most 256 characters; no personal data.' })
  remark?: string | null;
}
