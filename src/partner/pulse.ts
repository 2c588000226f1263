import type { Clock } from '../time/index.ts';

/** Wakes readers when the logs of one partner may have grown, whichever gateway wrote to them. */
export interface Pulse {
  /** Take a mark before reading a log, so that nothing is missed that is written during the reading. */
  mark(): number;
  /**
   * Resolves with true when a log has grown since the mark, and with false after a while without changes, so that the
   * waiting reader can check whether it may still read. Rejects with the signal's reason.
   */
  next(mark: number, signal: AbortSignal): Promise<boolean>;
  /** Reads the ends of the logs now; otherwise they are read every second while readers wait. */
  look(): Promise<void>;
  /**
   * Call it when another process reports that a log has grown, so that readers need not wait for the next reading of
   * the ends.
   */
  hear(): void;
  close(): void;
}

interface PulseSettings {
  /** Returns a text that changes whenever one of the logs grows. */
  readonly readEnds: () => Promise<string>;
  readonly clock: Clock;
}

const EVERY_MS = 1_000;
/** Shortest time between two wakings of readers, however often a log grows. */
const PAUSE_MS = 200;
/** Number of readings without a change after which waiting readers are woken to check their rights. */
const MOST_QUIET_LOOKS = 12;

interface Waiting {
  looks: number;
  readonly wake: (news: boolean) => void;
}

/** Reads the ends of the logs once a second for all streams of the partner. Without streams nothing is read. */
export const createPulse = ({ readEnds, clock }: PulseSettings): Pulse => {
  const waiting = new Set<Waiting>();
  let growths = 0;
  let ends: string | null = null;
  let cancel: (() => void) | null = null;
  let isPausing = false;
  let hasHeardMore = false;
  let cancelPause = (): void => undefined;

  const wakeAll = (): void => {
    for (const each of [...waiting]) each.wake(true);
  };

  const wakeQuiet = (): void => {
    for (const each of [...waiting]) {
      each.looks += 1;
      if (each.looks >= MOST_QUIET_LOOKS) each.wake(false);
    }
  };

  const look = async (): Promise<void> => {
    // The reader of a log reports when the store is unavailable; here it counts as no change.
    const found = await readEnds().catch(() => ends);
    if (found === ends) return wakeQuiet();
    ends = found;
    growths += 1;
    wakeAll();
  };

  /** Reads the ends at once for the first report. Reports that follow closely share one reading. */
  const hear = (): void => {
    if (waiting.size === 0) {
      // A reader that is just reading reads once more before it waits.
      growths += 1;
      return;
    }
    hasHeardMore = isPausing;
    if (isPausing) return;
    isPausing = true;
    void look();
    cancelPause = clock.after(PAUSE_MS, () => {
      isPausing = false;
      if (hasHeardMore) hear();
    });
  };

  const schedule = (): void => {
    if (cancel || waiting.size === 0) return;
    cancel = clock.after(EVERY_MS, () => {
      cancel = null;
      void look().finally(schedule);
    });
  };

  return {
    mark: () => growths,
    next: (mark, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (mark !== growths) return resolve(true);
        const leave = (): void => {
          waiting.delete(entry);
          signal.removeEventListener('abort', onAbort);
        };
        const onAbort = (): void => {
          leave();
          reject(signal.reason);
        };
        const entry: Waiting = {
          looks: 0,
          wake: (news) => {
            leave();
            resolve(news);
          },
        };
        waiting.add(entry);
        signal.addEventListener('abort', onAbort, { once: true });
        schedule();
      }),
    look,
    hear,
    close: () => {
      cancel?.();
      cancelPause();
      cancel = null;
      for (const each of [...waiting]) each.wake(false);
    },
  };
};
