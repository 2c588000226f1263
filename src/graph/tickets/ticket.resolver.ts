import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Batch } from '../../execution/batch.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { addCalls } from '../../request/fetch/source.ts';
import { listMark, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { Connection, childConnection, PageArgs } from '../common/index.ts';
import { Customer, customerByPlace } from '../customers/index.ts';
import { Order, orderDetail } from '../orders/index.ts';
import { resourceFamilyById, YearlyMonthlyResource } from '../resources/index.ts';
import { type TicketMessage, TicketMessageConnection } from './message.type.ts';
import { accountOfCustomer, accountToRead, customerOfAccount, OWN_CUSTOMERS } from './ticket.account.ts';
import { TicketArgs, TicketsArgs } from './ticket.args.ts';
import {
  relationsOfTicket,
  requireTicket,
  stepsOfTicket,
  ticketById,
  ticketDetail,
  ticketsOfAccount,
  unreadOfTicket,
} from './ticket.loader.ts';
import { MOST_MENTIONS, ordersIn, resourcesIn } from './ticket.mentions.ts';
import { ticketPage } from './ticket.page.ts';
import { sortedMost } from './ticket.sorted.ts';
import {
  RelatedTicket,
  Ticket,
  TicketConnection,
  TicketDetails,
  type TicketStep,
  TicketStepConnection,
} from './ticket.type.ts';

const OF_ACCOUNT =
  "A customer's tickets are read with the customer's credential: AGENCY_MISSING where the customer has not authorized the partner. ";

/** Cost of a list of tickets, which is read whole where it is sorted. */
export const ticketList: Source = { ...ticketsOfAccount, cost: (parents) => parents, most: sortedMost };

const ofMentions = (source: Source): Source => ({
  ...source,
  cost: (parents, args, context, above) => MOST_MENTIONS * source.cost(parents, args, context, above),
});

@Resolver(() => Ticket)
export class TicketResolver {
  @Serves(ticketList, { wholePartner: OWN_CUSTOMERS, closedTo: ['reseller'] })
  @Query(() => TicketConnection, {
    description:
      "Tickets of the viewer's own account: the partner's for its members, who find those of a customer in " +
      "`Customer.tickets`, and a customer's for itself. Source: ListCases, one call per page.",
  })
  async tickets(
    @Ctx() context: RequestContext,
    @Args(() => TicketsArgs) args: TicketsArgs,
  ): Promise<Connection<Ticket>> {
    return ticketPage(context, await accountToRead(context, {}), args);
  }

  @Serves(addCalls(ticketById, customerByPlace))
  @Query(() => Ticket, {
    description:
      'One ticket of an account; NOT_FOUND for a number that is unknown or of another account. ' +
      `${OF_ACCOUNT}Source: ListCases.`,
  })
  async ticket(@Ctx() context: RequestContext, @Args(() => TicketArgs) { id, ...named }: TicketArgs): Promise<Ticket> {
    return requireTicket(context, { id, account: await accountToRead(context, named) });
  }

  @Serves(customerByPlace)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: "The customer that has the ticket; null for a ticket of the partner's own.",
  })
  customer(@Ctx() context: RequestContext, @Root() { account }: Ticket): Promise<Customer | null> {
    return customerOfAccount(context, account);
  }

  @Serves(ticketDetail)
  @FieldResolver(() => TicketDetails, {
    nullable: true,
    description: 'Severity, handler, contact and rating. Source: ShowCaseDetail, one call per ticket.',
  })
  async details(@Ctx() context: RequestContext, @Root() { id, account }: Ticket): Promise<TicketDetails | null> {
    return (await context.load(ticketDetail, { id, account })).details;
  }

  @Serves(ticketDetail)
  @FieldResolver(() => TicketMessageConnection, {
    description:
      'Messages of both sides, newest first. Source: ShowCaseDetail, one call per ticket however many pages are requested, ' +
      'because no other read has the ids of messages.',
  })
  async messages(
    @Ctx() context: RequestContext,
    @Root() { id, account }: Ticket,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<TicketMessage>> {
    const list = listMark('ticketMessages', id, account.customerId);
    const slice = sliceOf(args, list);
    const { messages } = await context.load(ticketDetail, { id, account });
    return new Connection(pageOf(messages, slice, list));
  }

  @Serves(stepsOfTicket)
  @FieldResolver(() => TicketStepConnection, {
    description: 'What happened to the ticket. Source: ListCaseOperateLogs, one call per ticket and page.',
  })
  async steps(
    @Ctx() context: RequestContext,
    @Root() { id, account: { scope, credential, customerId } }: Ticket,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<TicketStep>> {
    const list = listMark('ticketSteps', id, customerId);
    return childConnection(context, stepsOfTicket, { args, list, parent: id, filter: {}, scope, credential });
  }

  @Serves(relationsOfTicket)
  @FieldResolver(() => [RelatedTicket], {
    description: 'Up to three tickets that it is related to. Source: ListRelation, one call per ticket.',
  })
  async relations(@Ctx() context: RequestContext, @Root() { id, account }: Ticket): Promise<readonly RelatedTicket[]> {
    return context.load(relationsOfTicket, { id, account });
  }

  @Batch()
  @Serves(unreadOfTicket)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Messages that the account has not read. Source: ListUnreadNewInstantMessages, one call per 100 tickets of an account.',
  })
  async unreadCount(
    @Ctx() context: RequestContext,
    @Root() tickets: readonly Ticket[],
  ): Promise<readonly (number | Error | null)[]> {
    return context.loadEach(unreadOfTicket, tickets, ({ id, account }) => ({
      id,
      owner: { id: account.customerId ?? '', ...account },
    }));
  }

  @Serves(ofMentions(addCalls(orderDetail, customerByPlace)))
  @FieldResolver(() => [Order], {
    description:
      'Orders that the description names, three at most, as far as the viewer may see them. Source: ' +
      'ShowCustomerOrderDetails, one call per order.',
  })
  async orders(@Ctx() context: RequestContext, @Root() ticket: Ticket): Promise<readonly Order[]> {
    return ordersIn(context, ticket);
  }

  @Serves(ofMentions(addCalls(resourceFamilyById, customerByPlace)))
  @FieldResolver(() => [YearlyMonthlyResource], {
    description:
      'Yearly/monthly resources of the customer that the description names, three at most. Source: ' +
      'ListPayPerUseCustomerResources, one call per ticket.',
  })
  async resources(@Ctx() context: RequestContext, @Root() ticket: Ticket): Promise<readonly YearlyMonthlyResource[]> {
    return resourcesIn(context, ticket);
  }
}

@Resolver(() => Customer)
export class CustomerTicketsResolver {
  @Serves(ticketList)
  @FieldResolver(() => TicketConnection, {
    description: `Tickets of the customer. ${OF_ACCOUNT}Source: ListCases, one call per customer and page.`,
  })
  async tickets(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => TicketsArgs) args: TicketsArgs,
  ): Promise<Connection<Ticket>> {
    return ticketPage(context, accountOfCustomer(customer), args);
  }
}
