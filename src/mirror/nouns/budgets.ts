import { number, text, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';

/** International: what customers may spend. The vendor itself is behind with what they have used. */
export const budgets = defineNoun({
  name: 'budgets',
  table: 'mirror_budget',
  operation: 'ListSubCustomerBudget',
  idOf: wireText('customer_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: {
    customer_id: true,
    budget_amount: true,
    used_amount: true,
    budget_type: true,
    currency: true,
    measure_id: true,
  },
  columns: { amount: number('budget_amount'), used: number('used_amount'), type: text('budget_type') },
  searched: [],
  ageSeconds: 10,
  source: {
    kind: 'customers',
    together: 100,
    input: (ids) => ({ customer_ids: ids }),
    paged: false,
    slowestSeconds: 60,
  },
});
