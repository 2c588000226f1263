import type { TicketAccount, User } from './account.ts';
import { addMessage, addStep } from './entries.ts';
import { LOG } from './log-type.ts';
import { STATUS } from './status.ts';
import type { Contact, Ticket, TicketForm } from './ticket.ts';

interface Opening {
  readonly id: string;
  readonly now: number;
  readonly user: User;
  readonly form: TicketForm;
  readonly contact?: Partial<Contact>;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly fileIds?: readonly string[];
}

const NO_CONTACT: Contact = { areaCode: null, mobile: null, mail: null, time: null, ccMail: null };

/** Creates a ticket, with its description as the first message. */
export const openTicket = (
  account: TicketAccount,
  { id, now, user, form, contact = {}, answers = {}, fileIds = [] }: Opening,
): Ticket => {
  const at = Math.floor(now);
  const ticket: Ticket = {
    ...form,
    id,
    userId: user.id,
    userName: user.name,
    createdAt: at,
    ownership: account.facts.isServedByPartner ? 'partner' : 'vendor',
    contact: { ...NO_CONTACT, ...contact },
    messages: [],
    log: [],
    labelIds: new Set(),
    relatedIds: new Set(),
    answers: new Map(Object.entries(answers)),
    scores: new Map(),
    status: STATUS.WAITING,
    confirmedAt: null,
    completedAt: null,
    judgement: '',
    rootCause: null,
    resolution: null,
    readUpTo: 0,
    urgedAt: null,
    movedAt: now,
  };
  addMessage(account, ticket, { from: user, content: form.description, now, fileIds });
  addStep(account, ticket, { type: LOG.CREATED, from: user, now });
  account.tickets.set(id, ticket);
  return ticket;
};
