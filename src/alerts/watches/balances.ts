import Big from 'big.js';
import { medianOf } from '../unusual.ts';
import type { Watch } from '../watch.ts';

/** Days of spend that a forecast needs. */
const FEWEST_DAYS = 7;

export const balanceBelow: Watch = {
  find: async (sources, { amount }) => {
    const balances = await sources.balances();
    const limit = new Big(amount ?? 0);
    return (
      balances
        ?.filter((balance) => limit.gt(balance.amount))
        .map(({ customerId, ...balance }) => ({
          subject: customerId,
          customerId,
          measured: `${balance.amount} ${sources.currency}`,
          limit: `${limit.toFixed()} ${sources.currency}`,
        })) ?? null
    );
  },
};

/** What falls due: the debt, orders that wait for payment, and as many days of the usual spend. */
export const balanceNotCovering: Watch = {
  find: async (sources, { days }) => {
    const [balances, unpaid, spends] = await Promise.all([sources.balances(), sources.unpaid(), sources.spends()]);
    if (!balances || !unpaid || !spends) return null;
    return balances.flatMap(({ customerId, amount, debt }) => {
      const past = (spends.get(customerId) ?? []).map((spend) => Number(spend.amount));
      const daily = past.length < FEWEST_DAYS ? 0 : Math.max(0, medianOf(past));
      const due = new Big(debt).plus(unpaid.get(customerId) ?? 0).plus(new Big(daily).times(days));
      if (due.lte(amount)) return [];
      const [measured, limit] = [amount, due.toFixed(2)].map((each) => `${each} ${sources.currency}`);
      return [{ subject: customerId, customerId, measured: measured ?? '', limit: limit ?? null }];
    });
  },
};
