import type { Clock } from '../../time/index.ts';

interface Pause {
  readonly failures: number;
  readonly until: number;
}

/** Pauses after repeated failures, each longer than the last. */
export interface Pauses {
  isPaused(key: string): boolean;
  add(key: string): void;
  end(key: string): void;
}

const FIRST_MS = 500;
const LONGEST_MS = 60_000;

export const createPauses = (clock: Clock): Pauses => {
  const pauses = new Map<string, Pause>();
  return {
    isPaused: (key) => {
      const left = (pauses.get(key)?.until ?? Number.NEGATIVE_INFINITY) - clock.now();
      // A remaining time longer than any pause means that the clock was set back.
      return left > 0 && left <= LONGEST_MS;
    },
    add: (key) => {
      const failures = (pauses.get(key)?.failures ?? 0) + 1;
      const ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
      pauses.set(key, { failures, until: clock.now() + ms });
    },
    end: (key) => {
      pauses.delete(key);
    },
  };
};
