import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openStore, type Store } from '../../src/store/index.ts';
import { type Checkpoints, createCheckpoints, LOG_BYTES } from '../../src/store/sqlite/checkpoints.ts';
import { systemClock } from '../../src/time/index.ts';

const MANY_BYTES = 2 * LOG_BYTES;

describe('the log of a SQLite file', () => {
  let folder: string;
  let path: string;
  let store: Store;
  let checkpoints: Checkpoints;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
    path = join(folder, 'store.sqlite');
    // A clock whose pauses never end, so that only the tests check.
    store = await openStore({ kind: 'file', path }, { clock: { ...systemClock, after: () => () => undefined } });
    await sql`create table parcel (id integer primary key, content blob)`.execute(store.db);
    checkpoints = createCheckpoints(path);
  });
  afterEach(async () => {
    await checkpoints.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const sizeOf = (file: string): number => statSync(file).size;
  const write = (id: number, bytes: number) =>
    sql`insert into parcel values (${id}, zeroblob(${bytes}))`.execute(store.db);
  const lengthsOf = async () =>
    (
      await sql<{
        readonly id: number;
        readonly bytes: number;
      }>`select id, length(content) as bytes from parcel`.execute(store.db)
    ).rows;

  it('is moved into the file by the thread, not by the writes, and is short after the next write', async () => {
    const before = sizeOf(path);
    await write(1, MANY_BYTES);
    expect(sizeOf(path)).toBe(before);
    expect(sizeOf(`${path}-wal`)).toBeGreaterThan(MANY_BYTES);
    await checkpoints.check();
    expect(sizeOf(path)).toBeGreaterThan(MANY_BYTES);
    await write(2, 1);
    expect(sizeOf(`${path}-wal`)).toBeLessThanOrEqual(LOG_BYTES);
    expect(await lengthsOf()).toEqual([
      { id: 1, bytes: MANY_BYTES },
      { id: 2, bytes: 1 },
    ]);
  });

  it('is left while it is short', async () => {
    const before = sizeOf(path);
    await write(1, 1_000);
    await checkpoints.check();
    expect(sizeOf(path)).toBe(before);
  });

  it('is moved by the writes themselves where no thread does it', async () => {
    const before = sizeOf(path);
    let longest = 0;
    for (let id = 1; sizeOf(path) === before; id += 1) {
      await write(id, MANY_BYTES);
      longest = Math.max(longest, sizeOf(`${path}-wal`));
    }
    expect(longest).toBeLessThan(80_000_000);
  });

  it('is checked again after a minute where the thread fails', async () => {
    const folderAsFile = join(folder, 'other.sqlite');
    mkdirSync(folderAsFile);
    writeFileSync(`${folderAsFile}-wal`, Buffer.alloc(LOG_BYTES + 1));
    const failing = createCheckpoints(folderAsFile);
    const pauses = [await failing.check(), await failing.check()];
    await failing.close();
    expect(pauses).toEqual([60_000, 60_000]);
  });
});
