import { type Clock, clockAt, DAY_MS, monthAt, monthsBefore } from '../../src/time/index.ts';
import { readingsSoFar } from './readings.ts';

/**
 * The instant at which every fixture begins, so that a test gives the same result on any date. `npm run test:dates`
 * sets other instants. From this instant time runs at its real speed, so that latency at the vendor is latency here.
 */
export const START = Date.parse(
  (globalThis as { readonly FIXTURE_START?: string }).FIXTURE_START ?? '2026-11-19T02:00:00Z',
);

const origin = performance.now();

export const testNow = (): number => START + Math.floor(performance.now() - origin) + readingsSoFar();

export const testClock: Clock = clockAt(testNow);

/** The current month of the fixtures in UTC+8. */
export const THIS_MONTH = monthAt(START);

/**
 * The latest month of which the vendor's sums have every day: they follow up to two days behind the single entries, so
 * only in such a month are entries and sums equal.
 */
export const SUMMED_MONTH = monthsBefore(monthAt(START - 2 * DAY_MS), 1);

/** The latest month whose bills the vendor no longer changes: from the 5th of the next month on. */
export const FINAL_MONTH = monthsBefore(monthAt(START - 5 * DAY_MS), 1);
