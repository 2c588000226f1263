import type { Clock } from '../../time/index.ts';
import { BEAT_MS } from './lease.ts';

/** Units of work that ended. */
export interface Ended {
  readonly done: number;
  readonly failed: number;
}

/**
 * Running units of work, at most one for each of the vendor's operations, so that a slow operation does not delay the
 * others.
 */
export interface Lanes {
  isBusy(operation: string): boolean;
  /** `work` returns whether it did anything. */
  start(operation: string, work: () => Promise<boolean>): void;
  /** Waits until all units have ended, or until some have and a short time has passed; a few seconds at most. */
  wait(): Promise<void>;
  /** Units that have ended since the last call. */
  takeEnded(): Ended;
  busy(): number;
  drain(): Promise<void>;
}

/**
 * How long `wait` continues after a unit has ended, so that one step can start new work for several of them together.
 */
const PATIENCE_MS = 500;

export const createLanes = (clock: Clock): Lanes => {
  const busy = new Map<string, Promise<void>>();
  let ended: Ended = { done: 0, failed: 0 };

  const all = (): Promise<unknown> => Promise.all(busy.values());

  /** Waits for the work, at most `ms`. */
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
