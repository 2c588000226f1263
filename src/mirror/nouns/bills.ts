import { number, text, wireText } from '../columns.ts';
import { defineNoun, type WireRow } from '../noun.ts';

const IDENTITY = ['cycle', 'charge_mode', 'customer_id', 'cloud_service_type', 'resource_type_code', 'bill_type'];

/**
 * The vendor gives a sum no id. It is identified by month, charging mode, customer, service, resource type and purpose.
 */
const idOf = (row: WireRow): string => JSON.stringify(IDENTITY.map((name) => wireText(name)(row)));

/** China: monthly sums of resale customers' bills. A closed month never changes. */
export const bills = defineNoun({
  name: 'bills',
  table: 'mirror_bill',
  operation: 'ListSubcustomerMonthlyBills',
  idOf,
  customerOf: wireText('customer_id'),
  goesWithCustomer: false,
  kept: {
    cycle: true,
    customer_id: true,
    cloud_service_type: true,
    cloud_service_type_name: true,
    bill_type: true,
    charge_mode: true,
    amount: true,
    debt_amount: true,
    adjustment_amount: true,
    discount_amount: true,
    measure_id: true,
    currency: true,
    account_details: { balance_type: true, amount: true, bill_type: true },
    resource_type_code: true,
    resource_type_name: true,
  },
  columns: {
    month: text('cycle'),
    charge_mode: text('charge_mode'),
    bill_type: text('bill_type'),
    service_code: text('cloud_service_type'),
    resource_type: text('resource_type_code'),
    amount: number('amount'),
  },
  measure: { table: 'mirror_spend', take: 'sum', column: 'amount', each: ['month'] },
  searched: [],
  ageSeconds: 86_400,
  source: {
    kind: 'months',
    months: 13,
    input: 'cycle',
    column: 'month',
    kinds: { input: 'charge_mode', of: ['1', '3', '11'] },
  },
});
