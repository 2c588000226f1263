import { describe } from '@jest/globals';
import pg from 'pg';
import type { StoreLocation } from '../../src/config/index.ts';

/** `scripts/postgres.sh npm test` provides one; another database is used in schemas that the tests create. */
const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? '';

/** Where there is no PostgreSQL the tests are shown as skipped. */
export const describeOnPostgres: typeof describe | typeof describe.skip = url ? describe : describe.skip;

/** An empty schema of this name; other contents of the database stay. */
export const emptySchema = async (name: string): Promise<Extract<StoreLocation, { kind: 'postgres' }>> => {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const schema = `partnergraph_${name}`;
  await admin.query(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  await admin.end();
  return { kind: 'postgres', timeoutMs: 5_000, url: `${url}?options=-c%20search_path%3D${schema}` };
};

export type StoreKind = 'SQLite' | 'PostgreSQL';

/** Runs the same tests on both; those on PostgreSQL are skipped where there is none. */
export const describeOnStores = (name: string, tests: (kind: StoreKind) => void): void => {
  describe(`${name}, on SQLite`, () => tests('SQLite'));
  describeOnPostgres(`${name}, on PostgreSQL`, () => tests('PostgreSQL'));
};
