import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../common/index.ts';

@InputType({ description: 'Customer whose console to open, and the page.' })
export class OpenConsoleInput {
  @Field(() => ID, { description: "The customer's id at the vendor." })
  customerId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Page of the vendor's console, up to 2,048 characters, at one of the origins that the partner has configured; its " +
      'first page when left out.',
  })
  target?: string | null;
}

@ObjectType({ description: "Address that opens the vendor's console." })
export class OpenConsolePayload {
  @Field(() => String, {
    description:
      "Address to open once in a new tab of the user: it sets a cookie of the gateway and redirects to the vendor's login, " +
      'which signs the user on without a password. It works once and until `expiresAt`.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'Until when the sign-on must have happened; five minutes from now.' })
  expiresAt!: string;

  @Field(() => Boolean, {
    description:
      "Whether the vendor will ask the user to bind an account, because none is bound to the customer on the partner's " +
      'platform yet.',
  })
  bindsAccount!: boolean;
}
