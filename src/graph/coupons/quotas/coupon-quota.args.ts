import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateTime, PageArgs } from '../../common/index.ts';
import { CouponQuotaOperation, CouponQuotaStatus, CouponQuotaType } from '../coupon.enums.ts';

@InputType({ description: 'Narrows a list of coupon quotas; all conditions must hold.' })
export class CouponQuotaFilter {
  @Field(() => CouponQuotaType, {
    nullable: true,
    description:
      'Which coupons the quotas are for; VOUCHER where left out, because the vendor lists one type at a time.',
  })
  type?: CouponQuotaType | null;

  @Field(() => [ID], { nullable: true, description: 'These quotas, 1 to 100.' })
  ids?: string[] | null;

  @Field(() => [CouponQuotaStatus], { nullable: true, description: 'Any of these.' })
  statuses?: CouponQuotaStatus[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Set up at this moment or later.' })
  createdFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Set up at this moment or earlier.' })
  createdUntil?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'In effect from this moment or later.' })
  effectiveFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'In effect from this moment or earlier.' })
  effectiveUntil?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Expires at this moment or later.' })
  expiresFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Expires at this moment or earlier.' })
  expiresUntil?: string | null;
}

@InputType({ description: 'Narrows a list of quotas in the hands of resellers; all conditions must hold.' })
export class IssuedCouponQuotaFilter {
  @Field(() => ID, { nullable: true, description: 'One quota.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Held by this reseller.' })
  resellerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Cut from this quota of the distributor's." })
  parentQuotaId?: string | null;
}

@InputType({ description: 'Narrows a list of quota records; all conditions must hold.' })
export class CouponQuotaRecordFilter {
  @Field(() => ID, { nullable: true, description: "Of this quota of a reseller's." })
  quotaId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of quotas cut from this one of the distributor's." })
  parentQuotaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of this reseller only.' })
  resellerId?: string | null;

  @Field(() => CouponQuotaOperation, { nullable: true, description: 'What was done.' })
  operation?: CouponQuotaOperation | null;

  @Field(() => DateTime, { nullable: true, description: 'Done at this moment or later.' })
  from?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Done at this moment or earlier.' })
  until?: string | null;
}

@ArgsType()
export class CouponQuotasArgs extends PageArgs {
  @Field(() => CouponQuotaFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CouponQuotaFilter | null;
}

@ArgsType()
export class IssuedCouponQuotasArgs extends PageArgs {
  @Field(() => IssuedCouponQuotaFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: IssuedCouponQuotaFilter | null;
}

@ArgsType()
export class CouponQuotaRecordsArgs extends PageArgs {
  @Field(() => CouponQuotaRecordFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CouponQuotaRecordFilter | null;
}
