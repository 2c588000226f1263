/**
 * The vendor's calendar: its bills, ledgers and performance months are counted in UTC+8, all year round. Instants are
 * epoch milliseconds, days are `YYYY-MM-DD`, months `YYYY-MM`.
 */
export const DAY_MS = 86_400_000;

const UTC_8_MS = 8 * 3_600_000;

/** The UTC+8 day that an instant falls on. */
export const dayAt = (instant: number): string => new Date(instant + UTC_8_MS).toISOString().slice(0, 10);

/** The UTC+8 month that an instant falls in. */
export const monthAt = (instant: number): string => dayAt(instant).slice(0, 7);

/** The first instant of the UTC+8 day that an instant falls on. */
export const startOfDayAt = (instant: number): number => Math.floor((instant + UTC_8_MS) / DAY_MS) * DAY_MS - UTC_8_MS;

/** The first instant of a UTC+8 day. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - UTC_8_MS;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The last day of a month. */
export const lastDayOf = (month: string): string => {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10);
};

/** The month that lies `count` months before another. */
export const monthsBefore = (month: string, count: number): string => {
  const [year = 0, index = 1] = month.split('-').map(Number);
  const at = year * 12 + index - 1 - count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const FIRST_INSTANT = Date.parse('0000-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Epoch milliseconds of a date and time with its offset, as RFC 3339 writes it; seconds may be left out. Null for any
 * other text, for a day that does not exist, and for an instant outside the years 0000 to 9999 in UTC: its text would
 * have another length, and no longer sort as time does.
 */
export const instantOf = (text: string): number | null => {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return null;
  const instant = Date.parse(text);
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : null;
};

/** ISO 8601 in UTC with milliseconds, so that times sort as texts do. */
export const isoOf = (instant: number | string): string => new Date(instant).toISOString();
