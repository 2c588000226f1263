/**
 * Bounds of a file that a caller sends; a larger file is refused before its table is built. Without imports, because
 * the worker reads this module too.
 */

/** Rows under the row of titles. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;
export const MAX_CELLS = 400_000;
/** Characters of one cell: as many as a spreadsheet program itself allows. */
export const MAX_CELL_CHARACTERS = 32_767;
/** Bytes that a spreadsheet unpacks to, all of its parts together; a few kilobytes can hold a thousand times as much. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
/** Parts of a spreadsheet's archive. */
export const MAX_PARTS = 200;
/** How long one file is worked on. */
export const MAX_MS = 10_000;
/** The heap of the thread that works on it. */
export const MAX_HEAP_MB = 256;
