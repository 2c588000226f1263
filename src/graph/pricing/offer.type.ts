import { Field, ID, ObjectType } from 'type-graphql';
import { CodedField, Money } from '../common/index.ts';
import { PriceDiscountType, PricePeriod } from './price.enums.ts';

@ObjectType({ description: 'One installment of a price; the vendor offers them for CloudPond only.' })
export class Installment {
  @Field(() => Money, { nullable: true, description: 'Amount of each payment.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount of each payment at list price.' })
  listPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount by which the discount lowers each payment.' })
  saving!: Money | null;

  @CodedField(() => PricePeriod, 'Interval between the payments.')
  period!: PricePeriod | null;
}

/** A discount in a price. */
@ObjectType()
export abstract class PriceDiscount {
  @Field(() => ID, { name: 'discountId', nullable: true, description: 'Id of the discount.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the discount, in the language of the site.' })
  name!: string | null;

  @CodedField(() => PriceDiscountType, 'Party that grants the discount.')
  type!: PriceDiscountType | null;
}

/** A discount that can be chosen, with the resulting price. */
@ObjectType()
export abstract class DiscountOffer extends PriceDiscount {
  @Field(() => Boolean, { nullable: true, description: 'Whether it saves most.' })
  best!: boolean | null;

  @Field(() => Installment, {
    nullable: true,
    description: 'One installment, where the price is paid in installments.',
  })
  installment!: Installment | null;
}
