import { Field, ID, ObjectType } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { Scope } from '../../../upstream/index.ts';
import { couponLedgerModel, couponRecordModel } from '../../../upstream/mapping/models/coupon.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { resourceTypeTranslations, serviceTypeTranslations } from '../../catalog/index.ts';
import { BillingMonth, CodedField, connectionOf, DateTime, Money } from '../../common/index.ts';
import { CouponFlow, CouponOperation, CouponOutcome, CouponQuotaType } from '../coupon.enums.ts';

@Row(couponRecordModel)
@ObjectType({
  description: 'One operation of the partner or the vendor on an issued coupon. Source: ListPartnerCouponsRecord.',
})
export class CouponRecord {
  @Field(() => ID, { name: 'recordId', description: 'Id of the record.' })
  id!: string;

  @CodedField(() => CouponOperation, 'What was done.')
  operation!: CouponOperation | null;

  @Field(() => ID, { nullable: true, description: 'Id of the coupon.' })
  couponId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the quota that the coupon came from.' })
  quotaId!: string | null;

  @CodedField(() => CouponQuotaType, 'Type of the coupons that can be issued from the quota.')
  quotaType!: CouponQuotaType | null;

  @Field(() => ID, { nullable: true, description: 'Account id of the customer that has the coupon.' })
  customerId!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount issued or taken back.' })
  amount!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  at!: string | null;

  @CodedField(() => CouponOutcome, 'Whether it succeeded.')
  outcome!: CouponOutcome | null;

  @Field(() => String, { nullable: true, description: 'Free text.' })
  remark!: string | null;

  /** Scope in which the row was listed; further calls about its customer use the same scope. */
  readonly scope!: Scope;
}

@Row(couponLedgerModel)
@ObjectType({
  description: "One entry in the ledger of a customer's coupons. Source: ListCustomerCouponChangeRecords.",
})
export class CouponLedgerEntry {
  @Field(() => ID, { nullable: true, description: 'Id of the coupon.' })
  couponId!: string | null;

  @Field(() => String, { nullable: true, description: "The vendor's own, opaque name of the entry's kind." })
  detailCode!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened.' })
  at!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order or transaction behind the entry.' })
  transactionId!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the change; `flow` gives its direction.' })
  change!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Balance of all coupons together after the entry.' })
  balanceAfter!: Money | null;

  @CodedField(() => CouponFlow, 'Direction of the change.')
  flow!: CouponFlow | null;

  @Field(() => BillingMonth, { nullable: true, description: 'The month whose bill it belongs to, UTC+8.' })
  month!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the account.' })
  accountName!: string | null;

  @Serves(serviceTypeTranslations)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the service that was paid, in the language of the request; as the vendor sent it where the catalog lacks the name. ' +
      'Source: ListServiceTypes, kept for hours.',
  })
  serviceTypeName!: string | null;

  @Serves(resourceTypeTranslations)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the resource type that was paid, in the language of the request; as the vendor sent it where the catalog lacks the name. ' +
      'Source: ListResourceTypes, kept for hours.',
  })
  resourceTypeName!: string | null;
}

export const CouponRecordConnection = connectionOf(CouponRecord, 'coupon records');
export const CouponLedgerEntryConnection = connectionOf(CouponLedgerEntry, 'coupon ledger entries');
