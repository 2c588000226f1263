import { DatabaseSync, type StatementSync } from 'node:sqlite';

export type Values = readonly unknown[];
export type Row = Record<string, unknown>;

export const columnsOf = (statement: StatementSync): readonly string[] => statement.columns().map(({ name }) => name);

/** A row may have fewer values than the statement has columns: see `countsLate`. */
export const rowOf = (columns: readonly string[], found: Values): Row => {
  const row: Row = {};
  for (const [index, column] of columns.entries()) if (index < found.length) row[column] = found[index];
  return row;
};

/**
 * Whether this version of Node counts a statement's columns before SQLite notices that a table has changed. The first
 * rows after a change then have as many values as before, and only the statement's columns show the change.
 */
const countsLate = (): boolean => {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('create table probe (one); insert into probe values (1);');
    const statement = database.prepare('select * from probe');
    statement.setReturnArrays(true);
    database.exec('alter table probe add column other');
    return (statement.all() as unknown as Values[])[0]?.length === 1;
  } finally {
    database.close();
  }
};

export const COUNTS_LATE = countsLate();
