import { parentPort, workerData } from 'node:worker_threads';
import { FORMATS } from './index.ts';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-parts.ts';

const { format, columns, language } = workerData as ThreadData;

const answer = (given: ThreadAnswer): void => parentPort?.postMessage(given, given ? [given.buffer] : []);

const writer = FORMATS[format].create({
  columns,
  language,
  // A copy, since bytes that are handed over can be part of a larger piece of memory.
  write: async (bytes) => answer(new Uint8Array(bytes)),
});

const run = async (rows: ThreadTask): Promise<void> => {
  await (rows === null ? writer.end() : writer.write(rows));
  answer(null);
};

parentPort?.on('message', run);
