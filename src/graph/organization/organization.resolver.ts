import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { BUILT_IN_ROLES, ORGANIZATION_MANAGE, type Permissions } from '../../identity/index.ts';
import { Requires, Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { IdOf } from '../../request/nodes/index.ts';
import { listMark, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { Customer, customerById } from '../customers/index.ts';
import { AuditRecord, AuditRecordConnection, auditFilter, toAuditRecord } from './audit.type.ts';
import { AssignmentsArgs, AuditArgs, MembersArgs } from './organization.args.ts';
import { assignmentsOf, membersOf } from './organization.lists.ts';
import {
  CustomerAssignment,
  CustomerAssignmentConnection,
  Member,
  MemberConnection,
  Organization,
  PermissionItem,
  Role,
  toCustomRole,
  toMember,
} from './organization.type.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Requires(ORGANIZATION_MANAGE)
  @Query(() => Organization, {
    description: "The partner's members, roles and assignments; for the administrator. No call to the vendor.",
  })
  organization(@Ctx() { partner: { organization } }: RequestContext): Organization {
    return {
      managerSource: organization.customerManager === 'gateway' ? 'GATEWAY' : 'VENDOR',
      version: organization.current().version,
    };
  }

  @FieldResolver(() => MemberConnection, { description: 'Members, deactivated ones too.' })
  members(@Ctx() { partner }: RequestContext, @Args(() => MembersArgs) args: MembersArgs): Connection<Member> {
    const list = listMark('members', partner.config.id, args.filter, args.sort);
    const members = membersOf(partner.organization.current(), args.filter ?? {}, args.sort);
    return new Connection(pageOf(members, sliceOf(args, list), list));
  }

  @FieldResolver(() => Member, { description: 'One member by login name; NOT_FOUND for an unknown one.' })
  member(
    @Ctx() { partner }: RequestContext,
    @IdOf('Member') @Arg('accountName', () => String, { description: 'Login name.' }) accountName: string,
  ): Member {
    const member = partner.organization.current().members.get(accountName);
    if (!member) throw new GatewayError('NOT_FOUND', { hints: { type: 'Member' } });
    return toMember(member);
  }

  @FieldResolver(() => [Role], { description: 'Built-in, configured and custom roles.' })
  roles(@Ctx() { partner, roleDirectory: { roles } }: RequestContext): Role[] {
    const { items, current } = partner.organization;
    const itemsOf = (set: Permissions) => (set === 'all' ? [...items.keys()] : [...set].sort());
    return [
      ...Object.entries(roles).map(
        ([name, set]): Role => ({
          name,
          description: '',
          kind: BUILT_IN_ROLES[name] === set ? 'BUILT_IN' : 'CONFIGURED',
          items: itemsOf(set),
        }),
      ),
      ...[...current().roles.values()].map(toCustomRole),
    ];
  }

  @FieldResolver(() => [PermissionItem], { description: "Permission items that open something at the partner's site." })
  permissionItems(@Ctx() { partner }: RequestContext): PermissionItem[] {
    return [...partner.organization.items.values()];
  }

  @FieldResolver(() => CustomerAssignmentConnection, {
    description:
      'Assignments stored in the gateway, the newest of each customer; empty where the vendor decides who ' +
      'manages a customer.',
  })
  assignments(
    @Ctx() { partner }: RequestContext,
    @Args(() => AssignmentsArgs) args: AssignmentsArgs,
  ): Connection<CustomerAssignment> {
    const list = listMark('assignments', partner.config.id, args.filter);
    const assignments = assignmentsOf(partner.organization.current(), args.filter ?? {});
    return new Connection(pageOf(assignments, sliceOf(args, list), list));
  }

  @FieldResolver(() => AuditRecordConnection, {
    description: 'Refusals, reveals and changes, newest first; refusals appear when their minute is over.',
  })
  async audit(
    @Ctx() { partner, audit }: RequestContext,
    @Args(() => AuditArgs) args: AuditArgs,
  ): Promise<Connection<AuditRecord>> {
    const list = listMark('audit', partner.config.id, args.filter);
    const { offset, first } = sliceOf(args, list);
    await audit.settle();
    const { rows, total } = await audit.list(partner.config.id, auditFilter(args.filter), { offset, first });
    return new Connection({ rows: rows.map(toAuditRecord), offset, total, list });
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'The director of this account manager.' })
  director(@Ctx() { partner }: RequestContext, @Root() { accountName }: Member): Member | null {
    const { directors, members } = partner.organization.current();
    const director = members.get(directors.get(accountName) ?? '');
    return director ? toMember(director) : null;
  }
}

@Resolver(() => CustomerAssignment)
export class CustomerAssignmentResolver {
  @Serves(customerById)
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer; null when it has left the partner.' })
  customer(@Ctx() context: RequestContext, @Root() { customerId }: CustomerAssignment): Promise<Customer | null> {
    return context.load(customerById, customerId);
  }
}
