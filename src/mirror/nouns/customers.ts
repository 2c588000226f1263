import { maskName } from '../../text.ts';
import { text, time, wireText } from '../columns.ts';
import { type Column, defineNoun, type WireRow } from '../noun.ts';
import { readingOrder } from '../reading-order.ts';

const realName = wireText('customer');

const COMPANY = '1';
const kindOf = wireText('customer_type');

/**
 * The name as a viewer sees it who may not reveal names. It is used to search and sort, so that neither reveals more.
 */
const shownName = (row: WireRow): string | null => {
  const name = realName(row);
  return name === null || kindOf(row) === COMPANY ? name : maskName(name);
};

const textBy = (value: Column['value']): Column => ({ type: 'text', value });

/** The partner's customers and those of its resellers. Their phone numbers and addresses are not stored. */
export const customers = defineNoun({
  name: 'customers',
  table: 'mirror_customer',
  operation: 'ListSubCustomers',
  idOf: wireText('customer_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: {
    customer_id: true,
    customer: true,
    account_name: true,
    associated_on: true,
    association_type: true,
    label: true,
    verified_status: true,
    customer_type: true,
    customer_level: true,
    is_frozen: true,
    account_managers: { account_name: true },
    xaccount_id: true,
    xaccount_type: true,
  },
  columns: {
    account_name: text('account_name'),
    name: text('customer'),
    name_order: textBy((row) => readingOrder(realName(row))),
    shown_name: textBy(shownName),
    shown_name_order: textBy((row) => readingOrder(shownName(row))),
    label: text('label'),
    kind: text('customer_type'),
    level: text('customer_level'),
    association_model: text('association_type'),
    associated_at: time('associated_on'),
    verification: text('verified_status'),
    frozen: text('is_frozen'),
    manager: text('account_managers.0.account_name'),
  },
  searched: ['account_name', 'name', 'shown_name', 'label'],
  ageSeconds: 60,
  source: {
    kind: 'list',
    slowestSeconds: 300,
    input: {},
    byId: (id) => ({ customer_id: id, limit: 1 }),
    windows: [{ from: 'associated_on_begin', until: 'associated_on_end', column: 'associated_at' }],
    // Swept often, because the vendor cannot filter by the time at which a manager, a level or a label changed.
    sweepSeconds: 600,
  },
});
