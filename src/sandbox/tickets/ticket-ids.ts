import { createScrambler } from '../data/ids.ts';
import { utc } from '../data/time.ts';

/** Largest number of seeded tickets of one account. */
export const MOST_SEEDED = 16;
/** Number of the first ticket created since the start, larger than those of all seeded tickets. */
const MADE = 2 ** 31;

const dateOf = (seconds: number): string => utc(seconds).slice(0, 10).replaceAll('-', '');

/** Makes ids of `TT`, the date and ten scrambled digits, unique among the tickets of a partner and its customers. */
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
