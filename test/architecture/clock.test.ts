import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { doubleReadings } from './clock.ts';

describe('a statement', () => {
  it('reads the clock at most once, so that one fact has one time', () => {
    const files = globSync('src/**/*.ts').map((path) => [path, readFileSync(path, 'utf8')] as const);
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(([path, source]) => doubleReadings(path, source))).toEqual([]);
  });

  it.each([
    ['const [savedAt, expiresAt] = [isoOf(now()), isoOf(now() + WEEK_MS)];', 1],
    ['const left = (): number => startOfDay(clock.now()) + DAY_MS - clock.now();', 1],
    ['save({ at: now(), until: now() + 5 });', 1],
    ['const at = now();\nsave({ at, until: at + 5 });', 0],
    ['const took = performance.now() - (startedAt ?? performance.now());', 0],
    ['return { now: () => clock.now(), later: () => clock.now() + 5 };', 0],
  ])('%s', (source, count) => {
    expect(doubleReadings('file.ts', source)).toHaveLength(count);
  });
});
