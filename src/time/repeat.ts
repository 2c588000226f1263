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
