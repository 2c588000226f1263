import * as codes from '../../../upstream/mapping/codes/tickets.ts';
import type { WordOf } from '../../../upstream/mapping/index.ts';
import { enumOf } from '../../common/index.ts';

export const TicketProblemKind = enumOf('TicketProblemKind', 'What a problem type is about.', codes.ticketProblemKind);
export type TicketProblemKind = WordOf<typeof codes.ticketProblemKind>;

export const TicketFieldType = enumOf('TicketFieldType', 'Type of a field of a ticket’s form.', codes.ticketFieldType);
export type TicketFieldType = WordOf<typeof codes.ticketFieldType>;

export const TicketRegionSite = enumOf('TicketRegionSite', 'Where a region is.', codes.ticketRegionSite);
export type TicketRegionSite = WordOf<typeof codes.ticketRegionSite>;
