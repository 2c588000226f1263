import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type ViewerKind as Kind, VIEWER_KINDS } from '../../config/index.ts';

export const ViewerKind = Object.fromEntries(VIEWER_KINDS.map((kind) => [kind.toUpperCase(), kind])) as {
  [K in Kind as Uppercase<K>]: K;
};
registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'Kind of caller that a token belongs to; limits what a query can return.',
  valuesConfig: {
    MEMBER: { description: "A member of the partner's staff." },
    RESELLER: {
      description: "A member of one of the partner's resellers, which sees the customers of that reseller only.",
    },
    CUSTOMER: { description: 'One customer, which sees its own data only.' },
    SERVICE: { description: 'A program that acts for the partner.' },
  },
});

@ObjectType({ description: 'The caller, identified by the token; a stored member has the stored name and roles.' })
export class Viewer {
  @Field(() => ID, { description: 'The subject of the token.' })
  id!: string;

  @Field(() => ViewerKind, { description: 'Kind of caller that the token belongs to.' })
  kind!: Kind;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => String, { description: "Login name in the partner's account; a service's client id." })
  accountName!: string;

  @Field(() => [String], {
    description:
      'One to three roles: ADMINISTRATOR, ACCOUNT_DIRECTOR, ACCOUNT_MANAGER or custom ones; empty for a customer.',
  })
  roles!: readonly string[];

  @Field(() => Boolean, {
    description:
      'True for an account manager without a further role, a member of a reseller and a customer: every list, count ' +
      "and id is limited to their own customers, to those of the reseller, or to the customer's own data.",
  })
  seesOwnCustomersOnly!: boolean;
}
