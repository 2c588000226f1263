import { Field, ObjectType } from 'type-graphql';
import { Customer } from '../../customers/index.ts';
import { WritePayload } from '../../operations/index.ts';
import { RealNameReview } from '../registration.type.ts';

@ObjectType()
export abstract class IdentityPayload extends WritePayload {
  @Field(() => Customer, { nullable: true, description: 'The customer; its verification is the one after the write.' })
  customer!: Customer | null;

  @Field(() => RealNameReview, {
    nullable: true,
    description:
      'IN_REVIEW: an employee of the vendor checks the documents; the result appears in `Customer.realNameReview`.',
  })
  review!: RealNameReview | null;
}

@ObjectType({ description: 'State of the proof of a person’s identity after its documents were submitted.' })
export class VerifyPersonPayload extends IdentityPayload {}

@ObjectType({ description: 'State of the proof of a company’s identity after its documents were submitted.' })
export class VerifyCompanyPayload extends IdentityPayload {}

@ObjectType({ description: 'State of the change from a person to a company after its documents were submitted.' })
export class ChangeToCompanyPayload extends IdentityPayload {}
