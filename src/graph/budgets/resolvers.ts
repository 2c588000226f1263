import { CustomerBudgetResolver } from './budget.resolver.ts';

/** What the schema serves of this noun. */
export const budgetsResolvers = [CustomerBudgetResolver] as const;
