import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openStore, type Store } from '../../src/store/index.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'columns-'));
  store = await openStore({ kind: 'file', path: join(folder, 'store.sqlite') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const changeBeside = (change: string): void => {
  const other = new DatabaseSync(join(folder, 'store.sqlite'));
  other.exec(change);
  other.close();
};

const rowsOf = async () => (await sql`select * from parcel order by weight desc`.execute(store.db)).rows;

it('a statement that is kept prepared returns the columns that another process has added', async () => {
  await sql`create table parcel (name text, weight integer)`.execute(store.db);
  await sql`insert into parcel values ('a', 1), ('b', null)`.execute(store.db);
  expect(await rowsOf()).toEqual([
    { name: 'a', weight: 1 },
    { name: 'b', weight: null },
  ]);
  changeBeside("alter table parcel add column color text default 'red'");
  // Some versions of Node have the new column one answer later.
  expect(await rowsOf()).toMatchObject([
    { name: 'a', weight: 1 },
    { name: 'b', weight: null },
  ]);
  expect(await rowsOf()).toEqual([
    { name: 'a', weight: 1, color: 'red' },
    { name: 'b', weight: null, color: 'red' },
  ]);
});

it('a statement that is kept prepared gives no value the name of a column that another process has removed', async () => {
  await sql`create table parcel (name text, weight integer, color text)`.execute(store.db);
  await sql`insert into parcel values ('a', 1, 'red')`.execute(store.db);
  expect(await rowsOf()).toEqual([{ name: 'a', weight: 1, color: 'red' }]);
  changeBeside('alter table parcel drop column name');
  expect(await rowsOf()).toEqual([{ weight: 1, color: 'red' }]);
});
