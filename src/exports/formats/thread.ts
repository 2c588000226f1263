import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RowWriter, WriterParts } from './format.ts';
import type { FormatName } from './index.ts';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-parts.ts';

/** Enough for the rows of one group; what was written is collected early under such bounds. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 } as const;

/** The file beside this one, compiled as this one is. */
const PROGRAM = new URL(`./thread-main${extname(import.meta.url)}`, import.meta.url);

interface ThreadParts extends WriterParts {
  readonly format: FormatName;
}

export interface ThreadWriter extends RowWriter {
  /** Ends the thread, also in the middle of a task. */
  close(): Promise<void>;
}

/**
 * Writes one file in a thread of its own: packing a million rows takes seconds of a processor, which requests do not wait for, and
 * memory, which has its own bounds there. Each call waits until the bytes of its rows are taken.
 */
export const createThreadWriter = ({ format, columns, language, write }: ThreadParts): ThreadWriter => {
  const workerData: ThreadData = {
    format,
    columns: columns.map(({ name, title, type }) => ({ name, title, type })),
    language,
  };
  const thread = new Worker(PROGRAM, { workerData, resourceLimits: LIMITS });
  thread.unref();
  let failure: Error | null = null;
  let fail = (error: Error): void => {
    failure = error;
  };
  thread.on('error', (error: Error) => fail(error));

  const run = async (task: ThreadTask): Promise<void> => {
    if (failure) throw failure;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    fail = (error) => {
      failure = error;
      reject(error);
    };
    let written = Promise.resolve();
    const take = (bytes: ThreadAnswer): void => {
      written = written.then(() => (bytes === null ? resolve() : write(bytes)));
      written.catch(reject);
    };
    thread.on('message', take);
    thread.ref();
    thread.postMessage(task);
    try {
      await promise;
    } finally {
      thread.off('message', take);
      thread.unref();
    }
  };

  return {
    write: run,
    end: () => run(null),
    close: async () => {
      await thread.terminate();
    },
  };
};
