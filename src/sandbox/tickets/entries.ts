import type { TicketAccount, User } from './account.ts';
import { formId } from './forms/form-id.ts';
import type { LogType } from './log-type.ts';
import { CUSTOMER_SIDE, type LogEntry, type Message, SERVICE_SIDE, type Ticket } from './ticket.ts';

/** Author of messages and steps, for tickets served by the vendor and by the partner. */
const AGENTS = {
  vendor: { id: 'huawei-cloud-support', name: 'Huawei Cloud' },
  partner: { id: 'partner-support', name: 'Partner support' },
} as const;

export const agentOf = ({ ownership }: Ticket): { readonly id: string; readonly name: string } => AGENTS[ownership];

/**
 * Now, or the second after the latest message: the vendor pages by time, so that two messages must not have the same
 * second.
 */
const nextSecond = ({ messages }: Ticket, now: number): number =>
  Math.max(Math.floor(now), (messages.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + 1);

interface NewMessage {
  /** Null for a message of the serving side. */
  readonly from: User | null;
  readonly content: string;
  readonly now: number;
  readonly fileIds?: readonly string[];
}

export const addMessage = (account: TicketAccount, ticket: Ticket, message: NewMessage): Message => {
  const { from, content, now, fileIds = [] } = message;
  const author = from ?? agentOf(ticket);
  const number = ++account.count;
  const made: Message = {
    id: formId('message', ticket.id, String(number)),
    number,
    type: from ? CUSTOMER_SIDE : SERVICE_SIDE,
    author: author.id,
    authorName: author.name,
    at: nextSecond(ticket, now),
    isFirst: ticket.messages.length === 0,
    fileIds,
    content,
  };
  ticket.messages.push(made);
  return made;
};

interface NewStep {
  readonly type: LogType;
  readonly from: User | null;
  readonly now: number;
  readonly text?: string;
}

export const addStep = (account: TicketAccount, ticket: Ticket, { type, from, now, text = '' }: NewStep): LogEntry => {
  const by = from ?? agentOf(ticket);
  const entry: LogEntry = {
    id: String(++account.count),
    type,
    at: Math.floor(now),
    by: from ? CUSTOMER_SIDE : SERVICE_SIDE,
    byId: by.id,
    byName: by.name,
    text,
  };
  ticket.log.push(entry);
  return entry;
};
