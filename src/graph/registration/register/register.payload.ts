import { Field, ID, ObjectType } from 'type-graphql';
import { Customer } from '../../customers/index.ts';
import { WritePayload } from '../../operations/index.ts';

@ObjectType({ description: 'Result of sending a verification code.' })
export class SendVerificationCodePayload extends WritePayload {}

@ObjectType({ description: 'Result of a registration.' })
export class RegisterCustomerPayload extends WritePayload {
  @Field(() => ID, { nullable: true, description: 'Account id of the new customer; null until it is known.' })
  customerId!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the account is associated with the partner already; otherwise the vendor associates it within seconds, ' +
      'without another request.',
  })
  associated!: boolean;

  @Field(() => Customer, {
    nullable: true,
    description: 'The customer; null until it is associated, and for an account manager until it is assigned.',
  })
  customer!: Customer | null;
}
