import type { TicketCall } from '../call.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import { ticketRow } from '../rows.ts';
import type { Ticket } from '../ticket.ts';
import type { FileAnswer } from './behavior.ts';

const COLUMNS = [
  'incident_id',
  'status',
  'simple_description',
  'incident_type_name',
  'product_category_name',
  'business_type_name',
  'dc_name',
  'xcustomer_name',
  'create_time',
] as const;

/** With this mark spreadsheet programs read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;

/** A CSV file of tickets; throws unless the account has the right to export. */
export const ticketTable = (call: TicketCall, tickets: readonly Ticket[]): FileAnswer => {
  if (!call.account.privileges.has('export')) {
    throw refuseTicket(TICKET_ERROR.NO_RIGHT, 'The account may not export service tickets.');
  }
  const rows = tickets.map((ticket) => {
    const row = ticketRow(call, ticket);
    return COLUMNS.map((column) => cell(row[column])).join(',');
  });
  const text = [COLUMNS.join(','), ...rows].join('\r\n');
  return { bytes: Buffer.from(`${BYTE_ORDER_MARK}${text}\r\n`), type: 'text/csv;charset=UTF-8', name: 'tickets.csv' };
};
