import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '../../src/request/fetch/loader.ts';
import { keepDistinct } from '../../src/request/fetch/sweep.ts';

class Row {
  readonly id = '1';
}

describe('the canonical text of a key', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const mixed = (input: unknown): unknown => {
    if (Array.isArray(input)) return input.map(mixed);
    if (typeof input !== 'object' || input === null) return input;
    return Object.fromEntries(
      Object.entries(input)
        .map(([name, inner]) => [name, mixed(inner)] as const)
        .reverse(),
    );
  };

  it('is one for equal values, in whatever order their names come', () =>
    fc.assert(fc.property(value, (input) => canonical(mixed(input)) === canonical(input))));

  it('differs for different values', () =>
    fc.assert(
      fc.property(value, value, (a, b) => {
        const equal = JSON.stringify(mixedInOrder(a)) === JSON.stringify(mixedInOrder(b));
        return (canonical(a) === canonical(b)) === equal;
      }),
    ));

  it.each([
    ['text and number', '1', 1],
    ['text and null', 'null', null],
    ['null and absent', { a: null }, {}],
    ['an array and its text', ['a', 'b'], ['a,b']],
    ['a long integer and a number', 1n, 1],
    ['two long texts', `${'a'.repeat(2_000)}b`, `${'a'.repeat(2_000)}c`],
    ['two halves of characters', `${'a'.repeat(2_000)}\ud800`, `${'a'.repeat(2_000)}\ud801`],
    ['a long text and what it is written as', 'a'.repeat(2_000), canonical('a'.repeat(2_000))],
    ['two instants', new Date(0), new Date(1)],
    ['two credentials', { credential: { accountName: 'a' } }, { credential: { accountName: 'b' } }],
  ])('distinguishes %s', (_, a, b) => expect(canonical(a)).not.toBe(canonical(b)));

  it('leaves out what is undefined', () => expect(canonical({ a: undefined, b: 1 })).toBe(canonical({ b: 1 })));

  it('refuses rows, of which a question uses a few fields', () =>
    expect(() => canonical({ owner: new Row() })).toThrow('a Row cannot be a loader key'));
});

/** Names in order at every level, so that equal contents give equal JSON. */
const mixedInOrder = (input: unknown): unknown => {
  if (Array.isArray(input)) return input.map(mixedInOrder);
  if (typeof input === 'number') return input + 0;
  if (typeof input !== 'object' || input === null) return input;
  return {
    fields: Object.entries(input)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, mixedInOrder(inner)]),
  };
};

describe('rows of a list that grows while it is paged', () => {
  const PAGE = 4;

  /** The pages of a newest-first list; `arrivals` says how many rows arrive before the page of each index. */
  const pagesOf = (amounts: readonly number[], arrivals: readonly number[]) => {
    let list = amounts.map((amount) => ({ amount }));
    const pages: { rows: { amount: number }[]; total: number }[] = [];
    for (let offset = 0; offset < list.length; offset += PAGE) {
      const arrived = arrivals[offset / PAGE] ?? 0;
      list = [...Array.from({ length: arrived }, (_, index) => ({ amount: -index - 1 })), ...list];
      pages.push({ rows: list.slice(offset, offset + PAGE), total: list.length });
    }
    return pages;
  };

  const kept = (pages: ReturnType<typeof pagesOf>) => {
    const keep = keepDistinct<{ amount: number }>(() => null);
    return pages.flatMap(({ rows, total }) => keep(rows, total)).map(({ amount }) => amount);
  };

  it('are all kept while nothing arrives, equal ones too', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 20 }), (amounts) => {
        expect(kept(pagesOf(amounts, []))).toEqual(amounts);
      }),
    ));

  it('are kept once where others push them onto the next page', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 20 }), (amounts) => {
        expect(kept(pagesOf(amounts, [0, 2]))).toEqual(amounts);
      }),
    ));

  it('are known by their id where they have one', () => {
    const keep = keepDistinct<{ id: string }>(({ id }) => id);
    expect([...keep([{ id: 'a' }, { id: 'b' }], 3), ...keep([{ id: 'b' }, { id: 'c' }], 3)]).toEqual([
      { id: 'a' },
      { id: 'b' },
      { id: 'c' },
    ]);
  });
});
