import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const MOST_LINES = 250;
const MOST_LINES_OF_TESTS = 300;
/** A table with a row for each place of the schema. */
const TABLES = ['test/graph/support/bad-input.rules.ts'];

/** The formatter breaks code at this width and leaves comments as they are. */
const WIDTH = (JSON.parse(readFileSync('biome.json', 'utf8')) as { readonly formatter: { readonly lineWidth: number } })
  .formatter.lineWidth;

const COMMENT = /^\s*(?:\/\/|\/?\*)/;

const isWritten = (path: string): boolean => !path.includes('/generated/');

const linesOf = (source: string): number => source.split('\n').length - 1;

/** Files with more lines than one subject takes, as `path: lines`. */
const longFiles = (files: readonly { readonly path: string; readonly source: string }[], most = MOST_LINES): string[] =>
  files.flatMap(({ path, source }) => (linesOf(source) > most ? [`${path}: ${linesOf(source)}`] : []));

/** Lines of comments that are wider than the formatter lets code be, as `path:line`. */
const wideComments = (path: string, source: string): string[] =>
  source
    .split('\n')
    .flatMap((line, index) => (COMMENT.test(line) && line.length > WIDTH ? [`${path}:${index + 1}`] : []));

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

  it(`of test have at most ${MOST_LINES_OF_TESTS} lines, except tables`, () => {
    const files = read('test/**/*.ts').filter(({ path }) => !TABLES.includes(path));
    expect(files.length).toBeGreaterThan(500);
    expect(longFiles(files, MOST_LINES_OF_TESTS)).toEqual([]);
  });

  it(`of src have no comment wider than ${WIDTH} characters`, () => {
    expect(read('src/**/*.ts').flatMap(({ path, source }) => wideComments(path, source))).toEqual([]);
  });

  it.each(['// ', ' * ', '/** '])('are reported with a comment of one character more after %j', (begin) => {
    const widest = begin.padEnd(WIDTH, 'x');
    expect(wideComments('src/x.ts', `\n${widest}`)).toEqual([]);
    expect(wideComments('src/x.ts', `\n${widest}x`)).toEqual(['src/x.ts:2']);
  });

  it('are reported with one line more', () => {
    const path = 'src/x.ts';
    expect(longFiles([{ path, source: '\n'.repeat(MOST_LINES) }])).toEqual([]);
    expect(longFiles([{ path, source: '\n'.repeat(MOST_LINES + 1) }])).toEqual([`${path}: ${MOST_LINES + 1}`]);
  });
});
