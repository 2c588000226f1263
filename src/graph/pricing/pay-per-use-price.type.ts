import { Field, ObjectType } from 'type-graphql';
import {
  payPerUseDiscountModel,
  payPerUsePriceModel,
  payPerUseQuoteModel,
} from '../../upstream/mapping/models/price.model.ts';
import { Row } from '../../vendor/rows.ts';
import { Money } from '../common/index.ts';
import { PriceDiscount } from './offer.type.ts';
import { PriceField } from './price-fields.ts';

@Row(payPerUseDiscountModel)
@ObjectType({ description: 'A discount that is in a pay-per-use price.' })
export class PayPerUseDiscount extends PriceDiscount {
  @PriceField()
  saving!: Money | null;
}

@Row(payPerUsePriceModel)
@ObjectType({ description: 'Price of one product for the given usage.' })
export class PayPerUsePrice {
  @PriceField()
  reference!: string;

  @PriceField()
  productId!: string | null;

  @PriceField()
  amount!: Money | null;

  @PriceField()
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
