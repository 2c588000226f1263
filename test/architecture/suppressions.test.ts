import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const SUPPRESSION = /biome-ignore(?:-all|-start)? (\S+?):|@ts-(?:ignore|nocheck)/g;

/** Places where a file silences the linter or the compiler, as `path rule`. */
const suppressions = (path: string, source: string): string[] =>
  [...source.matchAll(SUPPRESSION)].map(({ 0: text, 1: rule }) => `${path} ${rule ?? text}`);

const FILES = [
  '{src,test,scripts,bench}/**/*.{ts,mjs,js}',
  'playground/**/*.{ts,tsx}',
  'packages/*/{src,documents}/**/*.ts',
  'examples/*/src/**/*.{ts,tsx}',
];

describe('the linter and the compiler', () => {
  it('are silenced nowhere', () => {
    const files = globSync(FILES).filter(
      (path) => !/node_modules|\/generated\/|\/dist/.test(path) && path !== 'test/architecture/suppressions.test.ts',
    );
    expect(files.length).toBeGreaterThan(2_000);
    expect(files.flatMap((path) => suppressions(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    '// biome-ignore lint/suspicious/noExplicitAny: many shapes',
    '// biome-ignore-all lint/style/x: generated',
    '// @ts-ignore',
  ])('are reported when silenced by %s', (line) => expect(suppressions('src/x.ts', line)).toHaveLength(1));
});
