import { DAY_MS, isDay, isoOf, monthAt, startOfDayAt } from '../../time/index.ts';
import { DAY } from './time.ts';

/** Number of the day in UTC+8 since 1970. */
export const dayOf = (seconds: number): number => Math.ceil(startOfDayAt(seconds * 1000) / DAY_MS);

/** `YYYY-MM-DD`. */
export const dateOf = (day: number): string => isoOf(day * DAY * 1000).slice(0, 10);

/** The first second of a day in UTC+8, in seconds since 1970. */
export const startOfDay = (day: number): number => startOfDayAt(day * DAY_MS) / 1000;

/** `YYYY-MM`. */
export const monthOf = (seconds: number): string => monthAt(seconds * 1000);

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Months since year 0; null when the text is not a month. */
export const monthNumber = (text: string): number | null => {
  const match = MONTH.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
};

export const monthText = (number: number): string =>
  `${Math.floor(number / 12)
    .toString()
    .padStart(4, '0')}-${((number % 12) + 1).toString().padStart(2, '0')}`;

/** Number of the first day of a month, counted from 1970. */
export const firstDayOf = (number: number): number => Date.UTC(Math.floor(number / 12), number % 12, 1) / 1000 / DAY;

/** Days since 1970; null when the text is not a day. */
export const dayNumber = (text: string): number | null => (isDay(text) ? Date.parse(text) / 1000 / DAY : null);
