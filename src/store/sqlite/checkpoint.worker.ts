import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** Passes until the log has no page that the file lacks; each later one moves only what was written meanwhile. */
const MOST_PASSES = 10;

const database = new DatabaseSync(workerData as string);
const pass = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');

const isBehind = (): boolean => {
  const { log, checkpointed } = pass.get() as { readonly log: number; readonly checkpointed: number };
  return log > checkpointed;
};

parentPort?.on('message', () => {
  for (let passes = 1; isBehind() && passes < MOST_PASSES; passes += 1);
  parentPort?.postMessage(null);
});
