import { isoOf } from '../../time/index.ts';
export const DAY = 86_400;
export const YEAR = 365 * DAY;

/** Seconds since 1970 as the vendor prints UTC times. */
export const utc = (seconds: number): string => isoOf(seconds * 1000).replace('.000Z', 'Z');

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Seconds since 1970; null when the text is not a time in the vendor's format. */
export const secondsOf = (text: string): number | null => {
  const milliseconds = UTC.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
};
