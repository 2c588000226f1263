import { type DestinationStream, pino } from 'pino';

/** A batch is written when it has this many bytes, or after this time. */
const GATHERED = 4_096;
const WAIT_MS = 100;

const WARN = pino.levels.values.warn ?? 0;

/**
 * Writes lines to standard output in batches, because writing each line alone costs more than creating it. A warning or
 * worse is written at once, with the batch before it. Pino writes the rest when the process exits, by an exception too;
 * only a signal that cannot be caught loses the last lines.
 */
export const createBatchedOutput = (): DestinationStream => {
  const output = pino.destination({ sync: false, minLength: GATHERED, periodicFlush: WAIT_MS });
  return {
    // Makes pino set `lastLevel` before it writes.
    [pino.symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write(line: string) {
      output.write(line);
      if (this.lastLevel >= WARN) output.flush();
    },
  } as DestinationStream & { lastLevel: number };
};
