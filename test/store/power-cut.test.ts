import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Database, openStore, type Store } from '../../src/store/index.ts';

/** As SQLite counts them: how long a commit waits for the disk. */
const [NORMAL, FULL] = [1, 2];

const waitsAs = async (db: Database): Promise<number | undefined> =>
  (await sql<{ readonly synchronous: number }>`pragma synchronous`.execute(db)).rows[0]?.synchronous;

describe('a transaction of a file that need not survive a power cut', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'power-cut-'));
    store = await openStore({ kind: 'file', path: join(folder, 'store.sqlite') });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('does not wait for the disk, and those beside it and after it do', async () => {
    const [relaxed, beside] = await Promise.all([
      store.transaction(waitsAs, { survivesPowerCut: false }),
      store.transaction(waitsAs),
    ]);
    expect([relaxed, beside]).toEqual([NORMAL, FULL]);
    expect(await waitsAs(store.db)).toBe(FULL);
  });

  it.each([
    ['is stored with the next one where its result says that it must survive', true, 1],
    ['stays alone where its result says that it need not', false, 0],
  ])('%s', async (_, mustSurvive, commits) => {
    const turns = async (): Promise<number | undefined> =>
      (await store.db.selectFrom('store_probe').select('turns').where('id', '=', 1).executeTakeFirst())?.turns;
    await store.check();
    const before = (await turns()) ?? 0;
    const synchronous = await store.transaction(waitsAs, { survivesPowerCut: () => mustSurvive });
    // The small commit after it waits for the disk, which then has both.
    expect([synchronous, await turns(), await waitsAs(store.db)]).toEqual([NORMAL, before + commits, FULL]);
  });

  it('is undone as a whole where it fails, and those after it wait for the disk', async () => {
    const failing = store.transaction(
      async (db) => {
        await db.insertInto('store_probe').values({ id: 7, turns: 1 }).execute();
        throw new Error('half way');
      },
      { survivesPowerCut: false },
    );
    await expect(failing).rejects.toThrow('half way');
    expect(await store.db.selectFrom('store_probe').select('id').where('id', '=', 7).execute()).toEqual([]);
    expect(await waitsAs(store.db)).toBe(FULL);
  });
});
