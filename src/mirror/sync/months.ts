import { DAY_MS, monthsBefore, startOfDay, startOfDayAt } from '../../time/index.ts';
import { placeOf } from '../read/parts.ts';
import type { Part } from './work.ts';

const HOUR_MS = 3_600_000;

/** The vendor sums the day before up between 16:00 and the end of the day, in UTC+8. */
const READ_AT_MS = [0, 16 * HOUR_MS, 20 * HOUR_MS] as const;
/** Bills of a month change until the 5th of the next one, 12:00 in UTC+8; a day is left for what comes late. */
const CLOSED_AFTER_MS = 5 * DAY_MS + 12 * HOUR_MS;

const closedAt = (month: string): number => startOfDay(`${monthsBefore(month, -1)}-01`) + CLOSED_AFTER_MS;

/** When a month that has been read is to be read again; Infinity where it has not changed since, and never will. */
export const monthDueAt = ({ part, verifiedAt }: Pick<Part, 'part' | 'verifiedAt'>, now: number): number => {
  const { month } = placeOf(part);
  const read = verifiedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(verifiedAt);
  // Read before the clock was set back.
  if (read > now) return now;
  if (month !== null && read >= closedAt(month)) return Number.POSITIVE_INFINITY;
  const day = startOfDayAt(read);
  const next = [...READ_AT_MS, DAY_MS].map((hour) => day + hour).find((at) => at > read);
  return next ?? now;
};
