import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const WRITTEN = 'test/support/durations.json';

describe('the durations by which the test files are ordered', () => {
  it('are those of files in this repository', () => {
    const paths = Object.keys(JSON.parse(readFileSync(WRITTEN, 'utf8')) as Readonly<Record<string, number>>);
    expect(paths.length).toBeGreaterThan(0);
    // Under any other name, the order of the files and the sizes of the shards ignore the duration.
    expect(paths.filter((path) => !path.startsWith('test/') || !existsSync(path))).toEqual([]);
  });
});
