import { defineBatchedLoader } from '../../request/fetch/batched.ts';
import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { BudgetRecord, CustomerBudget } from './budget.type.ts';

/** One call for each hundred customers; null for a customer without a budget. */
export const budgetByCustomer = defineBatchedLoader({
  name: 'budgetByCustomer',
  operation: 'ListSubCustomerBudget',
  type: CustomerBudget,
  mirrored: 'budgets',
});

/** One call for each customer and page. */
export const budgetRecordsByCustomer = defineChildrenLoader({
  name: 'budgetRecordsByCustomer',
  operation: 'ListSubCustomerBudgetRecords',
  parent: 'customerId',
  type: BudgetRecord,
  idOf: () => null,
});
