import { parentPort, workerData } from 'node:worker_threads';
import { rowsOfCsv } from './csv.ts';
import { FileRefusal } from './refusal.ts';
import { rowsOfSpreadsheet } from './spreadsheet.ts';

/** Input of the thread: a file and its format. */
export type Job =
  | { readonly kind: 'csv'; readonly text: string }
  | { readonly kind: 'spreadsheet'; readonly bytes: Uint8Array; readonly sheet: string | undefined };

/** Messages of the thread: rows in parts up to the last one, or the format that the file should have had. */
export type Message =
  | { readonly rows: readonly (readonly string[])[]; readonly isLast: boolean }
  | { readonly refused: string };

/** Number of rows in one message, because reading a message blocks the gateway's own thread. */
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
