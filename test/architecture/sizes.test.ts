import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const MOST_LINES = 250;

const isWritten = (path: string): boolean => !path.includes('/generated/');

const linesOf = (source: string): number => source.split('\n').length - 1;

/** Files with more lines than one subject takes, as `path: lines`. */
const longFiles = (files: readonly { readonly path: string; readonly source: string }[]): string[] =>
  files.flatMap(({ path, source }) => (linesOf(source) > MOST_LINES ? [`${path}: ${linesOf(source)}`] : []));

const read = (pattern: string) =>
  globSync(pattern)
    .filter(isWritten)
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

describe('files', () => {
  it(`of src have at most ${MOST_LINES} lines`, () => {
    const files = read('src/**/*.ts');
    expect(files.length).toBeGreaterThan(1_000);
    expect(longFiles(files)).toEqual([]);
  });

  it('with one line more are found', () => {
    const path = 'src/x.ts';
    expect(longFiles([{ path, source: '\n'.repeat(MOST_LINES) }])).toEqual([]);
    expect(longFiles([{ path, source: '\n'.repeat(MOST_LINES + 1) }])).toEqual([`${path}: ${MOST_LINES + 1}`]);
  });
});
