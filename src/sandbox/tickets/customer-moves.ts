import type { TicketAccount, User } from './account.ts';
import { addMessage, addStep } from './entries.ts';
import { LOG } from './log-type.ts';
import { STATUS } from './status.ts';
import type { Message, Ticket } from './ticket.ts';

interface Reply {
  readonly user: User;
  readonly content: string;
  readonly fileIds?: readonly string[];
  readonly now: number;
}

/**
 * Adds a message of the customer's side. When the ticket waits for an answer or has a proposed solution, it goes back
 * to the vendor.
 */
export const reply = (account: TicketAccount, ticket: Ticket, { user, content, fileIds, now }: Reply): Message => {
  const message = addMessage(account, ticket, { from: user, content, now, ...(fileIds ? { fileIds } : {}) });
  const { status } = ticket;
  if (status === STATUS.ASKED) addStep(account, ticket, { type: LOG.ANSWERED, from: user, now });
  if (status === STATUS.SOLVED) addStep(account, ticket, { type: LOG.SENT_BACK, from: user, now });
  if (status === STATUS.ASKED || status === STATUS.SOLVED) {
    ticket.status = STATUS.PROCESSING;
    ticket.confirmedAt = null;
  }
  if (ticket.status === STATUS.PROCESSING) ticket.movedAt = now;
  return message;
};

interface Moved {
  readonly user: User;
  readonly now: number;
  readonly text?: string;
}

export const withdraw = (account: TicketAccount, ticket: Ticket, { user, now, text }: Moved): void => {
  ticket.status = STATUS.WITHDRAWN;
  ticket.completedAt = Math.floor(now);
  addStep(account, ticket, { type: LOG.WITHDRAWN, from: user, now, ...(text ? { text } : {}) });
};

/** Closes a ticket. A null user means that it closes by itself. */
export const close = (
  account: TicketAccount,
  ticket: Ticket,
  { user, now, text }: Omit<Moved, 'user'> & { readonly user: User | null },
): void => {
  ticket.status = STATUS.COMPLETED;
  ticket.completedAt = Math.floor(now);
  const type = user ? LOG.CLOSED : LOG.COMPLETED;
  addStep(account, ticket, { type, from: user, now, ...(text ? { text } : {}) });
};

export const urge = (account: TicketAccount, ticket: Ticket, { user, now }: Moved): void => {
  ticket.urgedAt = now;
  addStep(account, ticket, { type: LOG.URGED, from: user, now });
};

export const remove = (account: TicketAccount, ticket: Ticket, { user, now }: Moved): void => {
  ticket.status = STATUS.DELETED;
  addStep(account, ticket, { type: LOG.DELETED, from: user, now });
};

interface Scoring extends Moved {
  readonly judgement: string;
  /** Ratings by the id of their dimension. */
  readonly scores: ReadonlyMap<number, number>;
}

export const rate = (account: TicketAccount, ticket: Ticket, { user, now, judgement, scores }: Scoring): void => {
  ticket.judgement = judgement;
  ticket.scores.clear();
  for (const [dimension, value] of scores) ticket.scores.set(dimension, value);
  addStep(account, ticket, { type: LOG.RATED, from: user, now });
};
