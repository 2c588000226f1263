import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../request/access/access.ts';
import { CustomerAssignment, Member, Role } from './organization.type.ts';

/** Customers that one assignment may be about. */
export const MAX_AT_ONCE = 100;

@ObjectType({ description: 'A member after a change, and what the change let go of.' })
export class MemberPayload {
  @Field(() => Member, { description: 'As it is now.' })
  member!: Member;

  @Field(() => [Member], { description: 'Account managers who have no director any more because of it.' })
  unassignedManagers!: Member[];

  @Field(() => Int, { description: 'How many customers have no account manager any more because of it.' })
  unassignedCustomers!: number;
}

@ObjectType({ description: 'A custom role after a change.' })
export class SaveRolePayload {
  @Field(() => Role, { description: 'The role after the change, which applies to all members who have it.' })
  role!: Role;
}

@ObjectType({ description: 'A custom role that is gone.' })
export class DeleteRolePayload {
  @Field(() => ID, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'Customers after a change of their account manager.' })
export class AssignAccountManagerPayload {
  @AtMost(MAX_AT_ONCE)
  @Field(() => [CustomerAssignment], { description: 'The assignments, in the order of the input.' })
  assignments!: CustomerAssignment[];
}

@ObjectType({ description: 'An account manager after a change of the director.' })
export class AssignDirectorPayload {
  @Field(() => Member, { description: 'The account manager.' })
  accountManager!: Member;

  @Field(() => Member, { nullable: true, description: 'The director; null where the account manager has no director.' })
  director!: Member | null;
}
