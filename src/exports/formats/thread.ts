import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { saveMemory } from '../../memory.ts';
import type { Cell } from '../kind.ts';
import type { RowWriter, WriterParts } from './format.ts';
import { FORMATS, type FormatName } from './index.ts';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-parts.ts';

/** Bounds of the thread's heap: enough for the rows of one group, and low, so that garbage is collected early. */
const LIMITS = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 64 } as const;

/** The file beside this one, compiled as this one is. */
const PROGRAM = new URL(`./thread-main${extname(import.meta.url)}`, import.meta.url);

interface ThreadParts extends WriterParts {
  readonly format: FormatName;
}

export interface FileWriter extends RowWriter {
  /** Ends the thread, if there is one, even during a task. */
  close(): Promise<void>;
}

/**
 * Writes one file in a thread of its own: packing a million rows takes seconds of a processor, which requests do not
 * wait for, and memory, which has its own bounds there. The gateway saves memory meanwhile. Each call waits until the
 * bytes of its rows are taken.
 */
const createThreadWriter = ({ format, columns, language, write }: ThreadParts): FileWriter => {
  const workerData: ThreadData = {
    format,
    columns: columns.map(({ name, title, type }) => ({ name, title, type })),
    language,
  };
  const stopSaving = saveMemory();
  const thread = new Worker(PROGRAM, { workerData, resourceLimits: LIMITS });
  thread.unref();
  let failure: Error | null = null;
  let fail = (error: Error): void => {
    failure = error;
  };
  thread.on('error', (error: Error) => fail(error));
  // Also where the thread ends without an error.
  thread.on('exit', () =>
    fail(new Error('the thread that writes the file of an export ended before the file was complete')),
  );

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
      stopSaving();
      await thread.terminate();
    },
  };
};

/** Number of rows of a file without a thread: compressing them takes less time than starting a thread. */
const FEW_ROWS = 1_000;

/** Writes a file with few rows in this thread, and a longer one in a thread of its own from the beginning. */
export const createFileWriter = (parts: ThreadParts): FileWriter => {
  let held: (readonly Cell[])[] = [];
  let thread: FileWriter | null = null;
  return {
    write: async (rows) => {
      if (thread) return thread.write(rows);
      held.push(...rows);
      if (held.length <= FEW_ROWS) return;
      thread = createThreadWriter(parts);
      const first = held;
      held = [];
      await thread.write(first);
    },
    end: async () => {
      if (thread) return thread.end();
      const writer = FORMATS[parts.format].create(parts);
      if (held.length > 0) await writer.write(held);
      await writer.end();
    },
    close: async () => thread?.close(),
  };
};
