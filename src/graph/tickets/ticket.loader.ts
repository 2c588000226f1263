import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { defineEachLoader } from '../../request/fetch/loader.ts';
import { defineOwnedLoader } from '../../request/fetch/owned.ts';
import { TicketMessage } from './message.type.ts';
import { seenAccount, type TicketAccount } from './ticket.account.ts';
import { RelatedTicket, Ticket, TicketCount, TicketDetails, TicketStep, UnreadTicket } from './ticket.type.ts';

/** The tickets of the account whose credential the call has: one call for each account and page. */
export const ticketsOfAccount = defineChildrenLoader({
  name: 'ticketsOfAccount',
  operation: 'ListCases',
  type: Ticket,
  idOf: ({ id }) => id,
});

/** The steps of one ticket: one call for each ticket and page. */
export const stepsOfTicket = defineChildrenLoader({
  name: 'stepsOfTicket',
  operation: 'ListCaseOperateLogs',
  parent: 'caseId',
  type: TicketStep,
  idOf: ({ stepId }) => stepId,
});

/** A ticket in an account. */
export interface TicketKey {
  readonly id: string;
  readonly account: TicketAccount;
}

const seenTicket = ({ id, account }: TicketKey): TicketKey => ({ id, account: seenAccount(account) });

/** The ticket with the account that it belongs to. */
export const withAccount =
  (account: TicketAccount) =>
  (ticket: Ticket): Ticket =>
    Object.assign(ticket, { account });

/** One call for each ticket. Null for a ticket that the account does not have. */
export const ticketById = defineEachLoader<TicketKey, Ticket | null>({
  name: 'ticketById',
  operations: ['ListCases'],
  reduceKey: seenTicket,
  fetch: async ({ id, account }, { api }) => {
    const answer = await api.ask('ListCases', { incidentId: id, offset: 0, limit: 1 }, account);
    const found = answer.many(Ticket).find((ticket) => ticket.id === id);
    return found ? withAccount(account)(found) : null;
  },
});

/** The ticket. Throws NOT_FOUND for one that the account does not have. */
export const requireTicket = async (context: RequestContext, key: TicketKey): Promise<Ticket> => {
  const ticket = await context.load(ticketById, key);
  if (!ticket) throw new GatewayError('NOT_FOUND', { hints: { type: 'Ticket' } });
  return ticket;
};

export interface TicketDetail {
  readonly details: TicketDetails | null;
  /** Newest first. */
  readonly messages: readonly TicketMessage[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The vendor does not document the order of its messages, so the gateway sorts them. */
const newestFirst = (a: TicketMessage, b: TicketMessage): number =>
  compareText(b.sentAt ?? '', a.sentAt ?? '') || compareText(b.messageId, a.messageId);

/** Details with all messages: one call for each ticket. */
export const ticketDetail = defineEachLoader<TicketKey, TicketDetail>({
  name: 'ticketDetail',
  operations: ['ShowCaseDetail'],
  reduceKey: seenTicket,
  fetch: async ({ id, account }, { api }) => {
    const answer = await api.ask('ShowCaseDetail', { caseId: id }, account);
    return { details: answer.one(TicketDetails), messages: answer.many(TicketMessage).sort(newestFirst) };
  },
});

/** One call for each ticket. */
export const relationsOfTicket = defineEachLoader<TicketKey, readonly RelatedTicket[]>({
  name: 'relationsOfTicket',
  operations: ['ListRelation'],
  reduceKey: seenTicket,
  fetch: async ({ id, account }, { api }) =>
    (await api.ask('ListRelation', { caseId: id }, account)).many(RelatedTicket),
});

/** One call for each account. */
export const countsOfAccount = defineEachLoader<TicketAccount, readonly TicketCount[]>({
  name: 'countsOfAccount',
  operations: ['ListCaseCounts'],
  reduceKey: seenAccount,
  fetch: async (account, { api }) => (await api.ask('ListCaseCounts', {}, account)).many(TicketCount),
});

interface UnreadOwner extends TicketAccount {
  readonly id: string;
}

/** One call for each hundred tickets of an account. */
export const unreadOfTicket = defineOwnedLoader<number, UnreadOwner>({
  name: 'unreadOfTicket',
  operation: 'ListUnreadNewInstantMessages',
  owner: ({ id, ...account }) => ({ id, ...seenAccount(account) }),
  fetch: async ({ ids, owner }, { api }) => {
    const answer = await api.ask('ListUnreadNewInstantMessages', { caseIds: [...ids] }, owner);
    return new Map(answer.manyWithKeys(UnreadTicket).map(([id, { count }]) => [id, count ?? 0]));
  },
});
