import type { Clock } from '../../time/index.ts';
import { BEAT_MS } from './lease.ts';

/** Units of work that ended. */
export interface Ended {
  readonly done: number;
  readonly failed: number;
}

/** Units of work under way, one for each of the vendor's operations: a slow operation holds up no other. */
export interface Lanes {
  isBusy(operation: string): boolean;
  /** `work` returns whether it did anything. */
  start(operation: string, work: () => Promise<boolean>): void;
  /** Waits until all have ended, or until some have and a short patience is over; a few seconds at most. */
  wait(): Promise<void>;
  /** Work that has ended since the last call. */
  takeEnded(): Ended;
  busy(): number;
  drain(): Promise<void>;
}

/** How long those that have ended wait for the others, so that one step starts work for all of them together. */
const PATIENCE_MS = 500;

export const createLanes = (clock: Clock): Lanes => {
  const busy = new Map<string, Promise<void>>();
  let ended: Ended = { done: 0, failed: 0 };

  const all = (): Promise<unknown> => Promise.all(busy.values());

  /** Waits for the work, `ms` at most. */
  const waitFor = async (work: () => Promise<unknown>, ms: number): Promise<void> => {
    let cancel = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      cancel = clock.after(ms, resolve);
    });
    await Promise.race([work(), over]);
    cancel();
  };

  return {
    isBusy: (operation) => busy.has(operation),
    start: (operation, work) => {
      const running = work()
        .catch(() => false)
        .then((isDone) => {
          ended = isDone ? { ...ended, done: ended.done + 1 } : { ...ended, failed: ended.failed + 1 };
          busy.delete(operation);
        });
      busy.set(operation, running);
    },
    wait: async () => {
      if (busy.size === 0) return;
      await waitFor(() => Promise.race(busy.values()), BEAT_MS);
      await waitFor(all, PATIENCE_MS);
    },
    takeEnded: () => {
      const taken = ended;
      ended = { done: 0, failed: 0 };
      return taken;
    },
    busy: () => busy.size,
    drain: async () => {
      await all();
    },
  };
};
