import { DAY_MS, monthsBefore, startOfDay, startOfDayAt } from '../../time/index.ts';
import { placeOf } from '../read/parts.ts';
import { instant } from './instant.ts';
import type { Part } from './work.ts';

const HOUR_MS = 3_600_000;

/**
 * Times of the day, in UTC+8, from which on a month is read again: the vendor adds the previous day's sums between
 * 16:00 and the end of the day.
 */
const READ_AT_MS = [0, 16 * HOUR_MS, 20 * HOUR_MS] as const;
/**
 * The bills of a month change until 12:00 (UTC+8) on the 5th of the next month; one more day allows for late changes.
 */
const CLOSED_AFTER_MS = 5 * DAY_MS + 12 * HOUR_MS;

/** Time between the two readings of a month whose list lacks stored rows; a vendor's bad minute has passed by then. */
export const AGAIN_AFTER_MS = 10 * 60_000;

const closedAt = (month: string): number => startOfDay(`${monthsBefore(month, -1)}-01`) + CLOSED_AFTER_MS;

/** When a running reading goes on: now, or when the month is read a second time. */
export const goesOnAt = (againAt: string | undefined, now: number): number => {
  const at = againAt === undefined ? now : Date.parse(againAt);
  // A time that is further ahead was stored before the clock was set back.
  return at > now + AGAIN_AFTER_MS ? now : at;
};

/** When to read a month again; Infinity for a closed month that was read after it was closed. */
export const monthDueAt = ({ part, verifiedAt }: Pick<Part, 'part' | 'verifiedAt'>, now: number): number => {
  const { month } = placeOf(part);
  const read = instant(verifiedAt);
  // The stored time is in the future: the clock was set back since.
  if (read > now) return now;
  if (month !== null && read >= closedAt(month)) return Number.POSITIVE_INFINITY;
  const day = startOfDayAt(read);
  const next = [...READ_AT_MS, DAY_MS].map((hour) => day + hour).find((at) => at > read);
  return next ?? now;
};
