import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { IdOf } from '../../../request/nodes/index.ts';
import type { Known } from '../../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../../common/index.ts';
import { CouponQuotaOperation, CouponQuotaStatusFilter, CouponQuotaType } from '../coupon.enums.ts';
import { CouponCondition } from '../coupon-conditions.ts';

@InputType({ description: 'Narrows a list of coupon quotas; all conditions must hold.' })
export class CouponQuotaFilter {
  @Field(() => CouponQuotaType, {
    nullable: true,
    description:
      'Type of the coupons that can be issued from the quotas; VOUCHER when left out, because the vendor ' +
      'lists one type at a time.',
  })
  type?: Known<CouponQuotaType> | null;

  @IdOf('CouponQuota')
  @Field(() => [ID], { nullable: true, description: 'Ids of 1 to 100 quotas.' })
  quotaIds?: string[] | null;

  @Field(() => [CouponQuotaStatusFilter], { nullable: true, description: 'Rows with any of these values.' })
  statuses?: CouponQuotaStatusFilter[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Set up at this moment or later.' })
  createdFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Set up at this moment or earlier.' })
  createdUntil?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Its effect begins at this moment or later.' })
  effectiveFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Its effect begins at this moment or earlier.' })
  effectiveUntil?: string | null;

  @CouponCondition()
  expiresFrom?: string | null;

  @CouponCondition()
  expiresUntil?: string | null;
}

@InputType({ description: "Narrows a list of resellers' quotas; all conditions must hold." })
export class IssuedCouponQuotaFilter {
  @IdOf('IssuedCouponQuota')
  @Field(() => ID, { nullable: true, description: 'Id of one quota.' })
  quotaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the reseller that has the quotas.' })
  resellerId?: string | null;

  @IdOf('CouponQuota')
  @Field(() => ID, { nullable: true, description: "Id of the distributor's quota out of which the quotas were given." })
  parentQuotaId?: string | null;
}

@InputType({ description: 'Narrows a list of quota records; all conditions must hold.' })
export class CouponQuotaRecordFilter {
  @IdOf('IssuedCouponQuota')
  @Field(() => ID, { nullable: true, description: "Id of a reseller's quota." })
  quotaId?: string | null;

  @IdOf('CouponQuota')
  @Field(() => ID, {
    nullable: true,
    description: "Id of the distributor's quota out of which the resellers' quotas were given.",
  })
  parentQuotaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of one reseller.' })
  resellerId?: string | null;

  @Field(() => CouponQuotaOperation, { nullable: true, description: 'What was done.' })
  operation?: Known<CouponQuotaOperation> | null;

  @CouponCondition()
  from?: string | null;

  @CouponCondition()
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
