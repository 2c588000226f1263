import { Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { WriteInput } from '../../operations/index.ts';
import { PaymentCouponType } from '../order.enums.ts';

@InputType({ description: 'A coupon or card that pays for an order.' })
export class PaymentCouponInput {
  @Field(() => ID, { description: 'Id of one of `Order.usableCoupons`, or of a stored-value card.' })
  couponId!: string;

  @Field(() => PaymentCouponType, { description: 'Type of the coupon.' })
  type!: Known<PaymentCouponType>;
}

/** Fields of all inputs of writes about an unpaid order. */
@InputType()
abstract class UnpaidOrderInput extends WriteInput {
  @Field(() => ID, { description: 'Id of an order in PENDING_PAYMENT; a combined order as a whole, not a part of it.' })
  orderId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the customer's reseller; left out for the partner's own customers.",
  })
  resellerId?: string | null;
}

@InputType({ description: 'An order and the means that pay for it.' })
export class PayOrderInput extends UnpaidOrderInput {
  @Field(() => [PaymentCouponInput], {
    nullable: true,
    description: 'At most 3, and of each type no more than `Order.usableCoupons.useLimits` allows.',
  })
  coupons?: PaymentCouponInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of one of `Order.usableDiscounts`; where one of them has the type REPRICING, it must be given.',
  })
  discountId?: string | null;
}

@InputType({ description: 'An unpaid order to cancel.' })
export class CancelOrderInput extends UnpaidOrderInput {}
