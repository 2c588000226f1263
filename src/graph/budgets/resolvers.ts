import { CustomerBudgetResolver } from './budget.resolver.ts';

export const budgetsResolvers = [CustomerBudgetResolver] as const;
