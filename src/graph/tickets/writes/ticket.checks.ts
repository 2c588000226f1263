import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { TicketStatus } from '../ticket.enums.ts';
import { requireTicket, type TicketKey } from '../ticket.loader.ts';
import type { Ticket } from '../ticket.type.ts';

/** The ticket, in a state in which it may be written to. NOT_FOUND, WRONG_STATE. */
export const requireTicketIn = async (
  context: RequestContext,
  key: TicketKey,
  allowed: readonly TicketStatus[],
): Promise<Ticket> => {
  const ticket = await requireTicket(context, key);
  // A state that the vendor adds later is left to the vendor's own answer.
  const { status } = ticket;
  if (status === null || status === 'UNRECOGNIZED' || allowed.includes(status)) return ticket;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'ticket-status', limit: allowed.join(', ') } });
};

/** States in which those who handle a ticket still work on it. */
export const OPEN: readonly TicketStatus[] = [
  'WAITING',
  'IN_PROGRESS',
  'AWAITING_FEEDBACK',
  'SUSPENDED',
  'AWAITING_CONFIRMATION',
];
