import Big from 'big.js';
import { findIn, type Watch } from '../watch.ts';

export const balanceBelow: Watch = {
  find: async (sources, { amount }) => {
    const limit = new Big(amount ?? 0);
    return findIn(await sources.balancesBelow(limit.toFixed()), ({ customerId, ...balance }) =>
      limit.lte(balance.amount)
        ? null
        : {
            subject: customerId,
            customerId,
            measured: `${balance.amount} ${sources.currency}`,
            limit: `${limit.toFixed()} ${sources.currency}`,
          },
    );
  },
};

/**
 * Finds balances below the sum of the debt, the orders that wait for payment, the automatic renewals within the rule's
 * number of days, and as many days of usual spend.
 */
export const balanceNotCovering: Watch = {
  find: async (sources, { days }) =>
    findIn(await sources.balancesNotCovering(days), ({ customerId, amount, debt, unpaid, renewals, daily }) => {
      const due = new Big(debt).plus(unpaid).plus(renewals).plus(new Big(daily).times(days));
      if (due.lte(amount)) return null;
      return {
        subject: customerId,
        customerId,
        measured: `${amount} ${sources.currency}`,
        limit: `${due.toFixed(2)} ${sources.currency}`,
      };
    }),
};
