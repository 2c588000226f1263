import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/generated.ts';
import { openSharedDatabase, type SharedDatabase } from '../../scripts/sim/database.ts';
import { play } from '../../scripts/sim/history.ts';
import { MUTANTS } from '../../scripts/sim/mutants.ts';
import { seedOf } from '../../scripts/sim/random.ts';

const HISTORIES = 40;

describe('the simulation', () => {
  let database: SharedDatabase;
  beforeAll(async () => {
    database = await openSharedDatabase();
  });
  afterAll(() => database.plain.close());

  it('makes the same steps twice for the same seed', async () => {
    const history = { seed: seedOf(7, 3), keepsTrace: true };
    const first = await play(database, history);
    const second = await play(database, history);
    expect(second.trace).toEqual(first.trace);
    expect(second.digest).toBe(first.digest);
    expect((await play(database, { seed: seedOf(7, 4) })).digest).not.toBe(first.digest);
  });

  it.each(MUTANTS)('finds the place of the fault in its source file: $name', ({ file, from, to }) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  });

  it('finds no invariant broken', async () => {
    const broken: string[] = [];
    for (let number = 0; number < HISTORIES; number += 1) {
      const { violation } = await play(database, { seed: seedOf(1, number) });
      if (violation) broken.push(`${number}: ${violation.message}`);
    }
    expect(broken).toEqual([]);
  });
});
