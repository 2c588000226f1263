export { contentDispositionOf, nameInDisposition } from './attachment/disposition.ts';
export { type FileLimits, type SentFile, withReceivedFile } from './attachment/receive.ts';
export { browserTypeAt, browserTypeOf } from './attachment/type.ts';
export { readSentTable, type SentTable, type Table } from './sent-table.ts';
