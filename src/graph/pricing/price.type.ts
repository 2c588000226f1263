import { Field, ObjectType } from 'type-graphql';
import { NodeType, underCustomer } from '../../request/nodes/index.ts';
import { resellerIn } from '../../upstream/index.ts';
import {
  priceOfferModel,
  productOfferModel,
  yearlyMonthlyPriceModel,
  yearlyMonthlyQuoteModel,
} from '../../upstream/mapping/models/price.model.ts';
import { Row } from '../../vendor/rows.ts';
import { Money } from '../common/index.ts';
import { type Customer } from '../customers/index.ts';
import { DiscountOffer, Installment } from './offer.type.ts';
import { PriceField } from './price-fields.ts';

@NodeType<Prices>({
  description:
    "Prices for one customer. Read in the customer's name: AGENCY_MISSING where the customer has not " +
    'authorized the partner.',
  parts: ['ofCustomer', 'resellerId'],
  of: ({ customer: { id, scope } }) => [id, resellerIn(scope)],
  path: ([customerId, resellerId], context) => underCustomer(context, { field: 'prices', customerId, resellerId }),
})
export class Prices {
  customer!: Customer;
}

@Row(productOfferModel)
@ObjectType({ description: 'The price of one product with one of the discounts to choose from.' })
export class ProductOffer {
  @PriceField()
  reference!: string;

  @PriceField()
  productId!: string | null;

  @PriceField()
  amount!: Money | null;

  @PriceField()
  listPrice!: Money | null;

  @PriceField()
  saving!: Money | null;

  @PriceField()
  installment!: Installment | null;
}

@Row(priceOfferModel)
@ObjectType({
  description: 'A price with one of the discounts that the buyer may choose from; one discount per order.',
})
export class PriceOffer extends DiscountOffer {
  @Field(() => Money, { nullable: true, description: 'Amount to pay for all products: list price less saving.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'List price of all products.' })
  listPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Total amount of the discount.' })
  saving!: Money | null;

  @Field(() => [ProductOffer], { description: 'Prices by product; empty for renewals.' })
  products!: ProductOffer[];
}

@Row(yearlyMonthlyPriceModel)
@ObjectType({ description: 'The price of one product for the period.' })
export class YearlyMonthlyPrice {
  @PriceField()
  reference!: string;

  @PriceField()
  productId!: string | null;

  @PriceField()
  listPrice!: Money | null;

  @Field(() => Installment, {
    nullable: true,
    description: 'One installment at list price, where the price is paid in installments.',
  })
  installment!: Installment | null;

  @Field(() => ProductOffer, {
    nullable: true,
    description: 'Price with the best discount; null where there is no discount.',
  })
  best!: ProductOffer | null;
}

@Row(yearlyMonthlyQuoteModel)
@ObjectType({ description: 'Prices of products for a period paid ahead. Source: ListRateOnPeriodDetail.' })
export class YearlyMonthlyQuote {
  @Field(() => Money, { nullable: true, description: 'List price of all products, without discount.' })
  listPrice!: Money | null;

  @Field(() => PriceOffer, {
    nullable: true,
    description:
      'Price with the discount that saves most on all products; null where there is no discount, and then the list ' +
      'price applies.',
  })
  bestOffer!: PriceOffer | null;

  @Field(() => [PriceOffer], { description: 'Prices with each of the discounts that all products can have.' })
  offers!: PriceOffer[];

  @Field(() => [YearlyMonthlyPrice], {
    nullable: 'items',
    description: 'One price for each product, in the order of the input; null where the vendor gave none.',
  })
  products!: (YearlyMonthlyPrice | null)[];
}
