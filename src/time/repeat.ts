import type { Clock } from './clock.ts';

/** Background work that is repeated step by step until the program ends. */
export interface Repetition {
  /** Runs the first step at once; a second call changes nothing. */
  start(): void;
  /** Ends the current pause, so that the next step runs at once. */
  wake(): void;
  /** Waits for the current step; no further step begins. */
  close(): Promise<void>;
}

interface Interval {
  readonly clock: Clock;
  /** Pause after each step. */
  readonly everyMs: number;
  readonly step: () => Promise<void>;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Repeats `step`. A failed step is reported, and the next one follows as usual. */
export const repeatEvery = ({ clock, everyMs, step, onError }: Interval): Repetition =>
  repeat(clock, async () => {
    await step().catch((error: unknown) => onError?.(error));
    return everyMs;
  });

/**
 * Repeats `step`, which returns the pause after it in milliseconds. It must not reject: only its owner knows where to
 * report a failure.
 */
export const repeat = (clock: Clock, step: () => Promise<number>): Repetition => {
  let isClosed = false;
  let running: Promise<void> | null = null;
  let wake = (): void => undefined;

  const run = async (): Promise<void> => {
    while (!isClosed) {
      const woken = Promise.withResolvers<void>();
      wake = woken.resolve;
      const pauseMs = await step();
      if (isClosed) return;
      const cancel = clock.after(pauseMs, woken.resolve);
      await woken.promise;
      cancel();
    }
  };

  return {
    start: () => {
      running ??= run();
    },
    wake: () => wake(),
    close: async () => {
      isClosed = true;
      wake();
      await running;
    },
  };
};
