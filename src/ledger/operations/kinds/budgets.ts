import { budgetOf } from '../../../upstream/index.ts';
import { sameAmount, textIn, type WriteKind } from './kind.ts';

export const BUDGET_WRITES = {
  SET_BUDGET: {
    description: 'The budget of a customer set.',
    operations: ['UpdateSubCustomerBudget'],
    wholePartner: false,
    target: 'customer',
    touches: ['budgets'],
    sets: 'budget',
    proof: {
      by: 'target',
      isReached: async (upstream, { targetId, input }) => {
        const budget = await budgetOf(upstream, targetId, textIn(input.resellerId));
        return (
          budget !== null &&
          sameAmount(budget.amount, input.amount) &&
          (input.type === undefined || input.type === null || input.type === budget.type)
        );
      },
    },
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
