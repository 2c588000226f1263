import { type Clock, clockAt, DAY_MS, monthAt, monthsBefore } from '../../src/time/index.ts';

/**
 * The instant at which every fixture begins, so that a test means the same on any date. `npm run test:dates` puts other
 * instants here. Time runs on from there as it does outside: what takes a while at the vendor takes it here too.
 */
export const START = Date.parse(
  (globalThis as { readonly FIXTURE_START?: string }).FIXTURE_START ?? '2026-11-19T02:00:00Z',
);

const origin = performance.now();

export const testNow = (): number => START + Math.floor(performance.now() - origin);

export const testClock: Clock = clockAt(testNow);

/** The fixtures' UTC+8 month. */
export const THIS_MONTH = monthAt(START);

/**
 * The latest month of which the vendor's sums have every day: they follow up to two days behind the single entries, so
 * only in such a month are entries and sums equal.
 */
export const SUMMED_MONTH = monthsBefore(monthAt(START - 2 * DAY_MS), 1);

/** The latest month whose bills the vendor changes no more: from the 5th of the next month on. */
export const FINAL_MONTH = monthsBefore(monthAt(START - 5 * DAY_MS), 1);
