import { sql } from 'kysely';
import type { Database } from '../../src/store/index.ts';

/** The statement that makes an index. */
export interface IndexDefinition {
  readonly name: string;
  readonly statement: string;
}

/** Removes the indexes of these tables, but for their keys; returns how they are made again. */
export const takeIndexes = async (db: Database, tables: readonly string[]): Promise<readonly IndexDefinition[]> => {
  const { rows } = await sql<IndexDefinition>`select indexname as name, indexdef as statement from pg_indexes
    where schemaname = current_schema() and tablename in (${sql.join(tables)})
    and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  return rows;
};

const MEMORY = '512MB';

export const restoreIndexes = (db: Database, indexes: readonly IndexDefinition[]): Promise<void> =>
  db.connection().execute(async (connection) => {
    await sql`set maintenance_work_mem = ${sql.lit(MEMORY)}`.execute(connection);
    for (const { statement } of indexes) await sql.raw(statement).execute(connection);
  });
