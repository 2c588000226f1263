import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openStore, type Store } from '../../src/store/index.ts';
import { inProcess } from '../support/process.ts';

const directory = mkdtempSync(join(tmpdir(), 'partnergraph-store-'));
afterAll(() => rmSync(directory, { recursive: true }));

const fileIn = (name: string) => ({ kind: 'file', path: join(directory, name, 'x.sqlite') }) as const;

const writeAt = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'nothing that SQLite would know');
};

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

describe('a SQLite file that is lost while the store is open', () => {
  it.each<[string, (path: string) => void]>([
    ['removed', (path) => rmSync(path)],
    ['replaced', (path) => renameSync(`${path}.copy`, path)],
    ['moved away with its directory', (path) => renameSync(dirname(path), `${dirname(path)}-elsewhere`)],
  ])('takes no write that would be lost with the process: %s', async (how, lose) => {
    const { path } = fileIn(how);
    const store = await openStore({ kind: 'file', path });
    await raise(store);
    copyFileSync(path, `${path}.copy`);
    lose(path);
    const refused = { code: 'STORE_UNAVAILABLE', details: { reason: expect.stringContaining('restart the gateway') } };
    await expect(raise(store)).rejects.toMatchObject(refused);
    await expect(store.check()).rejects.toMatchObject(refused);
    await expect(store.db.deleteFrom('organization').execute()).rejects.toMatchObject(refused);
    // What was read before can be read.
    expect(await versionOf(store)).toEqual({ version: 1 });
    await store.close();
  });
});

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

  it('says what failed when SQLite itself ends the transaction, as it does on a full disk', async () => {
    const store = await openStore({ kind: 'memory' });
    await raise(store);
    const failing = store.transaction(async (db) => {
      await sql`insert or rollback into organization (partner_id, version) values ('p1', 7)`.execute(db);
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    await raise(store);
    expect(await versionOf(store)).toEqual({ version: 2 });
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

  it('says why it cannot be opened, and not where it is: the address may hold a password', async () => {
    const url = 'postgres://someone:planted-password@127.0.0.1:1/none';
    const refused = openStore({ kind: 'postgres', url, timeoutMs: 5_000 });
    await expect(refused).rejects.toThrow(/DATABASE_URL: the database cannot be opened .*\(ECONNREFUSED\)$/);
    await expect(refused).rejects.not.toThrow(/planted|127/);
  });

  it.each([
    ['a directory that is a file', 'EEXIST', (path: string) => writeAt(dirname(path))],
    ['a directory below a file', 'ENOTDIR', (path: string) => writeAt(dirname(dirname(path)))],
    [
      'a file that is a directory',
      'unable to open database file',
      (path: string) => mkdirSync(path, { recursive: true }),
    ],
    ['a file that is no database', 'file is not a database', (path: string) => writeAt(path)],
  ])('says in one line that it cannot be kept in %s', async (name, reason, prepare) => {
    const path = join(directory, name, 'below', 'x.sqlite');
    prepare(path);
    await expect(openStore({ kind: 'file', path })).rejects.toThrow(
      `  - PARTNERGRAPH_DATA: the database cannot be opened or brought up to date (${reason})`,
    );
  });

  it('says which migration it does not know when an older version is started again', async () => {
    const store = await openStore(fileIn('newer'));
    await sql`insert into schema_migration (name, at) values ('9999-later', '')`.execute(store.db);
    await store.close();
    await expect(openStore(fileIn('newer'))).rejects.toThrow(
      /\(it has the migration 9999-later of a newer version of the gateway\)$/,
    );
  });
});
