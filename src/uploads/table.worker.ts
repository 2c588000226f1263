import { parentPort, workerData } from 'node:worker_threads';
import { rowsOfCsv } from './csv.ts';
import { FileRefusal } from './refusal.ts';
import { rowsOfSpreadsheet } from './spreadsheet.ts';

/** What the thread is given: the file, and as what it shall be read. */
export type Job =
  | { readonly kind: 'csv'; readonly text: string }
  | { readonly kind: 'spreadsheet'; readonly bytes: Uint8Array; readonly sheet: string | undefined };

/** What comes back: the table, or what the file should have been. */
export type Outcome = { readonly rows: string[][] } | { readonly refused: string };

const read = async (job: Job): Promise<Outcome> => {
  try {
    return { rows: job.kind === 'csv' ? rowsOfCsv(job.text) : await rowsOfSpreadsheet(job.bytes, job.sheet) };
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: error.limit };
    throw error;
  }
};

parentPort?.postMessage(await read(workerData as Job));
