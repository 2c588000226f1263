import Big from 'big.js';
import type { Watch } from '../watch.ts';

const HUNDRED = 100;

export const budgetUsed: Watch = {
  find: async (sources, { budgetPercent }) => {
    const budgets = await sources.budgets();
    return (
      budgets
        // A customer without a budget has no share of it.
        ?.filter(
          ({ amount, used }) =>
            new Big(amount).gt(0) && new Big(used).times(HUNDRED).gte(new Big(amount).times(budgetPercent)),
        )
        .map(({ customerId, amount, used }) => ({
          subject: customerId,
          customerId,
          measured: `${new Big(used).times(HUNDRED).div(amount).toFixed(1)} %`,
          limit: `${budgetPercent} %`,
        })) ?? null
    );
  },
};
