import { Field, ID, InputType } from 'type-graphql';
import { WriteInput } from '../../operations/index.ts';
import { PaymentCouponType } from '../order.enums.ts';

@InputType({ description: 'A coupon or card that pays for an order.' })
export class PaymentCouponInput {
  @Field(() => ID, { description: 'As in `Order.usableCoupons`, or the id of a stored-value card.' })
  id!: string;

  @Field(() => PaymentCouponType, { description: 'Type of the coupon.' })
  type!: PaymentCouponType;
}

@InputType({ description: 'An order and the means that pay for it.' })
export class PayOrderInput extends WriteInput {
  @Field(() => ID, { description: 'An order in PENDING_PAYMENT; of a combined order the whole.' })
  orderId!: string;

  @Field(() => ID, { nullable: true, description: "Under which reseller; left out: the partner's own customers." })
  resellerId?: string | null;

  @Field(() => [PaymentCouponInput], {
    nullable: true,
    description: 'At most 3, and of each type no more than `Order.usableCoupons.useLimits` allows.',
  })
  coupons?: PaymentCouponInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of `Order.usableDiscounts`; one of type REPRICING must be named.',
  })
  discountId?: string | null;
}

@InputType({ description: 'An unpaid order to cancel.' })
export class CancelOrderInput extends WriteInput {
  @Field(() => ID, { description: 'An order in PENDING_PAYMENT; of a combined order the whole.' })
  orderId!: string;

  @Field(() => ID, { nullable: true, description: "Under which reseller; left out: the partner's own customers." })
  resellerId?: string | null;
}
