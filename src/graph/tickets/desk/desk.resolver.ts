import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Serves, SignedIn } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { addCalls } from '../../../request/fetch/source.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { ticketAgreement } from '../../../upstream/mapping/codes/tickets.ts';
import type { Known } from '../../../upstream/mapping/index.ts';
import { Connection, checkIds, childConnection, PageArgs } from '../../common/index.ts';
import { Customer, customerByPlace } from '../../customers/index.ts';
import { TicketNewsPage } from '../message.type.ts';
import { accountOfCustomer, accountToRead, customerOfAccount } from '../ticket.account.ts';
import { TicketAccountArgs, TicketNewsArgs } from '../ticket.args.ts';
import { countsOfAccount } from '../ticket.loader.ts';
import { TicketCount, type TicketLabel, TicketLabelConnection } from '../ticket.type.ts';
import { contactOf } from './contact.ts';
import { ContactCheckArgs, TicketLabelsArgs, TicketServiceArgs } from './desk.args.ts';
import { TicketAgreementType } from './desk.enums.ts';
import {
  agreementForAccount,
  contactCheckOfAccount,
  contactInput,
  copiesOfAccount,
  labelsOfAccount,
  newsOfAccount,
  serviceOfAccount,
  usersOfAccount,
  verifiedContactsOfAccount,
} from './desk.loader.ts';
import {
  ContactCheck,
  TicketAgreement,
  TicketCopies,
  TicketDesk,
  TicketRights,
  TicketService,
  TicketUser,
  type VerifiedContact,
  VerifiedContactConnection,
} from './desk.type.ts';

const MOST_TICKETS = 100;

const deskOf = (account: TicketDesk['account']): TicketDesk => Object.assign(new TicketDesk(), { account });

@Resolver(() => TicketDesk)
export class TicketDeskResolver {
  @Serves(addCalls(countsOfAccount, customerByPlace))
  @Query(() => TicketDesk, {
    description:
      "Form, labels, contacts and rights for tickets of the viewer's own account or a customer's. Each field is " +
      "read with the account's credential: AGENCY_MISSING where a customer has not authorized the partner.",
  })
  async ticketDesk(
    @Ctx() context: RequestContext,
    @Args(() => TicketAccountArgs) named: TicketAccountArgs,
  ): Promise<TicketDesk> {
    return deskOf(await accountToRead(context, named));
  }

  @Serves(customerByPlace)
  @FieldResolver(() => Customer, {
    nullable: true,
    description: "The customer that has the account; null for the partner's own.",
  })
  customer(@Ctx() context: RequestContext, @Root() { account }: TicketDesk): Promise<Customer | null> {
    return customerOfAccount(context, account);
  }

  @Serves(countsOfAccount)
  @FieldResolver(() => [TicketCount], {
    description: 'Number of tickets in each state. Source: ListCaseCounts, one call.',
  })
  async counts(@Ctx() context: RequestContext, @Root() { account }: TicketDesk): Promise<readonly TicketCount[]> {
    return context.load(countsOfAccount, account);
  }

  @Serves(newsOfAccount)
  @FieldResolver(() => TicketNewsPage, {
    nullable: true,
    description:
      'Messages since a cursor, to be polled while a ticket is shown. Source: ListNewInstantMessages, one call.',
  })
  async news(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Args(() => TicketNewsArgs) { ticketIds, since }: TicketNewsArgs,
  ): Promise<TicketNewsPage | null> {
    checkIds(ticketIds, MOST_TICKETS, 'ticketIds');
    const input = { caseIds: ticketIds, ...(since ? { lastMessageTimeId: since } : {}) };
    return context.load(newsOfAccount, { account, input });
  }

  @Serves(labelsOfAccount)
  @FieldResolver(() => TicketLabelConnection, {
    description: 'Labels of the account. Source: ListLabels, one call per page.',
  })
  async labels(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Args(() => TicketLabelsArgs) { name, ...args }: TicketLabelsArgs,
  ): Promise<Connection<TicketLabel>> {
    const { customerId, scope, credential } = account;
    const list = listMark('ticketLabels', customerId, name);
    const key = { parent: customerId ?? '', filter: name ? { name } : {}, scope, credential };
    return childConnection(context, labelsOfAccount, { args, list, ...key });
  }

  @Serves(usersOfAccount)
  @FieldResolver(() => [TicketUser], {
    description: 'Users of the account who may have tickets. Source: ListSubCustomers of the ticket service, one call.',
  })
  async users(@Ctx() context: RequestContext, @Root() { account }: TicketDesk): Promise<readonly TicketUser[]> {
    return context.load(usersOfAccount, account);
  }

  @Serves(copiesOfAccount)
  @FieldResolver(() => TicketCopies, {
    nullable: true,
    description: 'Addresses that receive copies. Source: ListCaseCcEmails, one call.',
  })
  async copies(@Ctx() context: RequestContext, @Root() { account }: TicketDesk): Promise<TicketCopies | null> {
    return context.load(copiesOfAccount, { account, input: {} });
  }

  @SignedIn('reseller', 'customer')
  @FieldResolver(() => TicketRights, { description: 'What the account may do with tickets.' })
  rights(@Root() { account }: TicketDesk): TicketRights {
    return Object.assign(new TicketRights(), { account });
  }

  @Serves(serviceOfAccount)
  @FieldResolver(() => TicketService, {
    nullable: true,
    description: 'Service hours of the partner that handles the tickets. Source: ShowPartnersServiceInfo, one call.',
  })
  async service(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Args(() => TicketServiceArgs) { categoryId, productId }: TicketServiceArgs,
  ): Promise<TicketService | null> {
    const input = { ...(categoryId ? { caseSubTypeId: categoryId } : {}), ...(productId ? { productId } : {}) };
    return context.load(serviceOfAccount, { account, input });
  }

  @Serves(agreementForAccount)
  @FieldResolver(() => TicketAgreement, {
    nullable: true,
    description: 'The agreement of a type, with its text. Source: ShowLatestPublishedAgreement, one call.',
  })
  async agreement(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Arg('type', () => TicketAgreementType, { description: 'Purpose of the agreement.' })
    type: Known<TicketAgreementType>,
  ): Promise<TicketAgreement | null> {
    const input = { agreementType: ticketAgreement.encode(type) };
    const agreement = await context.load(agreementForAccount, { account, input });
    return agreement && Object.assign(agreement, { account });
  }

  @Serves(contactCheckOfAccount)
  @FieldResolver(() => ContactCheck, {
    nullable: true,
    description: 'Whether a contact must be verified first. Source: CheckNeedVerify, one call.',
  })
  async contactCheck(
    @Ctx() context: RequestContext,
    @Root() { account }: TicketDesk,
    @Args(() => ContactCheckArgs) { contact }: ContactCheckArgs,
  ): Promise<ContactCheck | null> {
    return context.load(contactCheckOfAccount, { account, input: contactInput(contactOf(contact, 'contact')) });
  }

  @Serves(verifiedContactsOfAccount)
  @FieldResolver(() => VerifiedContactConnection, {
    description: 'Contacts that were verified. Source: ListHasVerifiedContacts, one call per page.',
  })
  async verifiedContacts(
    @Ctx() context: RequestContext,
    @Root() { account: { customerId, scope, credential } }: TicketDesk,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<VerifiedContact>> {
    const list = listMark('verifiedContacts', customerId);
    const key = { parent: customerId ?? '', filter: {}, scope, credential };
    return childConnection(context, verifiedContactsOfAccount, { args, list, ...key });
  }
}

@Resolver(() => Customer)
export class CustomerTicketDeskResolver {
  @SignedIn('reseller', 'customer')
  @FieldResolver(() => TicketDesk, {
    description:
      "Form, labels, contacts and rights for tickets of the customer's account, read with its own credential.",
  })
  ticketDesk(@Root() customer: Customer): TicketDesk {
    return deskOf(accountOfCustomer(customer));
  }
}
