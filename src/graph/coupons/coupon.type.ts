import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NodeType, underCustomer, underReseller } from '../../request/nodes/index.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';
import {
  couponLimitModel,
  couponModel,
  couponUseLimitModel,
  issuedCouponModel,
  usableCouponModel,
} from '../../upstream/mapping/models/coupon.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Money } from '../common/index.ts';
import { CouponGroup, CouponMedium, CouponOrigin, CouponReuse, CouponStatus, CouponType } from './coupon.enums.ts';

@Row(couponLimitModel)
@ObjectType({
  description:
    "One restriction of what a coupon may pay for. The keys are the vendor's own; it publishes no list " + 'of them.',
})
export class CouponLimit {
  @Field(() => ID, { name: 'limitId', nullable: true, description: 'Id of the restriction.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of restriction, such as "cloudServiceType".' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'The value, or the lower end of a range.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The upper end of a range.' })
  secondValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the values.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "The vendor's code for how the restriction applies." })
  kind!: string | null;
}

/** Fields of the rows in all lists of coupons; not a type of the schema. */
@ObjectType({ description: 'What every coupon has.' })
abstract class CouponTerms {
  @Field(() => ID, { name: 'couponId', description: "The coupon's id at the vendor." })
  id!: string;

  @CodedField(() => CouponStatus, 'State of the coupon.')
  status!: CouponStatus | null;

  @CodedField(() => CouponType, 'Type of the coupon.')
  type!: CouponType | null;

  typeCode!: string | null;

  @Field(() => Money, { nullable: true, description: 'Original value of the coupon.' })
  faceValue!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Remaining amount; null for an own coupon that pays once.' })
  balance!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'Start of validity.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it expires.' })
  expiresAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was activated.' })
  activatedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was created.' })
  createdAt!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the coupon's plan." })
  planName!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the plan, as the vendor gives it.' })
  planDescription!: string | null;

  @Field(() => [CouponLimit], {
    description: 'Products and orders that the coupon may pay for; empty where it is unrestricted.',
  })
  limits!: CouponLimit[];
}

@ObjectType({ description: 'Fields of a coupon that was issued.' })
abstract class HeldCoupon extends CouponTerms {
  @Field(() => ID, { nullable: true, description: 'Id of the order that the coupon paid for.' })
  orderId!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the coupon's plan." })
  planId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the promotion behind the coupon.' })
  promotionId!: string | null;

  @CodedField(() => CouponMedium, 'Electronic or paper.')
  medium!: CouponMedium | null;

  @CodedField(() => CouponOrigin, 'How the holder got the coupon.')
  origin!: CouponOrigin | null;

  @Field(() => ID, { nullable: true, description: 'Id of the unpaid order that has reserved the coupon.' })
  lockedByOrderId!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the coupon is frozen, so that it cannot pay.' })
  frozen!: boolean | null;
}

@Row(couponModel)
@NodeType<Coupon>({
  description:
    'A coupon in the account of the partner, of a reseller or of a customer. Source: ListSubCustomerCoupons.',
  parts: ['couponId', 'customerId', 'resellerId'],
  of: ({ id, holderId, scope }) => [id, holderId, resellerIn(scope)],
  path: ([couponId, customerId, resellerId], context) => {
    const args = { filter: { couponId }, first: 1 };
    return customerId
      ? underCustomer(context, { field: 'ownCoupons', args, customerId, resellerId })
      : underReseller(context, { field: 'coupons', args, resellerId });
  },
})
export class Coupon extends HeldCoupon {
  @Field(() => String, { nullable: true, description: 'The code printed on it.' })
  code!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account that has the coupon.' })
  customerId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When an order reserved it.' })
  reservedAt!: string | null;

  @CodedField(() => CouponReuse, 'Whether it can pay once or several times.')
  reuse!: CouponReuse | null;

  @Field(() => String, { nullable: true, description: 'Purpose, in words.' })
  usage!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of its source: a partner’s account or a campaign.' })
  sourceId!: string | null;

  /** Id of the customer in whose account the coupon was listed; left out for the accounts of partner and resellers. */
  holderId?: string;

  /** Scope in which the row was listed. */
  readonly scope!: Scope;
}

@Row(issuedCouponModel)
@NodeType<IssuedCoupon>({
  description:
    'A coupon that the partner issued to a RESALE customer; listed until twelve months after its expiry. ' +
    'China site only. Source: ListIssuedPartnerCoupons.',
  parts: ['couponId', 'customerId', 'resellerId'],
  of: ({ id, customerId, scope }) => [id, customerId, resellerIn(scope)],
  path: ([couponId, customerId, resellerId], context) => {
    const args = { filter: { couponId }, first: 1 };
    return underCustomer(context, { field: 'issuedCoupons', args, customerId, resellerId });
  },
})
export class IssuedCoupon extends HeldCoupon {
  @Field(() => ID, { description: 'Account id of the customer who received the coupon.' })
  customerId!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used.' })
  lastUsedAt!: string | null;

  /** Scope in which the row was listed; further calls about its customer use the same scope. */
  readonly scope!: Scope;
}

@Row(usableCouponModel)
@ObjectType({ description: 'A coupon of the customer that could pay an order. Source: ListOrderCouponsByOrderId.' })
export class UsableCoupon extends CouponTerms {
  @Field(() => String, { nullable: true, description: 'The code printed on it.' })
  code!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used.' })
  lastUsedAt!: string | null;

  @CodedField(() => CouponReuse, 'Whether it can pay once or several times.')
  reuse!: CouponReuse | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order that already uses the coupon.' })
  usedByOrderId!: string | null;

  @Field(() => String, { nullable: true, description: 'Purpose, in words.' })
  usage!: string | null;

  @CodedField(() => CouponGroup, 'Which kind of purchase it is for.')
  group!: CouponGroup | null;

  groupCode!: string | null;
}

@Row(couponUseLimitModel)
@ObjectType({ description: 'Number of coupons of one type and group that may pay one order together.' })
export class CouponUseLimit {
  @CodedField(() => CouponType, 'Type of the coupons.')
  type!: CouponType | null;

  typeCode!: string | null;

  @CodedField(() => CouponGroup, 'Group of the coupons.')
  group!: CouponGroup | null;

  groupCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Largest number of coupons.' })
  maxCount!: number | null;
}

@ObjectType({ description: 'The coupons that could pay an order, and how many of them at once.' })
export class UsableCoupons {
  @Field(() => [UsableCoupon], { description: 'The coupons; a closed set, without pages.' })
  coupons!: UsableCoupon[];

  @Field(() => [CouponUseLimit], { description: 'Number of coupons of a type and group that may be used together.' })
  useLimits!: CouponUseLimit[];
}

export const CouponConnection = connectionOf(Coupon, 'coupons');
export const IssuedCouponConnection = connectionOf(IssuedCoupon, 'issued coupons', { mirrored: true });
