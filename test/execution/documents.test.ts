import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compile } from '../../src/execution/compile.ts';
import { createCompiledStore } from '../../src/execution/documents.ts';
import { plainSchema } from './plain.ts';

const selectionsOf = (text: string): number => compile({ schema: plainSchema, document: parse(text) }).selections;

describe('the number of selections that plans hold', () => {
  it.each([
    ['{ text box { id } }', 3],
    ['{ a: box { ...F } b: box { ...F } } fragment F on Box { id text }', 6],
    [
      '{ ...A } fragment A on Query { a: box { ...B } b: box { ...B } } fragment B on Box { box { ...C } } fragment C on Box { id }',
      6,
    ],
    ['query($a: Boolean!, $b: Boolean!) { text @skip(if: $a) box @include(if: $b) { id } }', 12],
  ])('is counted for %s', (text, expected) => {
    expect(selectionsOf(text)).toBe(expected);
  });

  it('is limited for all documents together', () => {
    const store = createCompiledStore<{ readonly selections: number }>(10);
    let made = 0;
    const ask = (hash: string) =>
      store.get(hash, undefined, () => {
        made += 1;
        return { selections: 4 };
      });
    for (const hash of ['a', 'b', 'a', 'c', 'a']) ask(hash);
    expect(made).toBe(3);
    // The third document evicted the second.
    ask('b');
    expect(made).toBe(4);
  });
});
