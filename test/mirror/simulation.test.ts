import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSharedDatabase, type SharedDatabase } from '../../scripts/sim/database.ts';
import { playMirror } from '../../scripts/sim/mirror/history.ts';
import { seedOf } from '../../scripts/sim/random.ts';

const HISTORIES = 4;

describe('the simulation of the copies', () => {
  let database: SharedDatabase;
  beforeAll(async () => {
    database = await openSharedDatabase();
  });
  afterAll(() => database.plain.close());

  it('plays a seed twice alike, and finds no invariant broken', async () => {
    const digests: string[] = [];
    for (let number = 0; number < HISTORIES; number += 1) {
      const { violation, digest } = await playMirror(database, { seed: seedOf(1, number) });
      expect([number, violation?.message ?? null]).toEqual([number, null]);
      digests.push(digest);
    }
    const [first] = digests;
    expect((await playMirror(database, { seed: seedOf(1, 0) })).digest).toBe(first);
    expect(new Set(digests).size).toBe(HISTORIES);
  }, 120_000);
});
