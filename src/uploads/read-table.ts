import { Worker } from 'node:worker_threads';
import { badInput } from '../errors/index.ts';
import { MAX_HEAP_MB, MAX_MS } from './bounds.ts';
import type { Job, Message } from './table.worker.ts';
import { createTurns } from './turns.ts';

/** Number of concurrent threads; each may need a core and its heap. */
const THREADS = 2;
/** Number of files that may wait for a thread; more are refused and can be sent again. */
const WAITING = 16;

const turns = createTurns({ atOnce: THREADS, waiting: WAITING });

/** The built thread for the built gateway, the source file for the sources, whose types Node strips. */
const SCRIPT = new URL(`./table.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const TOO_MUCH = `a file that can be read within ${MAX_MS / 1000} seconds and ${MAX_HEAP_MB} MiB`;

type Rows = readonly (readonly string[])[];
type Outcome = { readonly rows: Rows } | { readonly refused: string };

/** Resolves with the thread's answer, or with a refusal when the thread exceeds its time or memory. */
const runThread = (job: Job): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      // The thread's output is captured, so that nothing of the file gets into the log.
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => finish(() => resolve({ refused: TOO_MUCH })), MAX_MS);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const rows: (readonly string[])[] = [];
    worker.on('message', (message: Message) => {
      if ('refused' in message) return finish(() => resolve(message));
      rows.push(...message.rows);
      if (message.isLast) finish(() => resolve({ rows }));
    });
    worker.once('error', (error: Error & { readonly code?: string }) =>
      finish(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ refused: TOO_MUCH }) : reject(error))),
    );
  });

/**
 * Reads the rows of a file in a separate thread, within bounds of rows, columns, cells, bytes, memory and time. Throws
 * BAD_USER_INPUT for a file beyond them or of another kind, and RATE_LIMITED while too many files wait.
 */
export const readTable = async (job: Job, argument: string): Promise<Rows> => {
  const outcome = await turns.take(() => runThread(job));
  if ('refused' in outcome) throw badInput(argument, outcome.refused);
  return outcome.rows;
};
