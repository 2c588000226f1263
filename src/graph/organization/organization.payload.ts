import { Field, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../request/access/access.ts';
import { CustomerAssignment, Member, Role } from './organization.type.ts';

/** Greatest number of customers in one assignment. */
export const MAX_AT_ONCE = 100;

@ObjectType({ description: 'A member after a change, with the assignments that the change ended.' })
export class MemberPayload {
  @Field(() => Member, { description: 'The member after the change.' })
  member!: Member;

  @Field(() => [Member], { description: 'Account managers who have no director any more after the change.' })
  unassignedManagers!: Member[];

  @Field(() => Int, { description: 'Number of customers that have no account manager any more after the change.' })
  unassignedCustomers!: number;
}

@ObjectType({ description: 'Result of saving a custom role.' })
export class SaveRolePayload {
  @Field(() => Role, { description: 'The role after the change, which applies to all members who have it.' })
  role!: Role;
}

@ObjectType({ description: 'Result of deleting a custom role.' })
export class DeleteRolePayload {
  @Field(() => String, { description: 'Name of the role.' })
  name!: string;
}

@ObjectType({ description: 'Result of assigning customers to an account manager.' })
export class AssignAccountManagerPayload {
  @AtMost(MAX_AT_ONCE)
  @Field(() => [CustomerAssignment], { description: 'The assignments, in the order of the input.' })
  assignments!: CustomerAssignment[];
}

@ObjectType({ description: 'Result of assigning a director to an account manager.' })
export class AssignDirectorPayload {
  @Field(() => Member, { description: 'The account manager.' })
  accountManager!: Member;

  @Field(() => Member, { nullable: true, description: 'The director; null where the account manager has no director.' })
  director!: Member | null;
}
