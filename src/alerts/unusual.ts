import { DAY_MS, startOfDay } from '../time/index.ts';

/** Number of days of the same weekday that are needed to call a day unusual. */
const FEWEST_WEEKS = 4;

/** Makes the median absolute deviation comparable with a standard deviation. */
const TO_DEVIATION = 1.4826;

/**
 * Smallest deviation, as a share of the median: a customer who spends the same each week must not cause an alert by a
 * cent.
 */
const LEAST_SHARE = 0.1;

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

/** How far a value is from the median of others, in usual deviations; null where there are too few others. */
export const deviationOf = (
  value: number,
  others: readonly number[],
): { readonly median: number; readonly deviations: number } | null => {
  if (others.length < FEWEST_WEEKS) return null;
  const median = medianOf(others);
  const spread = TO_DEVIATION * medianOf(others.map((other) => Math.abs(other - median)));
  const usual = Math.max(spread, LEAST_SHARE * Math.abs(median));
  const distance = Math.abs(value - median);
  if (distance === 0) return { median, deviations: 0 };
  return { median, deviations: usual === 0 ? Number.POSITIVE_INFINITY : distance / usual };
};

/** What a customer spent on one UTC+8 day, as an exact decimal. */
export interface DaySpend {
  readonly day: string;
  readonly amount: string;
}

export interface JudgedSpend {
  /** Usual spend per day; 0 when too few days are known. */
  readonly daily: number;
  /** Spend of the last whole day; null when unknown. */
  readonly spent: string | null;
  /** Usual spend of its weekday, and how many usual deviations the day is away; null where too few weeks are known. */
  readonly usual: number | null;
  readonly deviations: number | null;
}

const WEEK_MS = 7 * DAY_MS;

/** Number of days of spend that a forecast needs. */
const FEWEST_DAYS = 7;

/** Compares the last whole day with the days before, and forecasts the daily spend. */
export const judgeSpend = (days: readonly DaySpend[], lastDay: string): JudgedSpend => {
  const past = days.map(({ amount }) => Number(amount));
  const daily = past.length < FEWEST_DAYS ? 0 : Math.max(0, medianOf(past));
  const last = days.find(({ day }) => day === lastDay);
  if (!last) return { daily, spent: null, usual: null, deviations: null };
  const isSameWeekday = (day: string): boolean => (startOfDay(lastDay) - startOfDay(day)) % WEEK_MS === 0;
  const others = days.filter(({ day }) => day < lastDay && isSameWeekday(day)).map(({ amount }) => Number(amount));
  const found = deviationOf(Number(last.amount), others);
  return {
    daily,
    spent: last.amount,
    usual: found?.median ?? null,
    // Capped, because the store has no infinite numbers.
    deviations: found && Math.min(found.deviations, Number.MAX_VALUE),
  };
};
