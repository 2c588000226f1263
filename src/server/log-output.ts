import process from 'node:process';
import { type DestinationStream, pino } from 'pino';
import sonicBoom from 'sonic-boom';

/** A batch is written when it has this many bytes, or after this time. */
const GATHERED = 4_096;
const WAIT_MS = 100;
/** While the output cannot be written, at most this many bytes wait; lines beyond them are dropped and counted. */
const MOST_WAITING = 1_048_576;
/** How often a full pipe is tried again, every 100 ms, before the process exits without the rest. */
const MOST_RETRIES = 10;

const WARN = pino.levels.values.warn ?? 0;

/**
 * Writes lines to standard output in batches, because writing each line alone costs more than creating it. A warning or
 * worse is written at once, with the batch before it. The rest is written when the process exits, by an exception too;
 * only a signal that cannot be caught loses the last lines. An output that cannot be written (a full disk, a pipe
 * without a reader) stops neither the gateway nor its exit.
 */
export const createBatchedOutput = (): DestinationStream => {
  let isExiting = false;
  let retries = 0;
  const output = new sonicBoom.SonicBoom({
    fd: process.stdout.fd,
    sync: false,
    minLength: GATHERED,
    periodicFlush: WAIT_MS,
    maxLength: MOST_WAITING,
    retryEAGAIN: () => !isExiting || retries++ < MOST_RETRIES,
  });
  const notes = pino({ base: undefined }, output);
  let isClosed = false;
  let dropped = 0;
  output.on('drop', () => {
    dropped += 1;
  });
  // After another error than a closed pipe, the next flush tries again: a disk has room again, a terminal comes back.
  output.on('error', ({ code }: NodeJS.ErrnoException) => {
    isClosed ||= code === 'EPIPE';
  });
  process.once('exit', () => {
    isExiting = true;
    try {
      if (!isClosed) output.flushSync();
    } catch {
      // Nothing is left to report it to.
    }
  });

  const noteDropped = (): void => {
    const before = dropped;
    dropped = 0;
    notes.warn({ dropped: before }, 'log lines were dropped, because standard output could not be written');
    // The note itself was dropped.
    if (dropped > 0) dropped = before;
  };

  return {
    // Makes pino set `lastLevel` before it writes.
    [pino.symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write(line: string) {
      if (isClosed) return;
      if (dropped > 0) noteDropped();
      output.write(line);
      if (this.lastLevel >= WARN) output.flush();
    },
  } as DestinationStream & { lastLevel: number };
};
