import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { anyContains, contains } from '../../src/graph/common/index.ts';

/** The test that each row of the page's table names. */
const testsIn = (page: string): readonly string[] =>
  [...page.matchAll(/^\|.*\| `(test\/\S+\.test\.ts)` \|$/gm)].map(([, path = '']) => path);

const missingIn = (paths: readonly string[]): readonly string[] => paths.filter((path) => !existsSync(path));

const rowsIn = (page: string): number => page.split('\n').filter((line) => /^\| (?!door|---)/.test(line)).length;

const page = readFileSync('docs/text.md', 'utf8');
const tests = globSync('test/text/*.test.ts').filter((path) => !path.endsWith('/list.test.ts'));

describe('the list of the doors', () => {
  it('names a test for each door, and a door for each test', () => {
    expect(testsIn(page)).toHaveLength(rowsIn(page));
    expect(missingIn(testsIn(page))).toEqual([]);
    expect(tests.filter((path) => !testsIn(page).includes(path))).toEqual([]);
  });

  it('reports a row whose test does not exist', () => {
    const spoiled = page.replace('test/server/attachments.test.ts', 'test/server/enclosures.test.ts');
    expect(missingIn(testsIn(spoiled))).toEqual(['test/server/enclosures.test.ts']);
  });

  it('reports a door without a test', () => {
    const spoiled = page.replace(/ \| `test\/text\/tokens.test.ts` \|/, ' | |');
    expect(testsIn(spoiled).length).toBe(rowsIn(spoiled) - 1);
  });
});

describe('searching', () => {
  it('finds what is composed by what is not, whatever the case', () => {
    expect([contains('Caf\u00e9 Nord', 'CAFE\u0301'), contains('Cafe\u0301 Nord', 'caf\u00e9')]).toEqual([true, true]);
    expect([contains('Cafe Nord', 'caf\u00e9'), contains(null, 'a'), contains(null, '')]).toEqual([false, false, true]);
    expect([anyContains(['a', null, 'B'], 'b'), anyContains(['a', null], 'b')]).toEqual([true, false]);
  });
});
