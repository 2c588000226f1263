import * as codes from '../../upstream/mapping/codes/tickets.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const TicketStatus = enumOf('TicketStatus', 'State of a ticket.', codes.ticketStatus);
export type TicketStatus = WordOf<typeof codes.ticketStatus>;

export const TicketHandler = enumOf('TicketHandler', 'Who handles a ticket.', codes.ticketHandler);
export type TicketHandler = WordOf<typeof codes.ticketHandler>;

export const TicketSide = enumOf('TicketSide', 'From which side a message of a ticket comes.', codes.ticketSide);
export type TicketSide = WordOf<typeof codes.ticketSide>;

export const TicketReplier = enumOf('TicketReplier', 'Who wrote a message of a ticket.', codes.ticketReplier);
export type TicketReplier = WordOf<typeof codes.ticketReplier>;

export const TicketStepKind = enumOf('TicketStepKind', 'What happened to a ticket.', codes.ticketStep);
export type TicketStepKind = WordOf<typeof codes.ticketStep>;
