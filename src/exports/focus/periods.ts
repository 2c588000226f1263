import { DAY_MS, isDay, isoOf, lastDayOf, startOfDay } from '../../time/index.ts';
import type { Cell } from '../kind.ts';

interface Period {
  readonly start: string | null;
  /** The first time after the period. */
  readonly end: string | null;
}

const UNKNOWN: Period = { start: null, end: null };

/** Writes a time in whole seconds, as the specification requires. */
const spell = (instant: number): string => isoOf(instant).replace(/\.\d{3}Z$/, 'Z');

const dayIn = (date: Cell): string | null => (typeof date === 'string' && isDay(date) ? date : null);

/** The month of the bill on which a day is, counted in UTC+8. */
export const billingPeriodOf = (date: Cell): Period => {
  const day = dayIn(date);
  if (day === null) return UNKNOWN;
  const month = day.slice(0, 7);
  return { start: spell(startOfDay(`${month}-01`)), end: spell(startOfDay(lastDayOf(month)) + DAY_MS) };
};

/** The time in which a charge has effect; the day of the bill when its beginning or end is unknown. */
export const chargePeriodOf = (date: Cell, from: Cell, until: Cell): Period => {
  if (typeof from === 'string' && typeof until === 'string' && Date.parse(from) < Date.parse(until))
    return { start: spell(Date.parse(from)), end: spell(Date.parse(until)) };
  const day = dayIn(date);
  if (day === null) return UNKNOWN;
  return { start: spell(startOfDay(day)), end: spell(startOfDay(day) + DAY_MS) };
};
