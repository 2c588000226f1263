import { CustomerBudgetResolver } from './budget.resolver.ts';

/** The resolvers of this noun. */
export const budgetsResolvers = [CustomerBudgetResolver] as const;
