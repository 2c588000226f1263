import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openStore, type Store } from '../../src/store/index.ts';
import { inProcess } from '../support/process.ts';

const directory = mkdtempSync(join(tmpdir(), 'partnergraph-store-'));
afterAll(() => rmSync(directory, { recursive: true }));

const fileIn = (name: string) => ({ kind: 'file', path: join(directory, name, 'x.sqlite') }) as const;

const versionOf = (store: Store) =>
  store.db.selectFrom('organization').select('version').where('partner_id', '=', 'p1').executeTakeFirst();

const raise = (store: Store) =>
  store.transaction(async (db) => {
    const row = await db.selectFrom('organization').select('version').where('partner_id', '=', 'p1').executeTakeFirst();
    await db.deleteFrom('organization').where('partner_id', '=', 'p1').execute();
    await db
      .insertInto('organization')
      .values({ partner_id: 'p1', version: (row?.version ?? 0) + 1 })
      .execute();
  });

const RAISE = `
  import { openStore } from './src/store/index.ts';
  const store = await openStore({ kind: 'file', path: process.argv[1] });
  for (let at = 0; at < 10; at += 1)
    await store.transaction(async (db) => {
      const row = await db.selectFrom('organization').select('version').where('partner_id', '=', 'p1').executeTakeFirst();
      const values = { partner_id: 'p1', version: (row?.version ?? 0) + 1 };
      await db.insertInto('organization').values(values)
        .onConflict((conflict) => conflict.column('partner_id').doUpdateSet({ version: values.version })).execute();
    });
  await store.close();
`;

describe('the store', () => {
  it('is brought up to date once, and opened again with what was in it', async () => {
    const first = await openStore(fileIn('again'));
    await raise(first);
    await first.close();
    const second = await openStore(fileIn('again'));
    expect(await versionOf(second)).toEqual({ version: 1 });
    await second.close();
  });

  it('is made by several processes that start at the same time, and written by all of them', async () => {
    const { path } = fileIn('together');
    await Promise.all([1, 2, 3].map(() => inProcess(RAISE, path)));
    const store = await openStore({ kind: 'file', path });
    expect(await versionOf(store)).toEqual({ version: 30 });
    await store.close();
  });

  it('lets the writers of one process wait for each other', async () => {
    const store = await openStore({ kind: 'memory' });
    await Promise.all(Array.from({ length: 20 }, () => raise(store)));
    expect(await versionOf(store)).toEqual({ version: 20 });
    await store.close();
  });

  it('forgets a transaction that failed', async () => {
    const store = await openStore({ kind: 'memory' });
    const failing = store.transaction(async (db) => {
      await db.insertInto('organization').values({ partner_id: 'p1', version: 1 }).execute();
      throw new Error('planted');
    });
    await expect(failing).rejects.toThrow('planted');
    expect(await versionOf(store)).toBeUndefined();
    await store.close();
  });

  it('checks references', async () => {
    const store = await openStore({ kind: 'memory' });
    const stray = store.db
      .insertInto('custom_role')
      .values({ partner_id: 'nobody', name: 'CLERK', description: '', items: '[]' })
      .execute();
    await expect(stray).rejects.toThrow(/FOREIGN KEY/);
    await store.close();
  });

  it('says not where it is when it cannot be opened: the address may hold a password', async () => {
    const url = 'postgres://someone:planted-password@127.0.0.1:1/none';
    await expect(openStore({ kind: 'postgres', url })).rejects.toThrow(/DATABASE_URL: the database cannot be opened/);
  });
});
