import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { en } from '../../playground/src/text/en.ts';
import { zh } from '../../playground/src/text/zh.ts';
import { avoidedIn } from '../translations/terms.ts';

const FILES = globSync('schema/operations/*/*.graphql');
const NAMES = FILES.map((path) => basename(path, '.graphql')).sort();
const NOUNS = [...new Set(FILES.map((path) => basename(dirname(path))))].sort();

/** All texts with their keys; a text that is a function is called with example arguments. */
const textsOf = (value: unknown, key = ''): (readonly [string, string])[] => {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return [[key, String(value(1, 'x'))]];
  return Object.entries(value as object).flatMap(([name, child]) => textsOf(child, key ? `${key}.${name}` : name));
};

/** Keys whose texts are names, the same in every language. */
const NAMES_OF_THINGS = ['code', 'title', 'sites.EUROPE'];

describe('the playground’s texts', () => {
  it('have a Chinese description of every sample, and of no other', () => {
    expect(Object.keys(zh.samples.about).sort()).toEqual(NAMES);
  });

  it('name every noun in both languages', () => {
    expect(Object.keys(en.nouns).sort()).toEqual(NOUNS);
    expect(Object.keys(zh.nouns).sort()).toEqual(NOUNS);
  });

  it('have no English left in the Chinese file', () => {
    const left = textsOf(zh).filter(([key, text]) => !NAMES_OF_THINGS.includes(key) && !/[\u4e00-\u9fff]/.test(text));
    expect(left).toEqual([]);
  });

  it.each(['playground/src/text/zh.ts', 'examples/web/src/text/zh.ts'])('%s has one word for one thing', (path) => {
    expect(avoidedIn(readFileSync(path, 'utf8'))).toEqual([]);
  });
});
