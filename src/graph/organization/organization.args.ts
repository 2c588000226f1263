import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { IdOf } from '../../request/nodes/index.ts';
import { PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
import { AuditFilter } from './audit.type.ts';

@InputType({ description: 'Narrows the members; all conditions must hold.' })
export class MemberFilter {
  @Field(() => String, { nullable: true, description: 'Part of the login name or the name.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a role.' })
  role?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Active or deactivated.' })
  active?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Login name of the director whose managers are wanted.' })
  director?: string | null;
}

export const MemberSortField = { ACCOUNT_NAME: 'ACCOUNT_NAME', NAME: 'NAME' } as const;
export type MemberSortField = keyof typeof MemberSortField;
registerEnumType(MemberSortField, {
  name: 'MemberSortField',
  description: 'What members are sorted by.',
  valuesConfig: {
    ACCOUNT_NAME: { description: 'Login name.' },
    NAME: { description: 'Name, Chinese by pinyin.' },
  },
});

@InputType({ description: 'Order of the members.' })
export class MemberSort {
  @Field(() => MemberSortField, { description: 'What to sort by; equal ones by login name.' })
  by!: MemberSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => MemberFilter, { nullable: true, description: 'Conditions; all rows when left out.' })
  filter?: MemberFilter | null;

  @Field(() => MemberSort, { nullable: true, description: 'By login name where left out.' })
  sort?: MemberSort | null;
}

@InputType({ description: 'Narrows the assignments; all conditions must hold.' })
export class AssignmentFilter {
  @Field(() => String, { nullable: true, description: 'Login name of the account manager.' })
  accountManager?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of one customer.' })
  customerId?: string | null;
}

@ArgsType()
export class AssignmentsArgs extends PageArgs {
  @Field(() => AssignmentFilter, { nullable: true, description: 'Conditions; all rows when left out.' })
  filter?: AssignmentFilter | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Conditions; all rows when left out.' })
  filter?: AuditFilter | null;
}

@InputType({ description: 'A member to add or to change; a deactivated member becomes active again.' })
export class SaveMemberInput {
  @IdOf('Member')
  @Field(() => String, {
    description: "Login name in the partner's account, 1 to 64 characters; it cannot be changed.",
  })
  accountName!: string;

  @Field(() => String, { description: 'Display name, 1 to 128 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Subject of the member's tokens, at most 255 characters; unchanged when left out.",
  })
  subject?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'One to three names of roles; unchanged when left out, required for a new member.',
  })
  roles?: string[] | null;
}

@InputType({ description: 'New roles of a member.' })
export class AssignRolesInput {
  @IdOf('Member')
  @Field(() => String, { description: 'Login name.' })
  accountName!: string;

  @Field(() => [String], {
    description:
      'One to three names of roles: ADMINISTRATOR alone; ACCOUNT_MANAGER or ACCOUNT_DIRECTOR, but not ' +
      'both; custom roles.',
  })
  roles!: string[];
}

@InputType({ description: 'A member to deactivate.' })
export class DeactivateMemberInput {
  @IdOf('Member')
  @Field(() => String, { description: 'Login name.' })
  accountName!: string;
}

@InputType({ description: 'A custom role to add or to change.' })
export class SaveRoleInput {
  @IdOf('Role')
  @Field(() => String, {
    description: 'Capital letters, digits and underscores, such as COUPON_CLERK; not a built-in one.',
  })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'Purpose of the role, at most 200 characters.' })
  description!: string;

  @Field(() => [String], { description: 'Names of permission items; at least one.' })
  items!: string[];
}

@InputType({ description: 'A custom role that no member has.' })
export class DeleteRoleInput {
  @IdOf('Role')
  @Field(() => String, { description: 'Name of the role.' })
  name!: string;
}

@InputType({ description: 'Customers to assign to an account manager.' })
export class AssignAccountManagerInput {
  @Field(() => [ID], { description: '1 to 100 customers of the partner.' })
  customerIds!: string[];

  @IdOf('Member')
  @Field(() => String, {
    nullable: true,
    description: 'Login name of an active account manager; null removes the assignment.',
  })
  accountManager?: string | null;
}

@InputType({ description: 'A director to assign to an account manager.' })
export class AssignDirectorInput {
  @IdOf('Member')
  @Field(() => String, { description: 'Login name of an active account manager.' })
  accountManager!: string;

  @IdOf('Member')
  @Field(() => String, {
    nullable: true,
    description: 'Login name of an active account director; null removes the assignment.',
  })
  director?: string | null;
}
