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

const rowsOf = async () => (await sql`select * from parcel order by name`.execute(store.db)).rows;

it('a statement that is kept prepared returns the columns that another process has added', async () => {
  await sql`create table parcel (name text, weight integer)`.execute(store.db);
  await sql`insert into parcel values ('a', 1), ('b', null)`.execute(store.db);
  expect(await rowsOf()).toEqual([
    { name: 'a', weight: 1 },
    { name: 'b', weight: null },
  ]);
  const other = new DatabaseSync(join(folder, 'store.sqlite'));
  other.exec("alter table parcel add column color text default 'red'");
  other.close();
  expect(await rowsOf()).toEqual([
    { name: 'a', weight: 1, color: 'red' },
    { name: 'b', weight: null, color: 'red' },
  ]);
});
