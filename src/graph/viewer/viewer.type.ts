import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who is asking, as the token says; a stored member with the stored name and roles.' })
export class Viewer {
  @Field(() => ID, { description: 'The subject of the token.' })
  id!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => String, { description: "Login name in the partner's account." })
  accountName!: string;

  @Field(() => [String], {
    description: 'One to three roles: ADMINISTRATOR, ACCOUNT_DIRECTOR, ACCOUNT_MANAGER or custom ones.',
  })
  roles!: readonly string[];

  @Field(() => Boolean, {
    description:
      'True for an account manager without a further role: every list, count and id is limited to own customers.',
  })
  seesOwnCustomersOnly!: boolean;
}
