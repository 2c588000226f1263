import { type DestinationStream, pino } from 'pino';

/** Bytes of lines that are written as soon as they have come together; and how long fewer wait for more. */
const GATHERED = 4_096;
const WAIT_MS = 100;

const WARN = pino.levels.values.warn ?? 0;

/**
 * Standard output, many lines at a time: to hand over each line by itself costs more than to make it. A warning or worse
 * takes along at once what waits. When the process ends by itself or by an exception, pino writes what is left; only a
 * signal that nobody can catch loses the lines of the last moment.
 */
export const gatheredOutput = (): DestinationStream => {
  const output = pino.destination({ sync: false, minLength: GATHERED, periodicFlush: WAIT_MS });
  return {
    // Makes pino tell `lastLevel` before it writes.
    [pino.symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write(line: string) {
      output.write(line);
      if (this.lastLevel >= WARN) output.flush();
    },
  } as DestinationStream & { lastLevel: number };
};
