import { createScrambler } from './ids.ts';
import { EVENTS_PER_CUSTOMER, MAX_CUSTOMERS } from './timeline.ts';

/** Keys below are seeded events (customer × EVENTS_PER_CUSTOMER + number); from here on they count what was made since. */
export const MADE = EVENTS_PER_CUSTOMER * MAX_CUSTOMERS;
/** The seeded keys of all scopes take the numbers below so many ranges. */
const SEEDED_RANGES = 16;

/** Ten digits for each key of one scope, in no visible order, and the way back. */
export const createSerials = (seed: number, scope: number) => {
  const { scramble, unscramble } = createScrambler(seed);
  const seededBase = scope * MADE;
  const madeBase = (SEEDED_RANGES + scope) * MADE;

  return {
    digits: (key: number): string =>
      scramble(key < MADE ? seededBase + key : madeBase + key - MADE)
        .toString()
        .padStart(10, '0'),
    /** Null where the digits are another scope's; whether the key is taken is the caller's to know. */
    keyOf(digits: string): number | null {
      const number = unscramble(Number(digits));
      if (number >= madeBase) return number < madeBase + MADE ? number - madeBase + MADE : null;
      return number >= seededBase && number < seededBase + MADE ? number - seededBase : null;
    },
  };
};
