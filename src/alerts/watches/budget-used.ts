import Big from 'big.js';
import { findIn, type Watch } from '../watch.ts';

const HUNDRED = 100;

export const budgetUsed: Watch = {
  find: async (sources, { budgetPercent }) =>
    findIn(await sources.budgetsUsed(budgetPercent), ({ customerId, amount, used }) => {
      // A customer with a budget of 0 cannot have used a share of it.
      const isUsed = new Big(amount).gt(0) && new Big(used).times(HUNDRED).gte(new Big(amount).times(budgetPercent));
      if (!isUsed) return null;
      return {
        subject: customerId,
        customerId,
        measured: `${new Big(used).times(HUNDRED).div(amount).toFixed(1)} %`,
        limit: `${budgetPercent} %`,
      };
    }),
};
