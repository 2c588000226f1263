import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { britishWords } from '../../scripts/spelling/british.ts';
import { proseOf, sentencesOf } from '../../scripts/spelling/prose.ts';

const PAGES = ['*.md', 'docs/**/*.md', 'packages/*/*.md', 'examples/*/*.md'];

/** Texts for people: messages, hints, descriptions, labels. */
const SOURCES = [
  'src/**/*.ts',
  'packages/client/src/**/*.ts',
  'playground/src/**/*.{ts,tsx}',
  'examples/web/src/**/*.{ts,tsx}',
];

const isWritten = (file: string): boolean => !file.includes('/generated/');

interface Spelling {
  readonly file: string;
  readonly words: readonly string[];
}

const breachesIn = (patterns: readonly string[], textOf: (content: string) => string): readonly Spelling[] =>
  globSync([...patterns])
    .filter(isWritten)
    .map((file) => ({ file, words: britishWords(textOf(readFileSync(file, 'utf8'))) }))
    .filter(({ words }) => words.length > 0);

describe('American English', () => {
  it('is what the pages are written in', () => {
    expect(breachesIn(PAGES, proseOf)).toEqual([]);
  });

  it('is what messages, hints and descriptions are written in', () => {
    expect(breachesIn(SOURCES, (source) => sentencesOf(source).join('\n'))).toEqual([]);
  });

  it('is distinguished from British English without a list of words', () => {
    expect(britishWords('The organisation authorised its colour. OrganisationTree, LICENCE_CODE')).toEqual([
      'organisation',
      'authorised',
      'colour',
      'licence',
    ]);
    expect(britishWords('An organization of Huawei, grpc, SUBSCRIPTION, whatever xyzzy cancelled')).toEqual([]);
  });

  it('is asked of prose only: paths, code and links keep their names', () => {
    expect(britishWords(proseOf('See `src/behaviours` and [it](behaviour.md).\n```\ncolour\n```'))).toEqual([]);
    expect(sentencesOf(`// A colour.\nconst colour = 'colour'; throw new Error("no colour here");`)).toEqual([
      '"no colour here"',
    ]);
  });
});
