import Big from 'big.js';
import { findIn, type Watch } from '../watch.ts';

/**
 * Compares the last whole day with the same weekday of earlier weeks, because many customers spend little on weekends.
 */
export const spendUnusual: Watch = {
  find: async (sources, { factor, amount }) =>
    findIn(await sources.unusualSpends(factor, amount ?? '0'), ({ customerId, day, spent, usual, deviations }) => {
      const distance = new Big(spent).minus(usual).abs();
      if (deviations < factor || distance.lt(amount ?? 0)) return null;
      return {
        subject: customerId,
        customerId,
        measured: `${spent} ${sources.currency} on ${day}`,
        limit: `usually ${usual.toFixed(2)} ${sources.currency}`,
      };
    }),
};
