import { number, text, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';

/**
 * The vendor's statuses: waiting for acceptance, in progress, result to be confirmed, suspended, waiting for the
 * customer.
 */
const OPEN = ['0', '1', '2', '5', '17'];

/**
 * Tickets of the partner's own account and of customers who have granted the agency. Their texts, contacts and messages
 * are not stored. The copy only feeds the log of changes and answers no list.
 */
export const tickets = defineNoun({
  name: 'tickets',
  table: 'mirror_ticket',
  operation: 'ListCases',
  idOf: wireText('incident_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: { incident_id: true, status: true, unread_num: true },
  columns: { status: text('status'), unread: number('unread_num') },
  searched: [],
  ageSeconds: 600,
  source: {
    kind: 'customers',
    together: 1,
    input: () => ({}),
    paged: true,
    accounts: {
      everySeconds: 6 * 3_600,
      open: { column: 'status', states: OPEN },
      unread: {
        operation: 'ListUnreadNewInstantMessages',
        ids: 'case_ids',
        most: 100,
        id: 'incident_id',
        count: 'unread_num',
      },
    },
  },
});
