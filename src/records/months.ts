import { dayAt, lastDayOf, monthsBefore, startOfDay, startOfDayAt } from '../time/index.ts';

/** The same day and time in another month in UTC+8; the last day where that month is shorter. */
export const shiftMonths = (instant: number, months: number): number => {
  const day = dayAt(instant);
  const month = monthsBefore(day.slice(0, 7), -months);
  const [shifted = day] = [`${month}${day.slice(7)}`, lastDayOf(month)].sort();
  return startOfDay(shifted) + (instant - startOfDayAt(instant));
};
