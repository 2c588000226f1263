/**
 * Bounds of a file that a caller sends. A larger file is refused before its table is built. This module has no imports,
 * because the worker thread reads it too.
 */

/** Largest number of rows below the row of titles. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;
export const MAX_CELLS = 400_000;
/** Largest number of characters in a cell; spreadsheet programs have the same limit. */
export const MAX_CELL_CHARACTERS = 32_767;
/**
 * Largest size of all parts of a spreadsheet together when unpacked; a few kilobytes can unpack to a thousand times as
 * much.
 */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
/** Largest number of parts in a spreadsheet's archive. */
export const MAX_PARTS = 200;
/** Longest time that the thread may work on one file. */
export const MAX_MS = 10_000;
/** Largest heap of the thread that works on a file. */
export const MAX_HEAP_MB = 256;
