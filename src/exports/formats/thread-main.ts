import { parentPort, workerData } from 'node:worker_threads';
import type { Format } from './format.ts';
import type { FormatName } from './index.ts';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-parts.ts';

const { format, columns, language } = workerData as ThreadData;

const answer = (given: ThreadAnswer): void => parentPort?.postMessage(given, given ? [given.buffer] : []);

/** Each entry loads only the libraries of its format, because every thread loads copies of its own. */
const LOAD: Readonly<Record<FormatName, () => Promise<Format>>> = {
  CSV: async () => (await import('./csv.ts')).csv,
  XLSX: async () => (await import('./xlsx.ts')).xlsx,
  NDJSON: async () => (await import('./ndjson.ts')).ndjson,
  PARQUET: async () => (await import('./parquet.ts')).parquet,
};

const { create } = await LOAD[format]();
const writer = create({
  columns,
  language,
  // Copied, because bytes that are transferred can be a part of a larger buffer.
  write: async (bytes) => answer(new Uint8Array(bytes)),
});

const run = async (rows: ThreadTask): Promise<void> => {
  await (rows === null ? writer.end() : writer.write(rows));
  answer(null);
};

parentPort?.on('message', run);
