import { describe, expect, it } from '@jest/globals';
import { type BillFigures, isFinal, reachOf } from '../../src/graph/bills/monthly/bill-reach.ts';

/** An instant in the time zone of the vendor's bills. */
const at = (text: string): number => Date.parse(`${text}+08:00`);

describe('how far the bills of a month reach', () => {
  it.each<[string, string, string | null, string | null]>([
    ['2026-05-01T00:00:00', '2026-05', null, 'MONTH_RUNNING'],
    ['2026-05-02T23:59:59', '2026-05', null, 'MONTH_RUNNING'],
    ['2026-05-03T00:00:00', '2026-05', '2026-05-01', 'MONTH_RUNNING'],
    ['2026-05-10T15:59:59', '2026-05', '2026-05-08', 'MONTH_RUNNING'],
    ['2026-05-10T20:00:00', '2026-05', '2026-05-08', 'MONTH_RUNNING'],
    ['2026-05-11T00:00:00', '2026-05', '2026-05-09', 'MONTH_RUNNING'],
    ['2026-05-31T23:59:59', '2026-05', '2026-05-29', 'MONTH_RUNNING'],
    ['2026-06-01T00:00:00', '2026-05', '2026-05-30', 'NOT_FINAL'],
    ['2026-06-01T23:59:59', '2026-05', '2026-05-30', 'NOT_FINAL'],
    ['2026-06-02T00:00:00', '2026-05', '2026-05-31', 'NOT_FINAL'],
    ['2026-06-05T11:59:59', '2026-05', '2026-05-31', 'NOT_FINAL'],
    ['2026-06-05T12:00:00', '2026-05', '2026-05-31', null],
    ['2028-03-01T12:00:00', '2028-02', '2028-02-28', 'NOT_FINAL'],
    ['2028-03-02T00:00:00', '2028-02', '2028-02-29', 'NOT_FINAL'],
    ['2027-01-05T12:00:00', '2026-12', '2026-12-31', null],
  ])('at %s of %s: until %s, %s', (now, month, dataUntil, unsettled) => {
    expect(reachOf(month, at(now))).toEqual({ month, dataUntil, unsettled });
  });

  it.each<[BillFigures, string]>([
    ['sums', '2027-01-05T12:00:00'],
    ['partnerBill', '2027-01-05T12:00:00'],
    ['originalCost', '2027-01-04T12:00:00'],
    ['amortizedCost', '2027-01-06T12:00:00'],
    ['percentile', '2027-01-02T20:00:00'],
  ])('%s of December are final from %s', (figures, from) => {
    expect(isFinal('2026-12', figures, at(from) - 1)).toBe(false);
    expect(isFinal('2026-12', figures, at(from))).toBe(true);
  });
});
