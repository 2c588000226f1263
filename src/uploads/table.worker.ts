import { parentPort, workerData } from 'node:worker_threads';
import { rowsOfCsv } from './csv.ts';
import { FileRefusal } from './refusal.ts';
import { rowsOfSpreadsheet } from './spreadsheet.ts';

/** Input of the thread: the file, and the format to read it as. */
export type Job =
  | { readonly kind: 'csv'; readonly text: string }
  | { readonly kind: 'spreadsheet'; readonly bytes: Uint8Array; readonly sheet: string | undefined };

/**
 * Messages of the thread: rows, as many as the other side can take in at once, until the last; or the format that was
 * expected.
 */
export type Message =
  | { readonly rows: readonly (readonly string[])[]; readonly isLast: boolean }
  | { readonly refused: string };

/** Rows of one message: reading it holds the gateway's own thread. */
const ROWS_AT_ONCE = 2_000;

const send = (message: Message): void => parentPort?.postMessage(message);

const read = async (job: Job): Promise<void> => {
  const rows = job.kind === 'csv' ? rowsOfCsv(job.text) : await rowsOfSpreadsheet(job.bytes, job.sheet);
  for (let at = 0; at === 0 || at < rows.length; at += ROWS_AT_ONCE)
    send({ rows: rows.slice(at, at + ROWS_AT_ONCE), isLast: at + ROWS_AT_ONCE >= rows.length });
};

try {
  await read(workerData as Job);
} catch (error) {
  if (!(error instanceof FileRefusal)) throw error;
  send({ refused: error.limit });
}
