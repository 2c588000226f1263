import { number, text, wireText } from '../columns.ts';
import { defineNoun, type WireRow } from '../noun.ts';

/** Used share of the budget; null without a budget. */
const shareOf = (row: WireRow): number | null => {
  const [amount, used] = [Number(row.budget_amount ?? 0), Number(row.used_amount ?? 0)];
  return Number.isFinite(amount) && Number.isFinite(used) && amount > 0 ? used / amount : null;
};

/** International: customers' budgets. The vendor updates the used part late. */
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
  columns: {
    amount: number('budget_amount'),
    used: number('used_amount'),
    type: text('budget_type'),
    share: { type: 'number', value: shareOf },
  },
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
