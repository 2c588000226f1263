import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../src/ledger/operations/kinds/index.ts';
import { type Case, judge } from '../../src/ledger/operations/verdicts.ts';

const lost = (id: string, from: number, until: number) => ({
  id,
  span: { from, until },
  outerSpan: { from: from - 5, until: until + 5 },
});
const record = (upstreamId: string, at: number | null) => ({ upstreamId, at });

const said = (cases: readonly Omit<Case, 'isOver'>[], records: readonly Candidate[], isOver: boolean) =>
  Object.fromEntries(
    [
      ...judge(
        cases.map((each) => ({ ...each, isOver })),
        records,
      ),
    ].map(([id, verdict]) => [id, verdict?.state === 'SUCCEEDED' ? verdict.upstreamId : (verdict?.state ?? null)]),
  );

describe('the verdict about writes without an answer', () => {
  it.each([
    ['one record', [record('t1', 5)], false, 't1'],
    ['no record yet', [], false, null],
    ['no record when the time is over', [], true, 'NOT_APPLIED'],
    ['two records', [record('t1', 5), record('t2', 6)], false, 'AMBIGUOUS'],
    ['a record that came late', [record('t1', 11)], true, 'AMBIGUOUS'],
    ['a record that is dated somewhat before it was sent', [record('t1', -1)], true, 'AMBIGUOUS'],
    ['a record from before it was sent, by any clock', [record('t1', -6)], true, 'NOT_APPLIED'],
    ['a record later than any vendor is slow', [record('t1', 16)], true, 'NOT_APPLIED'],
    ['one in time and one not', [record('t1', 11), record('t2', 10)], false, 't2'],
  ])('about one write: %s', (_, records, isTimeOver, verdict) => {
    expect(said([lost('a', 0, 10)], records, isTimeOver)).toEqual({ a: verdict });
  });

  it('gives each of two its own record, the earlier one to the earlier operation', () => {
    const cases = [lost('b', 3, 20), lost('a', 0, 10)];
    expect(said(cases, [record('t2', 9), record('t1', 4)], false)).toEqual({ a: 't1', b: 't2' });
  });

  it('does not let the later operation take the only record that fits the earlier one', () => {
    const cases = [lost('b', 3, 20), lost('a', 0, 10)];
    expect(said(cases, [record('t1', 4), record('t2', 15)], false)).toEqual({ a: 't1', b: 't2' });
  });

  it('waits while one record of two is missing, and then says that one has not happened', () => {
    const cases = [lost('a', 0, 10), lost('b', 3, 20)];
    expect(said(cases, [record('t1', 5)], false)).toEqual({ a: null, b: null });
    expect(said(cases, [record('t1', 5)], true)).toEqual({ a: 't1', b: 'NOT_APPLIED' });
  });

  it('lets two records from the time of one write not count for a write of another time', () => {
    const cases = [lost('a', 0, 10), lost('b', 30, 40)];
    const records = [record('t1', 5), record('t2', 6)];
    expect(said(cases, records, true)).toEqual({ a: 'AMBIGUOUS', b: 'NOT_APPLIED' });
    expect(said(cases, [record('t1', 5), record('t2', 35)], false)).toEqual({ a: 't1', b: 't2' });
  });

  it('gives a record without a time to any write, once writes with matching times have theirs', () => {
    const cases = [lost('a', 0, 10), lost('b', 30, 40)];
    expect(said(cases, [record('t1', null), record('t2', null)], false)).toEqual({ a: 't1', b: 't2' });
    expect(said(cases, [record('t1', null), record('t2', 5)], false)).toEqual({ a: 't2', b: 't1' });
    expect(said(cases, [record('t1', null)], false)).toEqual({ a: null, b: null });
    expect(said([lost('a', 0, 10)], [record('t1', null), record('t2', 5)], true)).toEqual({ a: 'AMBIGUOUS' });
  });

  it('denies no write while a row may be its effect', () => {
    const rest = { ...record('t1', null), isRest: true };
    expect(said([lost('a', 0, 10)], [rest], false)).toEqual({ a: null });
    expect(said([lost('a', 0, 10)], [rest], true)).toEqual({ a: 'AMBIGUOUS' });
    expect(said([lost('a', 0, 10)], [rest, record('t2', null)], true)).toEqual({ a: 't2' });
  });

  it('leaves two operations and three records to a person', () => {
    const cases = [lost('a', 0, 10), lost('b', 3, 20)];
    const records = [record('t1', 5), record('t2', 6), record('t3', 7)];
    expect(said(cases, records, true)).toEqual({ a: 'AMBIGUOUS', b: 'AMBIGUOUS' });
  });
});
