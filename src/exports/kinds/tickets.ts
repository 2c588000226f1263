import { CUSTOMER_COLUMNS, columnsOf, defineExportKind, EACH_CUSTOMER, type ExportColumn } from '../kind.ts';

const TICKET: readonly ExportColumn[] = columnsOf(
  'ticketId',
  'status',
  'product',
  'problemType',
  'category',
  'region',
  'description',
  'submittedBy',
  'createdAt',
  'confirmedAt',
);

export const tickets = defineExportKind({
  name: 'TICKETS',
  description: "Tickets of the partner's own account. Conditions: those of `tickets`.",
  list: ['tickets'],
  columns: TICKET,
});

export const customerTickets = defineExportKind({
  name: 'CUSTOMER_TICKETS',
  description:
    'Tickets of each customer who has authorized the partner. Conditions: `customerId`, or `customers`, the filter of the list of ' +
    'customers, and those of `Customer.tickets`.',
  parents: EACH_CUSTOMER,
  list: ['tickets'],
  columns: [...CUSTOMER_COLUMNS, ...TICKET],
});
