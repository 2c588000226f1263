import { Field, ID, ObjectType } from 'type-graphql';
import { Customer } from '../customers/customer.type.ts';
import { WritePayload } from '../operations/write.type.ts';

@ObjectType({ description: 'What became of a verification code.' })
export class SendVerificationCodePayload extends WritePayload {}

@ObjectType({ description: 'What became of a registration.' })
export class RegisterCustomerPayload extends WritePayload {
  @Field(() => ID, { nullable: true, description: 'The account that was made; null while none is known of.' })
  customerId!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is associated with the partner already; else it will be, without anybody’s doing.',
  })
  associated!: boolean;

  @Field(() => Customer, {
    nullable: true,
    description: 'The customer; null until it is associated, and for an account manager until it is assigned.',
  })
  customer!: Customer | null;
}
