import { Field, ObjectType } from 'type-graphql';
import { Customer } from '../customers/customer.type.ts';
import { WritePayload } from '../operations/write.type.ts';
import { RealNameReview } from './registration.type.ts';

@ObjectType()
export abstract class IdentityPayload extends WritePayload {
  @Field(() => Customer, { nullable: true, description: 'The customer; its verification is the one after the write.' })
  customer!: Customer | null;

  @Field(() => RealNameReview, {
    nullable: true,
    description: 'IN_REVIEW: a person at the vendor looks at it, and `Customer.realNameReview` will tell.',
  })
  review!: RealNameReview | null;
}

@ObjectType({ description: 'Where the proof of a person’s identity stands after it was handed in.' })
export class VerifyPersonPayload extends IdentityPayload {}

@ObjectType({ description: 'Where the proof of a company’s identity stands after it was handed in.' })
export class VerifyCompanyPayload extends IdentityPayload {}

@ObjectType({ description: 'Where the change from a person to a company stands after it was handed in.' })
export class ChangeToCompanyPayload extends IdentityPayload {}
