import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MarkerConnection } from '../../src/graph/common/index.ts';
import { encodeMarker, markerPage, markerSliceOf } from '../../src/request/pages/marker.ts';
import { numberedSlice } from '../../src/request/pages/page-numbers.ts';
import type { Answer } from '../../src/vendor/answer.ts';

const answerOf = (rows: readonly number[], total: number) => ({ rows, total }) as unknown as Answer;

describe('a slice of a list that is numbered by pages', () => {
  const run = async (count: number, offset: number, first: number, limit: number) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const asked: [number, number][] = [];
    const slice = await numberedSlice<number>(
      {
        limit,
        ask: async (page, rows) => {
          asked.push([page, rows]);
          return answerOf(all.slice((page - 1) * rows, page * rows), count);
        },
        rows: (answer) => (answer as unknown as { rows: number[] }).rows,
      },
      { offset, first },
    );
    return { slice, asked, expected: all.slice(offset, offset + first) };
  };

  it('is the slice at any place and of any size, in at most two calls', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 350 }),
        fc.integer({ min: 0, max: 350 }),
        fc.integer({ min: 1, max: 100 }),
        async (count, offset, first) => {
          const { slice, asked, expected } = await run(count, offset, first, 100);
          expect(slice).toEqual({ rows: expected, total: count });
          expect(asked.length).toBeLessThanOrEqual(2);
          expect(asked.every(([page, rows]) => page >= 1 && rows <= 100)).toBe(true);
        },
      ),
    ));

  it('is one page of its own size where it begins with one', async () => {
    expect((await run(95, 20, 10, 100)).asked).toEqual([[3, 10]]);
    expect((await run(95, 25, 10, 100)).asked).toEqual([[1, 100]]);
  });
});

describe('a page of a list that has markers', () => {
  const LIST = 'specs123';
  const vendor = (count: number) => {
    const calls: number[] = [];
    const ask = async (marker: string | null, limit: number) => {
      calls.push(limit);
      const from = marker === null ? 0 : Number(marker);
      const rows = Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, index) => from + index);
      return { rows, next: from + limit < count ? String(from + limit) : null };
    };
    return { ask, calls };
  };

  it('continues after any row, without a gap or a repeated row', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 250 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 99 }),
        async (count, first, index) => {
          const { ask, calls } = vendor(count);
          const page = await markerPage({ ask, limit: 100, list: LIST }, markerSliceOf({ first }, LIST));
          expect(page.rows).toHaveLength(Math.min(first, count));
          if (index >= page.rows.length) return;
          const after = encodeMarker(LIST, null, index);
          const next = await markerPage({ ask, limit: 100, list: LIST }, markerSliceOf({ first, after }, LIST));
          const expected = Array.from(
            { length: Math.max(0, Math.min(first, count - index - 1)) },
            (_, n) => index + 1 + n,
          );
          expect(next.rows).toEqual(expected);
          expect(next.next === null).toBe(index + 1 + first >= count);
          expect(calls.length).toBeLessThanOrEqual(3);
          expect(calls.every((limit) => limit >= 1 && limit <= 100)).toBe(true);
        },
      ),
    ));

  it('gives every row a cursor from which the next page begins, on every page', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat(99)), { minLength: 2, maxLength: 6 }),
        async (count, steps) => {
          const { ask } = vendor(count);
          let after: string | undefined;
          let reached = -1;
          for (const [first, place] of steps) {
            const slice = markerSliceOf({ first, after }, LIST);
            const { edges } = new MarkerConnection((await markerPage({ ask, limit: 100, list: LIST }, slice)) as never);
            const expected = Array.from({ length: Math.min(first, count - reached - 1) }, (_, n) => reached + 1 + n);
            expect(edges.map(({ node }) => node)).toEqual(expected);
            const edge = edges[Math.min(place, edges.length - 1)];
            if (!edge) return;
            [after, reached] = [edge.cursor, Number(edge.node)];
          }
        },
      ),
    ));

  it('takes no cursor that it did not give out', () => {
    const forged = [
      ['another', null, 0],
      [LIST, 7, 0],
      [LIST, null, 0.5],
      [LIST, null, -2],
      [LIST, null, 100],
      [LIST],
      null,
      {},
    ].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
    for (const after of [...forged, '', '%%%']) {
      expect(() => markerSliceOf({ first: 1, after }, LIST)).toThrow(
        expect.objectContaining({ code: 'INVALID_CURSOR' }),
      );
    }
  });
});
