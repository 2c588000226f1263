import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType, underReseller } from '../../../request/nodes/index.ts';
import { resellerIn, type Scope } from '../../../upstream/index.ts';
import {
  couponQuotaModel,
  couponQuotaRecordModel,
  issuedCouponQuotaModel,
  quotaLimitModel,
  quotaLimitValueModel,
} from '../../../upstream/mapping/models/coupon-quota.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Money, Personal } from '../../common/index.ts';
import { CouponOutcome, CouponQuotaOperation, CouponQuotaStatus, CouponQuotaType } from '../coupon.enums.ts';

@Row(quotaLimitValueModel)
@ObjectType({ description: 'A value, or a range, that a quota is restricted to.' })
export class CouponQuotaLimitValue {
  @Field(() => String, { nullable: true, description: 'The value, or the lower end of a range.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The upper end of a range.' })
  secondValue!: string | null;
}

@Row(quotaLimitModel)
@ObjectType({
  description:
    "One restriction of the coupons from a quota. The keys are the vendor's own; it publishes no list of " + 'them.',
})
export class CouponQuotaLimit {
  @Field(() => String, { nullable: true, description: 'Kind of restriction, such as "cloudServiceType".' })
  key!: string | null;

  @Field(() => [CouponQuotaLimitValue], { description: 'Values to which it is restricted.' })
  values!: CouponQuotaLimitValue[];
}

/** Common fields of the quotas of partner and resellers; not a type of the schema. */
@ObjectType({ description: 'What every coupon quota has.' })
abstract class QuotaTerms {
  @Field(() => ID, { name: 'quotaId', description: "The quota's id at the vendor." })
  id!: string;

  @CodedField(() => CouponQuotaType, 'Type of the coupons that can be issued from it.')
  type!: CouponQuotaType | null;

  @CodedField(() => CouponQuotaStatus, 'Current state.')
  status!: CouponQuotaStatus | null;

  @Field(() => Money, { nullable: true, description: 'Original value.' })
  value!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount that can still be issued from the quota.' })
  balance!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was set up.' })
  createdAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed.' })
  updatedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From when coupons can be issued from it.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when coupons can be issued from it.' })
  expiresAt!: string | null;

  @Field(() => [CouponQuotaLimit], {
    description: 'Products and orders that its coupons may pay for; empty where they are unrestricted.',
  })
  limits!: CouponQuotaLimit[];
}

@Row(couponQuotaModel)
@NodeType<CouponQuota>({
  description:
    'An amount for which the partner, or one of its resellers, may issue coupons to customers; it cannot be spent ' +
    'otherwise. China site only. Source: ListQuotaCoupons.',
  parts: ['quotaId', 'resellerId'],
  of: ({ id, scope }) => [id, resellerIn(scope)],
  path: ([id, resellerId], context) => underReseller(context, { field: 'couponQuota', args: { id }, resellerId }),
})
export class CouponQuota extends QuotaTerms {
  /** Scope in which the row was listed. */
  readonly scope!: Scope;
}

@Row(issuedCouponQuotaModel)
@NodeType<IssuedCouponQuota>({
  description: 'A quota that the distributor gave a reseller. China site only. Source: ListIssuedCouponQuotas.',
  parts: ['quotaId'],
  of: ({ id }) => [id],
  path: ([quotaId]) => [{ field: 'issuedCouponQuotas', args: { filter: { quotaId }, first: 1 } }],
})
export class IssuedCouponQuota extends QuotaTerms {
  @Field(() => ID, { nullable: true, description: 'Id of the reseller that has it.' })
  resellerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the reseller.' })
  resellerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the reseller.' })
  resellerAccountName!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the distributor's quota out of which it was given." })
  parentQuotaId!: string | null;
}

@Row(couponQuotaRecordModel)
@ObjectType({
  description:
    'An amount of a quota that a distributor gave to a reseller or took back. Source: ' + 'ListCouponQuotasRecords.',
})
export class CouponQuotaRecord {
  @Field(() => ID, { name: 'recordId', description: 'Id of the record.' })
  id!: string;

  @CodedField(() => CouponQuotaOperation, 'What was done.')
  operation!: CouponQuotaOperation | null;

  @Field(() => ID, { nullable: true, description: "Id of the reseller's quota." })
  quotaId!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the distributor's quota." })
  parentQuotaId!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount given or taken back.' })
  amount!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  at!: string | null;

  @CodedField(() => CouponOutcome, 'Whether it succeeded.')
  outcome!: CouponOutcome | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Person who made the change, masked.' })
  changedBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the reseller.' })
  resellerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the reseller.' })
  resellerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the reseller.' })
  resellerAccountName!: string | null;

  @Field(() => String, { nullable: true, description: 'Free text.' })
  remark!: string | null;
}

export const CouponQuotaConnection = connectionOf(CouponQuota, 'coupon quotas');
export const IssuedCouponQuotaConnection = connectionOf(IssuedCouponQuota, 'issued coupon quotas');
export const CouponQuotaRecordConnection = connectionOf(CouponQuotaRecord, 'coupon quota records');
