export { contentDispositionOf, nameInDisposition } from './attachment/disposition.ts';
export { type FileLimits, type SentFile, withReceivedFile } from './attachment/receive.ts';
export { browserTypeOf } from './attachment/type.ts';
export { readSentTable, type SentTable, type Table } from './sent-table.ts';
