import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Clock, repeat } from '../../time/index.ts';

/** Length of the log from which on its pages are moved; after that SQLite shortens it to this again. */
export const LOG_BYTES = 4 * 1024 * 1024;
/** Pause after the thread failed. Meanwhile the log may grow until the gateway's own connection moves its pages. */
const FAILED_PAUSE_MS = 60_000;
const LIMITS = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 } as const;

/** The file beside this one, compiled as this one is. */
const PROGRAM = new URL(`./checkpoint.worker${extname(import.meta.url)}`, import.meta.url);

export interface Checkpoints {
  /** Moves the pages of the log into the file if the log is long. Returns the milliseconds until it is due again. */
  check(): Promise<number>;
  close(): Promise<void>;
}

/** How often the length of the log is looked at. */
const EVERY_MS = 500;

/** Resolves with whether the thread has done its work. */
const runIn = async (thread: Worker): Promise<boolean> => {
  const ended = new AbortController();
  const heard = (event: string): Promise<unknown> => once(thread, event, { signal: ended.signal });
  const done = Promise.race([heard('message').then(() => true), heard('exit').then(() => false)]);
  thread.postMessage(null);
  try {
    return await done;
  } catch {
    return false;
  } finally {
    ended.abort();
  }
};

/**
 * Moves the pages of a file's write-ahead log into the file, in a thread of its own, because waiting for the disk would
 * stop all requests for up to a tenth of a second. The thread starts when the log is long for the first time.
 */
export const createCheckpoints = (path: string): Checkpoints => {
  let thread: Worker | null = null;
  /** Time of the last write to the log whose pages have been moved, in milliseconds. */
  let movedUntil = 0;

  const start = (): Worker => {
    const started = new Worker(PROGRAM, { workerData: path, resourceLimits: LIMITS });
    started.unref();
    // An error between two checks is noticed by the next one.
    started.on('error', () => undefined);
    return started;
  };

  return {
    check: async () => {
      const log = await stat(`${path}-wal`).catch(() => null);
      if (!log || log.size <= LOG_BYTES || log.mtimeMs === movedUntil) return EVERY_MS;
      thread ??= start();
      if (await runIn(thread)) {
        movedUntil = log.mtimeMs;
        return EVERY_MS;
      }
      await thread.terminate();
      thread = null;
      return FAILED_PAUSE_MS;
    },
    close: async () => {
      await thread?.terminate();
    },
  };
};

/** Does so every half a second, until it is closed. */
export const startCheckpoints = (path: string, clock: Clock): Pick<Checkpoints, 'close'> => {
  const checkpoints = createCheckpoints(path);
  const repetition = repeat(clock, checkpoints.check);
  repetition.start();
  return {
    close: async () => {
      await repetition.close();
      await checkpoints.close();
    },
  };
};
