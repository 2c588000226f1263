import { createScrambler } from '../data/ids.ts';
import { utc } from '../data/time.ts';

/** Seeded tickets that an account can have. */
export const MOST_SEEDED = 16;
/** Above all numbers of seeded tickets. */
const MADE = 2 ** 31;

const dateOf = (seconds: number): string => utc(seconds).slice(0, 10).replaceAll('-', '');

/** `TT`, the date, and ten digits in no visible order: no two tickets of a partner and its customers share them. */
export const createTicketIds = (seed: number) => {
  const { scramble } = createScrambler(seed);
  let made = 0;
  const id = (number: number, at: number): string => `TT${dateOf(at)}${scramble(number).toString().padStart(10, '0')}`;
  return {
    seedId: (account: number, position: number, at: number): string => id(account * MOST_SEEDED + position, at),
    next: (at: number): string => id(MADE + made++, at),
  };
};
export type TicketIds = ReturnType<typeof createTicketIds>;
