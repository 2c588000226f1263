import { z } from 'zod';
import { requestAccess, withdrawAccess } from '../tickets/access-moves.ts';
import type { TicketAccount } from '../tickets/account.ts';
import { reply } from '../tickets/customer-moves.ts';
import type { TicketFiles } from '../tickets/files.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { moveByVendor, VENDOR_MOVES } from '../tickets/vendor-moves.ts';

/** A step of one ticket, taken by the vendor's engineer or by the customer. */
export const ticketCommand = z.strictObject({
  action: z.literal('ticket'),
  incident_id: z.string(),
  move: z.enum([...VENDOR_MOVES, 'reply', 'ask-access', 'withdraw-access']),
  /** Text of the message, instead of the default one. */
  text: z.string().min(1).max(10_000).optional(),
  /** Place to which `ask-access` requests access: the console or a host. */
  access: z.enum(['console', 'host']).default('console'),
  /** A file that is attached to the message. */
  file: z.strictObject({ name: z.string().min(1).max(512), base64: z.base64() }).optional(),
});

export type TicketCommand = z.output<typeof ticketCommand>;

interface Commanded {
  readonly account: TicketAccount;
  readonly ticket: Ticket;
  readonly files: TicketFiles;
  /** Seconds since 1970. */
  readonly now: number;
}

const fileIds = ({ account, ticket, files }: Commanded, { file }: TicketCommand): readonly string[] => {
  if (!file) return [];
  const bytes = Buffer.from(file.base64, 'base64');
  const stored = files.add({ name: file.name, bytes, accountId: account.facts.id });
  stored.ticketId = ticket.id;
  return [stored.id];
};

const withdrawLatestAccess = ({ account, ticket }: Commanded): boolean =>
  [...account.accesses.values()].reverse().some((access) => access.ticketId === ticket.id && withdrawAccess(access));

/** Takes the step; false when the ticket's status does not allow it. */
export const moveTicket = (commanded: Commanded, command: TicketCommand): boolean => {
  const { account, ticket, now } = commanded;
  const { move, text, access } = command;
  switch (move) {
    case 'reply':
      reply(account, ticket, {
        user: account.users[0],
        content: text ?? '…',
        now,
        fileIds: fileIds(commanded, command),
      });
      return true;
    case 'ask-access':
      requestAccess(account, ticket, { kind: access, now, reason: text });
      return true;
    case 'withdraw-access':
      return withdrawLatestAccess(commanded);
    default:
      return moveByVendor(account, ticket, move, { now, text, fileIds: fileIds(commanded, command) });
  }
};
