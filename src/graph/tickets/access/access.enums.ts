import * as codes from '../../../upstream/mapping/codes/tickets.ts';
import type { WordOf } from '../../../upstream/mapping/index.ts';
import { enumOf } from '../../common/index.ts';

export const TicketAccessStatus = enumOf(
  'TicketAccessStatus',
  'State of a request for access.',
  codes.ticketAccessStatus,
);
export type TicketAccessStatus = WordOf<typeof codes.ticketAccessStatus>;

export const TicketAccessKind = enumOf('TicketAccessKind', 'What access is requested to.', codes.ticketAccessKind);
export type TicketAccessKind = WordOf<typeof codes.ticketAccessKind>;
