import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import {
  assignAccountManager,
  assignDirector,
  assignRoles,
  type Change,
  deactivateMember,
  deleteRole,
  ORGANIZATION_MANAGE,
  type Outcome,
  saveMember,
  saveRole,
} from '../../identity/index.ts';
import { Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { customerById } from '../customers/index.ts';
import {
  AssignAccountManagerInput,
  AssignDirectorInput,
  AssignRolesInput,
  DeactivateMemberInput,
  DeleteRoleInput,
  SaveMemberInput,
  SaveRoleInput,
} from './organization.args.ts';
import {
  AssignAccountManagerPayload,
  AssignDirectorPayload,
  DeleteRolePayload,
  MAX_AT_ONCE,
  MemberPayload,
  SaveRolePayload,
} from './organization.payload.ts';
import { type Member, toCustomRole, toMember } from './organization.type.ts';

const apply = async (context: RequestContext, change: Change): Promise<Outcome> => {
  const outcome = await context.partner.organization.change(change, context.actor);
  context.forgetLoaded();
  return outcome;
};

const memberIn = ({ state }: Outcome, accountName: string): Member => {
  const member = state.members.get(accountName);
  if (!member) throw new GatewayError('NOT_FOUND', { hints: { type: 'Member' } });
  return toMember(member);
};

const memberPayload = (outcome: Outcome, accountName: string): MemberPayload => ({
  member: memberIn(outcome, accountName),
  unassignedManagers: outcome.unassignedManagers.map((manager) => memberIn(outcome, manager)),
  unassignedCustomers: outcome.unassignedCustomers.length,
});

/** Throws NOT_FOUND where one of the customers is not the partner's. */
const requireCustomers = async (context: RequestContext, ids: readonly string[]): Promise<void> => {
  // A rule refuses more customers than one assignment may have, so they are not looked up.
  if (ids.length > MAX_AT_ONCE) return;
  const customers = await Promise.all(ids.map((id) => context.load(customerById, id)));
  if (customers.includes(null)) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
};

/** Where the gateway assigns the managers, each customer is looked up first. */
const assignCost: CostOf = (_parents, args, context, above) => {
  const { customerIds } = args.input as AssignAccountManagerInput;
  const looksUp = context.partner.organization.customerManager === 'gateway' && customerIds.length <= MAX_AT_ONCE;
  return looksUp ? (customerById.most?.(customerIds.length, args, context, above) ?? 0) : 0;
};

@Resolver()
export class OrganizationMutations {
  @Refuses('NOT_FOUND', 'WRONG_STATE', 'DUPLICATE')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => MemberPayload, {
    description: 'Adds a member or changes one; effective with the next request of that member.',
  })
  async saveMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveMemberInput, { description: 'The member.' }) input: SaveMemberInput,
  ): Promise<MemberPayload> {
    return memberPayload(await apply(context, saveMember(input)), input.accountName);
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => MemberPayload, {
    description:
      'Replaces the roles of a member from its next request on. A member who is no longer a director leaves its ' +
      'account managers unassigned, one who is no longer an account manager its customers; the payload lists them.',
  })
  async assignRoles(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignRolesInput, { description: 'Member and roles.' })
    { accountName, roles }: AssignRolesInput,
  ): Promise<MemberPayload> {
    return memberPayload(await apply(context, assignRoles(accountName, roles)), accountName);
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => MemberPayload, {
    description:
      'Deactivates a member, who is refused from the next request on; `saveMember` activates the member ' +
      'again. The last administrator cannot be deactivated.',
  })
  async deactivateMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeactivateMemberInput, { description: 'The member to deactivate.' }) {
      accountName,
    }: DeactivateMemberInput,
  ): Promise<MemberPayload> {
    return memberPayload(await apply(context, deactivateMember(accountName)), accountName);
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => SaveRolePayload, {
    description: 'Adds a custom role or changes one, for all who have it.',
  })
  async saveRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveRoleInput, { description: 'The role.' }) { name, description, items }: SaveRoleInput,
  ): Promise<SaveRolePayload> {
    const { state } = await apply(context, saveRole(name, description, items));
    const role = state.roles.get(name);
    if (!role) throw new Error('the role was saved but could not be read back');
    return { role: toCustomRole(role) };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => DeleteRolePayload, {
    description: 'Deletes a custom role; WRONG_STATE while a member has it, active or not.',
  })
  async deleteRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteRoleInput, { description: 'The role.' }) { name }: DeleteRoleInput,
  ): Promise<DeleteRolePayload> {
    await apply(context, deleteRole(name));
    return { name };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(ORGANIZATION_MANAGE, { cost: assignCost })
  @Mutation(() => AssignAccountManagerPayload, {
    description:
      'Assigns customers to an account manager, who sees them at once; performance counts for that manager from the ' +
      'next day. WRONG_STATE where the vendor decides who manages a customer; NOT_FOUND when one customer is not the ' +
      'partner’s, and then no customer is assigned.',
  })
  async assignAccountManager(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignAccountManagerInput, { description: 'Customers and their account manager.' })
    { customerIds, accountManager = null }: AssignAccountManagerInput,
  ): Promise<AssignAccountManagerPayload> {
    if (context.partner.organization.customerManager === 'gateway') await requireCustomers(context, customerIds);
    const { state } = await apply(context, assignAccountManager(customerIds, accountManager));
    const assignments = customerIds.flatMap((id) => {
      const assignment = state.customers.get(id);
      return assignment ? [{ ...assignment, accountManager: assignment.manager }] : [];
    });
    return { assignments };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(ORGANIZATION_MANAGE)
  @Mutation(() => AssignDirectorPayload, {
    description: 'Assigns an account manager to a director, or ends the assignment.',
  })
  async assignDirector(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignDirectorInput, { description: 'Account manager and director.' })
    { accountManager, director = null }: AssignDirectorInput,
  ): Promise<AssignDirectorPayload> {
    const outcome = await apply(context, assignDirector(accountManager, director));
    return {
      accountManager: memberIn(outcome, accountManager),
      director: director === null ? null : memberIn(outcome, director),
    };
  }
}
