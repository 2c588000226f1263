import { cancelTicketAccess, declineTicketAccess } from './access/ticket-access.writes.ts';
import { cancelTicket, closeTicket, deleteTicket, rateTicket, urgeTicket } from './writes/action.writes.ts';
import { answerTicketFields, changeTicketContact, createTicket } from './writes/create.writes.ts';
import {
  changeTicketLabel,
  createTicketLabel,
  deleteTicketLabel,
  sendTicketCode,
  signTicketAgreement,
  verifyTicketContact,
} from './writes/desk.writes.ts';
import { addTicketLabels, relateTickets, removeTicketLabels, unrelateTicket } from './writes/links.writes.ts';
import { markTicketRead, replyToTicket, withdrawTicketMessage } from './writes/message.writes.ts';

export const ticketsWrites = [
  createTicket,
  replyToTicket,
  withdrawTicketMessage,
  urgeTicket,
  closeTicket,
  cancelTicket,
  deleteTicket,
  rateTicket,
  markTicketRead,
  addTicketLabels,
  removeTicketLabels,
  relateTickets,
  unrelateTicket,
  changeTicketContact,
  answerTicketFields,
  createTicketLabel,
  changeTicketLabel,
  deleteTicketLabel,
  sendTicketCode,
  verifyTicketContact,
  signTicketAgreement,
  declineTicketAccess,
  cancelTicketAccess,
] as const;
