import type { Clock } from './clock.ts';

/** Work of the background that is done again and again, one step at a time, until the program ends. */
export interface Repetition {
  /** Begins with a step at once; a second call changes nothing. */
  start(): void;
  /** Ends the pause, so that the next step follows at once. */
  wake(): void;
  /** Waits for the step that is being done; no further one begins. */
  close(): Promise<void>;
}

interface Interval {
  readonly clock: Clock;
  /** The pause after each step. */
  readonly everyMs: number;
  readonly step: () => Promise<void>;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** `step` again and again; one that fails is reported, and the next follows as usual. */
export const repeatEvery = ({ clock, everyMs, step, onError }: Interval): Repetition =>
  repeat(clock, async () => {
    await step().catch((error: unknown) => onError?.(error));
    return everyMs;
  });

/** `step` returns the pause after it in milliseconds. It must not reject: only its owner knows where to report a failure. */
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
