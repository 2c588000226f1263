import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type ViewerKind as Kind, VIEWER_KINDS } from '../../config/index.ts';
import { AtMost } from '../../request/access/access.ts';
import type { Verdict } from '../../request/access/requirements.ts';
import { NodeOfViewer } from '../../request/nodes/index.ts';

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

@NodeOfViewer({
  field: 'viewer',
  description: 'The caller, identified by the token; a stored member has the stored name and roles.',
})
export class Viewer {
  @Field(() => String, { name: 'subject', description: 'The subject of the token.' })
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

export const RefusalReason = {
  SITE: 'SITE',
  VIEWER_KIND: 'VIEWER_KIND',
  PERMISSION_ITEMS: 'PERMISSION_ITEMS',
  OWN_CUSTOMERS_ONLY: 'OWN_CUSTOMERS_ONLY',
} as const satisfies Record<NonNullable<Verdict['reason']>, string>;
registerEnumType(RefusalReason, {
  name: 'RefusalReason',
  description: 'Why a viewer may not use a field.',
  valuesConfig: {
    SITE: { description: "The partner's site does not offer the field." },
    VIEWER_KIND: { description: 'The field is closed to this kind of viewer.' },
    PERMISSION_ITEMS: { description: 'The roles lack permission items; see `missing`.' },
    OWN_CUSTOMERS_ONLY: {
      description: 'The field covers all customers of the partner, but the viewer sees own customers only.',
    },
  },
});

@ObjectType({ description: 'Permission items of which any one suffices.' })
export class PermissionItemGroup {
  @Field(() => [String], { description: 'The items.' })
  anyOf!: readonly string[];
}

@ObjectType({ description: 'Whether the viewer may use a field.' })
export class FieldPermission {
  @Field(() => String, { description: 'The field as requested, such as `Query.customers`.' })
  field!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may use the field.' })
  allowed!: boolean;

  @Field(() => RefusalReason, { nullable: true, description: 'Why not; null where the viewer may.' })
  reason!: Verdict['reason'];

  @AtMost(20)
  @Field(() => [PermissionItemGroup], { description: 'What the roles lack: one item of each group.' })
  missing!: readonly PermissionItemGroup[];
}
