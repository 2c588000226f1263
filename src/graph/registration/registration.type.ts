import { Field, Int, ObjectType } from 'type-graphql';
import {
  accountAvailabilityModel,
  newCustomerTagModel,
  ownRealNameModel,
  realNameReviewModel,
} from '../../upstream/mapping/models/registration.model.ts';
import { Row } from '../../vendor/rows.ts';
import { BillingMonth, CodedField } from '../common/index.ts';
import { CustomerKind, RealNameStatus } from '../customers/index.ts';
import { Availability, NewCustomerStanding, RealNameReviewResult } from './registration.enums.ts';

@Row(newCustomerTagModel)
@ObjectType({ description: 'Whether a customer counts as new. Source: ListSubCustomerNewTag (China site).' })
export class NewCustomerTag {
  @CodedField(() => NewCustomerStanding, 'Whether the customer counts as new; null before the identity check.')
  standing!: NewCustomerStanding | null;

  @Field(() => String, {
    nullable: true,
    description: 'The program behind the tag: "SMB" for small and medium businesses.',
  })
  program!: string | null;

  @Field(() => BillingMonth, { nullable: true, description: 'First month of the tag, UTC+8.' })
  firstMonth!: string | null;

  @Field(() => BillingMonth, { nullable: true, description: 'Last month of the tag, UTC+8.' })
  lastMonth!: string | null;
}

@Row(realNameReviewModel)
@ObjectType({
  description:
    "The vendor's review of a customer's identity documents. Source: ShowRealnameAuthenticationReviewResult.",
})
export class RealNameReview {
  @CodedField(() => RealNameReviewResult, 'Decision of the reviewer; null where nothing was submitted for review.')
  result!: RealNameReviewResult | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  opinion!: string | null;
}

@Row(ownRealNameModel)
@ObjectType({
  description: "The identity check in the customer's own view. Source: ShowRealNameAuthStatus (China site).",
})
export class OwnRealName {
  @CodedField(() => RealNameStatus, 'State of the identity check, at this moment.')
  status!: RealNameStatus | null;

  @CodedField(
    () => CustomerKind,
    'Whether a person or a company was checked; null while the check has not been passed.',
  )
  kind!: CustomerKind | null;
}

@Row(accountAvailabilityModel)
@ObjectType({
  description: 'Whether a customer can be registered under a name, number or address. Source: CheckUserIdentity.',
})
export class AccountAvailability {
  @CodedField(() => Availability, 'Whether it can be registered.')
  status!: Availability | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of further accounts that the mobile number may register; null for names and addresses.',
  })
  remainingRegistrations!: number | null;
}
