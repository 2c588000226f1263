import * as codes from '../../../upstream/mapping/codes/tickets.ts';
import type { WordOf } from '../../../upstream/mapping/index.ts';
import { enumOf } from '../../common/index.ts';

export const TicketContactWay = enumOf('TicketContactWay', 'How a contact is reached.', codes.ticketContactWay);
export type TicketContactWay = WordOf<typeof codes.ticketContactWay>;

export const TicketAgreementType = enumOf('TicketAgreementType', 'Purpose of an agreement.', codes.ticketAgreement);
export type TicketAgreementType = WordOf<typeof codes.ticketAgreement>;
