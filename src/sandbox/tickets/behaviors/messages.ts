import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import { filesNamed, momentOf, signer, type TicketCall, textIn, ticketNamed, ticketOf } from '../call.ts';
import { reply } from '../customer-moves.ts';
import { refuseTicket, TICKET_ERROR, wrongState } from '../refusals.ts';
import { messageRow } from '../rows.ts';
import { OVER } from '../status.ts';
import { type Message, SERVICE_SIDE, type Ticket } from '../ticket.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

/** Seconds after sending within which a message can be withdrawn. */
const WITHDRAWABLE = 120;
const ONLINE = 1;
const READ = 1;

const newestFirst = ({ messages }: Ticket): readonly Message[] => messages.toReversed();

const ticketsNamed = (call: TicketCall, input: Input): readonly Ticket[] =>
  ((input.case_ids ?? []) as readonly string[]).map((id) => ticketNamed(call, input, id));

const unreadOf = ({ messages, readUpTo }: Ticket): number =>
  messages.filter(({ type, number }) => type === SERVICE_SIDE && number > readUpTo).length;

/** The position from which the next poll continues: the number of the account's latest message or step. */
const cursorOf = ({ account }: TicketCall): string => `t${account.count}`;

const numberIn = (input: Input): number => {
  const cursor = textIn(input, 'last_message_time_id');
  if (cursor === undefined) return 0;
  const [, digits] = /^t(\d{1,9})$/.exec(cursor) ?? [];
  if (digits === undefined) throw refuseTicket(TICKET_ERROR.PARAMETER, 'last_message_time_id is unknown.');
  return Number(digits);
};

const send = (call: TicketCall, input: Input): void => {
  const { account, now } = call;
  const ticket = ticketOf(call, input);
  if (OVER.includes(ticket.status)) throw wrongState('The ticket is over.');
  const { content, accessory_ids: ids } = input.message as { content: string; accessory_ids?: unknown };
  const files = filesNamed(call, ids);
  reply(account, ticket, { user: signer(call), content, now, fileIds: files.map(({ id }) => id) });
  for (const file of files) file.ticketId = ticket.id;
};

const withdrawMessage = (call: TicketCall, input: Input): void => {
  const message = ticketOf(call, input).messages.find(({ id }) => id === input.message_id);
  if (!message || message.author !== signer(call).id || message.isFirst) {
    throw refuseTicket(TICKET_ERROR.NO_RIGHT, 'Only a message of your own can be withdrawn.');
  }
  if (call.now - message.at > WITHDRAWABLE) throw wrongState('The message was sent too long ago.');
  message.content = '';
};

/** The messages before the given time, newest first. */
const olderThan = (call: TicketCall, input: Input, ticket: Ticket): readonly Message[] => {
  const at = momentOf(call, input, 'create_time') ?? call.now;
  return newestFirst(ticket)
    .filter((message) => message.at < at)
    .slice(0, Number(input.limit));
};

export const messageBehaviors: TicketBehaviors = {
  CreateMessages: (call, input) => {
    send(call, input);
    return DONE;
  },

  ListMessages: (call, input) => {
    const ticket = ticketOf(call, input);
    return { rows: rowsOf(newestFirst(ticket).map((message) => messageRow(call, ticket, message))) };
  },

  ListMoreInstantMessages: (call, input) => {
    const ticket = ticketOf(call, input);
    const found = olderThan(call, input, ticket);
    return { body: { count: found.length, message_list: found.map((message) => messageRow(call, ticket, message)) } };
  },

  ListNewInstantMessages: (call, input) => {
    const since = numberIn(input);
    const tickets = ticketsNamed(call, input);
    const rows = tickets.flatMap((ticket) => {
      const found = ticket.messages.filter(({ number }) => number > since);
      const list = found.map((message) => messageRow(call, ticket, message));
      return list.length === 0 ? [] : [{ incident_id: ticket.id, message_list: list }];
    });
    const states = tickets.map((ticket) => ({ status: unreadOf(ticket) === 0 ? READ : 0, incident_id: ticket.id }));
    return { rows: rowsOf(rows), body: { imstatus: states, last_message_time_id: cursorOf(call) } };
  },

  ListUnreadNewInstantMessages: (call, input) => ({
    rows: rowsOf(
      ticketsNamed(call, input).map((ticket) => ({
        status: ONLINE,
        incident_id: ticket.id,
        unread_num: unreadOf(ticket),
      })),
    ),
  }),

  UpdateNewInstantMessagesRead: (call, input) => {
    ticketOf(call, input).readUpTo = call.account.count;
    return DONE;
  },

  RevokeMessage: (call, input) => {
    withdrawMessage(call, input);
    return DONE;
  },
};
