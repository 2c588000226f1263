import { Field, ID, ObjectType } from 'type-graphql';
import {
  payPerUseDiscountModel,
  payPerUsePriceModel,
  payPerUseQuoteModel,
} from '../../upstream/mapping/models/price.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, Money } from '../common/index.ts';
import { PriceDiscountType } from './price.enums.ts';

@Row(payPerUseDiscountModel)
@ObjectType({ description: 'A discount that is in a pay-per-use price.' })
export class PayPerUseDiscount {
  @Field(() => ID, { name: 'discountId', nullable: true, description: 'Id of the discount.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the discount, in the language of the site.' })
  name!: string | null;

  @CodedField(() => PriceDiscountType, 'Party that grants the discount.')
  type!: PriceDiscountType | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the discount.' })
  saving!: Money | null;
}

@Row(payPerUsePriceModel)
@ObjectType({ description: 'Price of one product for the given usage.' })
export class PayPerUsePrice {
  @Field(() => ID, { description: "The product's `reference`, or its place in the list from 0." })
  reference!: string;

  @Field(() => ID, { nullable: true, description: "The vendor's product." })
  productId!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount to pay: list price less saving.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Price that the vendor publishes.' })
  listPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the discounts.' })
  saving!: Money | null;

  @Field(() => [PayPerUseDiscount], { description: 'Discounts in the price; empty where the viewer may not see them.' })
  discounts!: PayPerUseDiscount[];
}

@Row(payPerUseQuoteModel)
@ObjectType({
  description:
    'Prices of products that are charged by use, with at most 6 or 10 decimals. Source: ListOnDemandResourceRatings.',
})
export class PayPerUseQuote {
  @Field(() => Money, { nullable: true, description: 'Amount to pay for all products.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'List price of all products.' })
  listPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Total amount of the discounts.' })
  saving!: Money | null;

  @Field(() => [PayPerUsePrice], {
    nullable: 'items',
    description: 'One price for each product, in the order of the input; null where the vendor gave none.',
  })
  products!: (PayPerUsePrice | null)[];
}
