import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CustomRole, Member as StoredMember } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { NodeOfViewer, NodeType, opaque } from '../../request/nodes/index.ts';
import { BillingDate, connectionOf, DateTime } from '../common/index.ts';

export const ManagerSource = { VENDOR: 'VENDOR', GATEWAY: 'GATEWAY' } as const;
export type ManagerSource = keyof typeof ManagerSource;
registerEnumType(ManagerSource, {
  name: 'ManagerSource',
  description: 'System that decides which account manager looks after a customer.',
  valuesConfig: {
    VENDOR: { description: "The vendor's customer row, as set in Partner Center." },
    GATEWAY: { description: 'The assignments that are stored in the gateway.' },
  },
});

export const RoleKind = { BUILT_IN: 'BUILT_IN', CONFIGURED: 'CONFIGURED', CUSTOM: 'CUSTOM' } as const;
export type RoleKind = keyof typeof RoleKind;
registerEnumType(RoleKind, {
  name: 'RoleKind',
  description: 'Origin of a role.',
  valuesConfig: {
    BUILT_IN: { description: 'A role of Partner Center, whose rules about combinations apply.' },
    CONFIGURED: { description: "Defined in the gateway's configuration." },
    CUSTOM: { description: 'Made by the administrator; the only kind that can be changed here.' },
  },
});

/** Replaces the login name, which is personal data, in the id of a member. */
const memberKey = ({ partner: { config } }: RequestContext, accountName: string): string =>
  opaque(config.id, 'member', accountName);

const accountNameOf = (key: string, context: RequestContext): string | null =>
  [...context.partner.organization.current().members.keys()].find((name) => memberKey(context, name) === key) ?? null;

@NodeType<Member>({
  description: "A member of the partner's staff.",
  parts: ['member'],
  of: ({ accountName }, context) => [memberKey(context, accountName)],
  path: ([key = ''], context) => [
    { field: 'organization' },
    // An unknown key is passed as a login name that no member has, so that the answer is NOT_FOUND under the same
    // access rule.
    { field: 'member', args: { accountName: accountNameOf(key, context) ?? key } },
  ],
  number: ([key = ''], context) => accountNameOf(key, context),
})
export class Member {
  @Field(() => String, { description: "Login name in the partner's account." })
  accountName!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Subject of the member's tokens; null where every token with the login name is accepted.",
  })
  subject!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the member may use the gateway; an inactive member is refused even with a valid token.',
  })
  active!: boolean;

  @Field(() => [String], { description: 'One to three names of roles.' })
  roles!: readonly string[];
}

/**
 * Key of a role in its id. It depends on the partner, because partners have roles of the same name with different
 * items.
 */
const roleKey = ({ partner: { config } }: RequestContext, name: string): string => opaque(config.id, 'role', name);

const roleNames = ({ partner: { organization }, roleDirectory }: RequestContext): readonly string[] => [
  ...Object.keys(roleDirectory.roles),
  ...organization.current().roles.keys(),
];

export const MemberConnection = connectionOf(Member, 'members');

@NodeType<Role>({
  description: 'A named set of permission items.',
  parts: ['roleName'],
  of: ({ name }, context) => [roleKey(context, name)],
  path: () => [{ field: 'organization' }, { field: 'roles' }],
  number: ([key = ''], context) => roleNames(context).find((name) => roleKey(context, name) === key) ?? null,
})
export class Role {
  @Field(() => String, { description: 'Name, such as ACCOUNT_MANAGER or COUPON_CLERK.' })
  name!: string;

  @Field(() => String, { description: 'Purpose of the role; may be empty.' })
  description!: string;

  @Field(() => RoleKind, { description: 'Origin of the role.' })
  kind!: RoleKind;

  @Field(() => [String], { description: 'Names of permission items, sorted.' })
  items!: readonly string[];
}

@ObjectType({
  description: 'A permission that a role can contain. Where several items open an operation, one of them is enough.',
})
export class PermissionItem {
  @Field(() => String, {
    description: "Name as the vendor writes it; the gateway's own items begin with PARTNERGRAPH_.",
  })
  name!: string;

  @Field(() => [String], { description: 'Operations of the vendor that the item opens.' })
  operations!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether the item is reserved for the administrator, so that custom roles cannot contain it.',
  })
  administratorOnly!: boolean;
}

@ObjectType({ description: 'Assignment of a customer to an account manager, as stored in the gateway.' })
export class CustomerAssignment {
  @Field(() => ID, { description: "The customer's account id at the vendor." })
  customerId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Login name of the account manager; null where the assignment was removed.',
  })
  accountManager!: string | null;

  @Field(() => DateTime, { description: 'When the assignment was made; from then on the manager sees the customer.' })
  assignedAt!: string;

  @Field(() => BillingDate, {
    description: "First day, in UTC+8, that counts for the manager's performance: the day after.",
  })
  countsFrom!: string;
}

export const CustomerAssignmentConnection = connectionOf(CustomerAssignment, 'assignments');

@NodeOfViewer({
  field: 'organization',
  description: "The partner's members, roles and assignments, and the audit of refusals, reveals and changes.",
})
export class Organization {
  @Field(() => ManagerSource, { description: 'System that decides which account manager looks after a customer.' })
  managerSource!: ManagerSource;

  @Field(() => Int, {
    description: 'Increases with every change; 0 while nothing is stored, so that tokens alone decide.',
  })
  version!: number;
}

/** A stored member as an object of the schema. */
export const toMember = ({ accountName, name, subject, active, roles }: StoredMember): Member => ({
  accountName,
  name,
  subject,
  active,
  roles,
});

export const toCustomRole = ({ name, description, items }: CustomRole): Role => ({
  name,
  description,
  kind: 'CUSTOM',
  items,
});
