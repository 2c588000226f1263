export { budgetByCustomer } from './budget.loader.ts';
export { BudgetType } from './budget.type.ts';
