import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  renewalFailureModel,
  renewalOfferModel,
  renewalQuoteModel,
  resourceRenewalModel,
} from '../../upstream/mapping/models/price.model.ts';
import { Row } from '../../vendor/rows.ts';
import { Money } from '../common/index.ts';
import { DiscountOffer } from './offer.type.ts';

@Row(resourceRenewalModel)
@ObjectType({ description: 'Price of renewing one resource. Source: ListRenewRateOnPeriod.' })
export class RenewalPrice {
  @Field(() => ID, { description: 'Id of the main resource.' })
  resourceId!: string;

  @Field(() => Money, { nullable: true, description: 'Amount to pay for the whole period, after the best discount.' })
  amount!: Money | null;

  @Field(() => Int, { nullable: true, description: 'The period, in months.' })
  months!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the amount includes dependent resources.' })
  includesDependents!: boolean | null;
}

@Row(renewalFailureModel)
@ObjectType({ description: 'A resource that the vendor gives no renewal price for.' })
export class RenewalFailure {
  @Field(() => ID, { nullable: true, description: 'Id of the resource.' })
  resourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason as an error code, as in `extensions.code`, such as WRONG_STATE.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `code`." })
  vendorCode!: string | null;
}

@Row(renewalOfferModel)
@ObjectType({ description: 'A renewal price with one of the discounts that the buyer may choose from.' })
export class RenewalOffer extends DiscountOffer {
  @Field(() => Money, { nullable: true, description: 'Amount to pay for all resources: list price less saving.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'List price of all resources.' })
  listPrice!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Total amount of the discount.' })
  saving!: Money | null;
}

@Row(renewalQuoteModel)
@ObjectType({
  description:
    'Price of renewing several resources together, with the discounts to choose from. Source: ListRenewRateOnPeriod.',
})
export class RenewalQuote {
  @Field(() => Money, { nullable: true, description: 'List price of all resources, without discount.' })
  listPrice!: Money | null;

  @Field(() => RenewalOffer, {
    nullable: true,
    description: 'Price with the discount that saves most; null where there is no discount.',
  })
  bestOffer!: RenewalOffer | null;

  @Field(() => [RenewalOffer], { description: 'Prices with each of the discounts to choose from.' })
  offers!: RenewalOffer[];

  @Field(() => [RenewalPrice], { description: 'Price of each resource.' })
  resources!: RenewalPrice[];

  @Field(() => [RenewalFailure], { description: 'Resources without a price, with the reason.' })
  failures!: RenewalFailure[];
}
