import { createScrambler } from './ids.ts';
import { EVENTS_PER_CUSTOMER, MAX_CUSTOMERS } from './timeline.ts';

/**
 * Smaller keys belong to seeded events (customer × EVENTS_PER_CUSTOMER + number); from here on keys count what was made
 * since the start.
 */
export const MADE = EVENTS_PER_CUSTOMER * MAX_CUSTOMERS;
/** Number of ranges, one for each scope, that are reserved for seeded keys. */
const SEEDED_RANGES = 16;

/** Converts keys of one scope into ten digits in scrambled order, and back. */
export const createSerials = (seed: number, scope: number) => {
  const { scramble, unscramble } = createScrambler(seed);
  const seededBase = scope * MADE;
  const madeBase = (SEEDED_RANGES + scope) * MADE;

  return {
    digits: (key: number): string =>
      scramble(key < MADE ? seededBase + key : madeBase + key - MADE)
        .toString()
        .padStart(10, '0'),
    /** Null for digits of another scope. Callers check whether the key exists. */
    keyOf(digits: string): number | null {
      const number = unscramble(Number(digits));
      if (number >= madeBase) return number < madeBase + MADE ? number - madeBase + MADE : null;
      return number >= seededBase && number < seededBase + MADE ? number - seededBase : null;
    },
  };
};
