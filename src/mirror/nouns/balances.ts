import { number, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';

/** China: balances of the customers to whom the partner allocates funds. */
export const balances = defineNoun({
  name: 'balances',
  table: 'mirror_balance',
  operation: 'ListCustomersBalancesDetail',
  idOf: wireText('customer_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: { customer_id: true, amount: true, debt_amount: true, currency: true, measure_id: true },
  columns: { amount: number('amount'), debt: number('debt_amount') },
  searched: [],
  ageSeconds: 10,
  source: {
    kind: 'customers',
    together: 100,
    input: (ids) => ({ customer_infos: ids.map((customer_id) => ({ customer_id })) }),
    paged: false,
    slowestSeconds: 60,
  },
});
