import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { BillingDate, DateTime, PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
import {
  CouponFlow,
  CouponOperation,
  CouponOutcome,
  CouponQuotaType,
  CouponStatus,
  CouponTrade,
  CouponType,
} from './coupon.enums.ts';
import { CouponCondition } from './coupon-conditions.ts';

/** Conditions of all lists of coupons. */
@InputType()
abstract class AnyCouponFilter {
  @Field(() => ID, { nullable: true, description: 'Id of one coupon.' })
  couponId?: string | null;

  @Field(() => CouponStatus, { nullable: true, description: 'State of the coupon.' })
  status?: Known<CouponStatus> | null;

  @Field(() => CouponType, { nullable: true, description: 'Type of the coupon.' })
  type?: Known<CouponType> | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order that the coupon paid for.' })
  orderId?: string | null;
}

@InputType({ description: 'Narrows a list of coupons; all conditions must hold.' })
export class CouponFilter extends AnyCouponFilter {
  @Field(() => ID, { nullable: true, description: "Id of the coupon's plan." })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the source: a partner's account or a campaign." })
  sourceId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Activated at this moment or later.' })
  activatedFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Activated at this moment or earlier.' })
  activatedUntil?: string | null;
}

@InputType({ description: 'Narrows a list of issued coupons; all conditions must hold.' })
export class IssuedCouponFilter extends AnyCouponFilter {
  @Field(() => DateTime, { nullable: true, description: 'Issued at this moment or later.' })
  createdFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Issued at this moment or earlier.' })
  createdUntil?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Its validity begins at this moment or later.' })
  effectiveFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Its validity begins at this moment or earlier.' })
  effectiveUntil?: string | null;

  @CouponCondition()
  expiresFrom?: string | null;

  @CouponCondition()
  expiresUntil?: string | null;
}

@InputType({ description: 'Narrows a list of coupon records; all conditions must hold.' })
export class CouponRecordFilter {
  @Field(() => [ID], { nullable: true, description: 'Records of these coupons, 1 to 50.' })
  couponIds?: string[] | null;

  @Field(() => [CouponOperation], { nullable: true, description: 'Rows with any of these values.' })
  operations?: Known<CouponOperation>[] | null;

  @Field(() => CouponOutcome, { nullable: true, description: 'Whether it succeeded.' })
  outcome?: Known<CouponOutcome> | null;

  @Field(() => ID, { nullable: true, description: 'Id of the quota that the coupons came from.' })
  quotaId?: string | null;

  @Field(() => CouponQuotaType, { nullable: true, description: 'Type of the quota that the coupons came from.' })
  quotaType?: Known<CouponQuotaType> | null;

  @CouponCondition()
  from?: string | null;

  @CouponCondition()
  until?: string | null;
}

@InputType({ description: "Narrows a customer's coupon ledger; all conditions must hold." })
export class CouponLedgerFilter {
  @Field(() => ID, { nullable: true, description: 'Entries of one coupon.' })
  couponId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Entries of one order or transaction.' })
  transactionId?: string | null;

  @Field(() => CouponFlow, { nullable: true, description: 'Direction of the change.' })
  flow?: Known<CouponFlow> | null;

  @Field(() => CouponTrade, { nullable: true, description: 'Kind of the entry.' })
  trade?: Known<CouponTrade> | null;

  @Field(() => BillingDate, { nullable: true, description: 'First day, UTC+8; a year ago where left out.' })
  from?: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Last day, UTC+8; today where left out.' })
  until?: string | null;
}

/** The argument that the partner's lists have and those of a single customer lack. */
const OF_RESELLER = {
  nullable: true,
  description: "For distributors: id of a reseller, whose rows are listed instead of the partner's own.",
} as const;

@ArgsType()
export class CouponsArgs extends PageArgs {
  @Field(() => CouponFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CouponFilter | null;
}

@ArgsType()
export class AllCouponsArgs extends CouponsArgs {
  @Field(() => ID, OF_RESELLER)
  resellerId?: string | null;
}

export const IssuedCouponSortField = {
  CREATED_AT: 'CREATED_AT',
  EXPIRES_AT: 'EXPIRES_AT',
  FACE_VALUE: 'FACE_VALUE',
  BALANCE: 'BALANCE',
} as const;
export type IssuedCouponSortField = keyof typeof IssuedCouponSortField;
registerEnumType(IssuedCouponSortField, {
  name: 'IssuedCouponSortField',
  description: 'What issued coupons are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the coupon was issued.' },
    EXPIRES_AT: { description: 'When its validity ends.' },
    FACE_VALUE: { description: 'Amount that it was issued with.' },
    BALANCE: { description: 'Amount that is left.' },
  },
});

@InputType({
  description:
    "Order of issued coupons; answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is " +
    'kept.',
})
export class IssuedCouponSort {
  @Field(() => IssuedCouponSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: IssuedCouponSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class IssuedCouponsArgs extends PageArgs {
  @Field(() => IssuedCouponFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: IssuedCouponFilter | null;

  @Field(() => IssuedCouponSort, { nullable: true, description: 'Newest first where left out.' })
  sort?: IssuedCouponSort | null;
}

@ArgsType()
export class AllIssuedCouponsArgs extends IssuedCouponsArgs {
  @Field(() => ID, OF_RESELLER)
  resellerId?: string | null;
}

@ArgsType()
export class CouponRecordsArgs extends PageArgs {
  @Field(() => CouponRecordFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CouponRecordFilter | null;
}

@ArgsType()
export class AllCouponRecordsArgs extends CouponRecordsArgs {
  @Field(() => ID, OF_RESELLER)
  resellerId?: string | null;
}

@ArgsType()
export class CouponLedgerArgs extends PageArgs {
  @Field(() => CouponLedgerFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CouponLedgerFilter | null;
}
