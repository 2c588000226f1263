export { contentDispositionOf, nameInDisposition } from './attachment/disposition.ts';
export { type FileLimits, type SentFile, withReceivedFile } from './attachment/receive.ts';
export { MAX_ROWS } from './bounds.ts';
export { readTable } from './read-table.ts';
