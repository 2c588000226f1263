import { Field, ID, ObjectType } from 'type-graphql';
import {
  discountedLinesModel,
  discountedOrderModel,
  usableDiscountModel,
} from '../../upstream/mapping/models/coupon.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, Decimal, Money } from '../common/index.ts';
import { UsableDiscountMode, UsableDiscountType } from './coupon.enums.ts';

@Row(discountedLinesModel)
@ObjectType({ description: 'Effect of a discount on some lines of an order.' })
export class DiscountedLines {
  @Field(() => [ID], { description: 'Ids of the lines.' })
  lineIds!: string[];

  @CodedField(() => UsableDiscountMode, 'Way in which the discount is computed.')
  mode!: UsableDiscountMode | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the discount.' })
  amount!: Money | null;

  @Field(() => Decimal, { nullable: true, description: 'Rate of a discount whose mode is RATE, such as "0.90".' })
  ratio!: string | null;
}

@Row(discountedOrderModel)
@ObjectType({ description: 'Effect of a discount on an order; combined orders have several.' })
export class DiscountedOrder {
  @Field(() => ID, { description: 'Id of the order, or of a part of a combined order.' })
  orderId!: string;

  @Field(() => [DiscountedLines], { description: 'Amount of the discount for each line.' })
  lines!: DiscountedLines[];
}

@Row(usableDiscountModel)
@ObjectType({ description: 'A discount that an unpaid order could use; one at most. Source: ListOrderDiscounts.' })
export class UsableDiscount {
  @Field(() => ID, { name: 'discountId', description: "The discount's id at the vendor." })
  id!: string;

  @CodedField(() => UsableDiscountType, 'Kind of the discount.')
  type!: UsableDiscountType | null;

  typeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The rate, price or amount, in words.' })
  value!: string | null;

  @Field(() => [DiscountedOrder], { description: 'Effect of the discount on each order.' })
  orders!: DiscountedOrder[];
}
