import Big from 'big.js';
import { DAY_MS, dayAt, startOfDay } from '../../time/index.ts';
import { deviationOf } from '../unusual.ts';
import type { Watch } from '../watch.ts';

const WEEK_MS = 7 * DAY_MS;

/** The last whole day beside the same weekday of the weeks before: many customers spend little on Sundays. */
export const spendUnusual: Watch = {
  find: async (sources, { factor, amount }) => {
    const spends = await sources.spends();
    if (!spends) return null;
    const lastDay = dayAt(sources.now - DAY_MS);
    const isSameWeekday = (day: string): boolean => (startOfDay(lastDay) - startOfDay(day)) % WEEK_MS === 0;
    return [...spends].flatMap(([customerId, days]) => {
      const last = days.find(({ day }) => day === lastDay);
      if (!last) return [];
      const others = days.filter(({ day }) => day < lastDay && isSameWeekday(day)).map((each) => Number(each.amount));
      const found = deviationOf(Number(last.amount), others);
      const isFar = found !== null && found.deviations >= factor;
      if (
        !isFar ||
        new Big(last.amount)
          .minus(found.median)
          .abs()
          .lt(amount ?? 0)
      )
        return [];
      return [
        {
          subject: customerId,
          customerId,
          measured: `${last.amount} ${sources.currency} on ${lastDay}`,
          limit: `usually ${found.median.toFixed(2)} ${sources.currency}`,
        },
      ];
    });
  },
};
