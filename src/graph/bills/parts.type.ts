import { Field, ID, ObjectType } from 'type-graphql';
import { Money } from '../common/index.ts';

@ObjectType({
  description:
    'Cost and means of payment. `official` minus `discount` and `truncated` gives `payable`, which is the sum of the ' +
    'means of payment, `debt` and `writtenOff`. Null where the list does not contain the amount.',
})
export class BillAmounts {
  @Field(() => Money, { nullable: true, description: 'Amount at list price.' })
  official!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount of the discounts.' })
  discount!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Amount below the smallest unit of the currency, which is not charged.',
  })
  truncated!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount to pay; negative for a refund.' })
  payable!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid from cash.' })
  cash!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid from the credit line.' })
  credit!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid with cash coupons.' })
  coupon!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid with flexi-purchase coupons.' })
  flexiCashCoupon!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid with stored-value cards.' })
  storedValueCard!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid from the bonus.' })
  bonus!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount still owed.' })
  debt!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Debt that was written off.' })
  writtenOff!: Money | null;
}

@ObjectType({ description: 'The resource behind an entry of a bill.' })
export class BilledResource {
  @Field(() => ID, { name: 'resourceId', nullable: true, description: "The vendor's id." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name that the customer gave it.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Tags, as the vendor writes them.' })
  tag!: string | null;
}

@ObjectType({ description: 'The product behind an entry of a bill.' })
export class BilledProduct {
  @Field(() => ID, { name: 'productId', nullable: true, description: "The vendor's id." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;
}

@ObjectType({ description: 'The part of a composite service that an entry is about.' })
export class BilledPart {
  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the service in the language of the request.' })
  serviceTypeName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the resource type.' })
  resourceTypeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the resource type in the language of the request.' })
  resourceTypeName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the resource.' })
  resourceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the resource.' })
  resourceName!: string | null;
}

@ObjectType({ description: 'A region of the vendor.' })
export class Region {
  @Field(() => ID, { nullable: true, description: 'Code, such as "cn-north-4".' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;
}
