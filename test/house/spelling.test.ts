import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { britishWords } from '../../scripts/spelling/british.ts';
import { namesAndCommentsOf, proseOf, sentencesOf } from '../../scripts/spelling/prose.ts';

const PAGES = ['*.md', 'docs/**/*.md', 'packages/*/*.md', 'examples/*/*.md'];

/** Texts for people: messages, hints, descriptions, labels. */
const SOURCES = [
  'src/**/*.ts',
  'packages/client/src/**/*.ts',
  'playground/src/**/*.{ts,tsx}',
  'examples/web/src/**/*.{ts,tsx}',
];

/** Whatever has names that a developer searches for. */
const NAMED = [...SOURCES, 'scripts/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts', '*.ts'];

const FOLDERS = ['src', 'scripts', 'bench', 'test', 'playground', 'packages', 'examples', 'schema', 'docs', 'deploy'];

/** Words of the vendor's fields, which keep their spelling in the code that reads and writes them. */
const VENDOR_NAMES = 'schema/upstream/*.json';

const isWritten = (file: string): boolean => !file.includes('/generated/');

/** Installed packages and built files are below some of the folders. */
const isOurs = (path: string): boolean => !/(?:^|\/)(?:node_modules|dist)\//.test(path);

interface Spelling {
  readonly file: string;
  readonly words: readonly string[];
}

const breachesIn = (patterns: readonly string[], textOf: (content: string) => string): readonly Spelling[] =>
  globSync([...patterns])
    .filter((file) => isWritten(file) && isOurs(file))
    .map((file) => ({ file, words: britishWords(textOf(readFileSync(file, 'utf8'))) }))
    .filter(({ words }) => words.length > 0);

describe('American English', () => {
  it('is what the pages are written in', () => {
    expect(breachesIn(PAGES, proseOf)).toEqual([]);
  });

  it('is what messages, hints and descriptions are written in', () => {
    expect(breachesIn(SOURCES, (source) => sentencesOf(source).join('\n'))).toEqual([]);
  });

  it('is what names and comments of the code are written in', () => {
    const vendorWords = new Set(globSync(VENDOR_NAMES).flatMap((file) => britishWords(readFileSync(file, 'utf8'))));
    const breaches = breachesIn(NAMED, namesAndCommentsOf)
      .map(({ file, words }) => ({ file, words: words.filter((word) => !vendorWords.has(word)) }))
      .filter(({ words }) => words.length > 0);
    expect(breaches).toEqual([]);
  });

  it('is what files and folders are named in', () => {
    const paths = FOLDERS.flatMap((folder) => globSync(`${folder}/**`)).filter(isOurs);
    expect(paths.length).toBeGreaterThan(2_000);
    expect(paths.filter((path) => britishWords(path).length > 0)).toEqual([]);
    expect(britishWords('src/sandbox/behaviours/coupon-ledger.ts')).toEqual(['behaviours']);
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

  it('is asked of the prose of a page only: paths, code and links keep their names', () => {
    expect(britishWords(proseOf('See `src/behaviours` and [it](behaviour.md).\n```\ncolour\n```'))).toEqual([]);
    expect(sentencesOf(`// A colour.\nconst colour = 'colour'; throw new Error("no colour here");`)).toEqual([
      '"no colour here"',
    ]);
    expect(britishWords(namesAndCommentsOf(`const COLOURS = ['grey']; // Of the licence.`))).toEqual([
      'colours',
      'licence',
    ]);
  });
});
