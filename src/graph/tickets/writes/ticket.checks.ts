import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { TicketStatus } from '../ticket.enums.ts';
import { requireTicket, type TicketKey } from '../ticket.loader.ts';
import type { Ticket } from '../ticket.type.ts';

/** The ticket in one of the allowed states. Throws NOT_FOUND or WRONG_STATE. */
export const requireTicketIn = async (
  context: RequestContext,
  key: TicketKey,
  allowed: readonly TicketStatus[],
): Promise<Ticket> => {
  const ticket = await requireTicket(context, key);
  // For a state that the vendor adds later, the vendor decides.
  const { status } = ticket;
  if (status === null || status === 'UNRECOGNIZED' || allowed.includes(status)) return ticket;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'ticket-status', limit: allowed.join(', ') } });
};

/** States in which the vendor or the partner still works on a ticket. */
export const OPEN: readonly TicketStatus[] = [
  'WAITING',
  'IN_PROGRESS',
  'AWAITING_FEEDBACK',
  'SUSPENDED',
  'AWAITING_CONFIRMATION',
];
