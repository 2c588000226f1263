import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { ticketAccessStatus } from '../../../upstream/mapping/codes/tickets.ts';
import { type Connection, childConnection, codeOf } from '../../common/index.ts';
import { TicketDesk } from '../desk/desk.type.ts';
import { TicketAccessArgs } from './ticket-access.args.ts';
import { accessDetail, accessOfAccount } from './ticket-access.loader.ts';
import { TicketAccess, TicketAccessConnection, TicketAccessDetails } from './ticket-access.type.ts';

@Resolver(() => TicketDesk)
export class DeskAccessResolver {
  @Serves(accessOfAccount)
  @FieldResolver(() => TicketAccessConnection, {
    description: 'Requests for access to consoles and hosts. Source: ListAuthorizations, one call per page.',
  })
  async accessRequests(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Args(() => TicketAccessArgs) { filter, ...args }: TicketAccessArgs,
  ): Promise<Connection<TicketAccess>> {
    const { customerId, scope, credential } = account;
    const list = listMark('ticketAccess', customerId, filter);
    const status = codeOf(ticketAccessStatus, filter?.status);
    const conditions = {
      ...(filter?.ticketId ? { incidentId: filter.ticketId } : {}),
      ...(status === undefined ? {} : { status }),
    };
    const key = { parent: customerId ?? '', filter: conditions, scope, credential };
    return childConnection(context, accessOfAccount, { args, list, ...key }, (request) =>
      Object.assign(request, { account }),
    );
  }
}

@Resolver(() => TicketAccess)
export class TicketAccessResolver {
  @Serves(accessDetail)
  @FieldResolver(() => TicketAccessDetails, {
    nullable: true,
    description: 'Who requests access, and to which hosts. Source: ShowAuthorizationDetail, one call per request.',
  })
  async details(
    @Ctx() context: RequestContext,
    @Root() { accessId, account }: TicketAccess,
  ): Promise<TicketAccessDetails | null> {
    return context.load(accessDetail, { accessId, account });
  }
}
