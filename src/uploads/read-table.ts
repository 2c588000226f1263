import { Worker } from 'node:worker_threads';
import { badInput } from '../errors/index.ts';
import { MAX_HEAP_MB, MAX_MS } from './bounds.ts';
import type { Job, Message } from './table.worker.ts';
import { createTurns } from './turns.ts';

/** Threads at once; each may take a core and its heap. */
const THREADS = 2;
/** Files that wait for a thread; more are refused, to be sent again. */
const WAITING = 16;

const turns = createTurns({ atOnce: THREADS, waiting: WAITING });

/** The built thread beside the built gateway, the source beside the source: Node strips types by itself. */
const SCRIPT = new URL(`./table.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const TOO_MUCH = `a file that can be read within ${MAX_MS / 1000} seconds and ${MAX_HEAP_MB} MiB`;

type Rows = readonly (readonly string[])[];
type Outcome = { readonly rows: Rows } | { readonly refused: string };

/** Resolves with the thread's answer, and with a refusal when it runs out of time or memory. */
const runThread = (job: Job): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      // Nothing of the file may reach the log by way of the thread's output.
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
 * The rows of a file, read in a separate thread within bounds of rows, columns, cells, bytes, memory and time.
 * BAD_USER_INPUT for a file beyond them or of another kind, RATE_LIMITED while too many files wait.
 */
export const readTable = async (job: Job, argument: string): Promise<Rows> => {
  const outcome = await turns.take(() => runThread(job));
  if ('refused' in outcome) throw badInput(argument, outcome.refused);
  return outcome.rows;
};
