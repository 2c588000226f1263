import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const MOST_WORDS = 25;

const sources = globSync('src/**/*.ts', { exclude: ['src/contract/generated/**'] })
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

interface Entry {
  readonly word: string;
  readonly meaning: string;
  readonly name: string;
}

const entriesOf = (page: string): Entry[] =>
  [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| `(\w+)` \|$/gm)].map(([, word = '', meaning = '', name = '']) => ({
    word,
    meaning,
    name,
  }));

/** Words whose name in the code is used nowhere in `src`. */
const unused = (entries: readonly Entry[]): string[] => {
  const names = new Set(sources.match(/\w+/g));
  return entries.filter(({ name }) => !names.has(name)).map(({ word }) => word);
};

const page = readFileSync('docs/glossary.md', 'utf8');
const entries = entriesOf(page);

describe('the glossary', () => {
  it('explains every row, and at most 25 words, in alphabetical order', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    const words = entries.map(({ word }) => word);
    expect(words).toHaveLength(rows.length - 2);
    expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
    expect(words).toEqual([...new Set(words)].sort());
  });

  it('names what the code uses', () => {
    expect(unused(entries)).toEqual([]);
  });

  it('finds a word that the code does not have', () => {
    const gone = entriesOf('| viewer | The caller. | `Viewer` |\n| ghost | Gone. | `NoSuchNameAnywhere` |');
    expect(unused(gone)).toEqual(['ghost']);
  });

  it.each(['README.md', 'docs/architecture.md'])('is linked from %s', (path) => {
    expect(readFileSync(path, 'utf8')).toMatch(/\]\((?:docs\/)?glossary\.md\)/);
  });
});
