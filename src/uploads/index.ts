export { MAX_ROWS } from './bounds.ts';
export { readTable } from './read-table.ts';
