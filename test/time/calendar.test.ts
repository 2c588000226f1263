import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DAY_MS,
  dayAt,
  instantOf,
  isDay,
  lastDayOf,
  monthAt,
  monthsBefore,
  startOfDay,
  startOfDayAt,
} from '../../src/time/index.ts';

describe("the vendor's calendar", () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11-30'],
    ['2026-11-30T16:00:00.000Z', '2026-12-01'],
    ['2026-12-31T16:30:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['2027-02-28T15:59:59.999Z', '2027-02-28'],
  ])('counts %s as %s', (instant, day) => {
    const at = Date.parse(instant);
    expect([dayAt(at), monthAt(at)]).toEqual([day, day.slice(0, 7)]);
    expect(startOfDayAt(at)).toBe(startOfDay(day));
  });

  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2100-02', '2100-02-28'],
    ['2026-12', '2026-12-31'],
  ])('ends %s on %s', (month, day) => expect(lastDayOf(month)).toBe(day));

  it.each([
    ['2026-11', 11, '2025-12'],
    ['2026-01', 1, '2025-12'],
    ['2026-12', -1, '2027-01'],
    ['2026-03', 0, '2026-03'],
  ])('finds the month %s minus %i', (month, count, found) => expect(monthsBefore(month, count)).toBe(found));

  it('has each instant in the day that began last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        const start = startOfDay(dayAt(at));
        return start <= at && at < start + DAY_MS && isDay(dayAt(at)) && lastDayOf(monthAt(at)) >= dayAt(at);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '',
    'x',
    '2026-11-19T00:00:00Z',
    '+010000-01-01',
  ])('has no day %j', (text) => expect(isDay(text)).toBe(false));

  it.each([
    ['9999-12-31T23:59:59-05:00'],
    ['0000-01-01T00:00:00+01:00'],
    ['2026-02-30T00:00:00Z'],
    ['2026-11-19T25:00:00Z'],
    ['2026-11-19T10:00:00'],
    ['2026-11-19'],
    ['+010000-01-01T00:00:00Z'],
  ])('has no instant %s', (text) => expect(instantOf(text)).toBeNull());

  it.each([
    ['9999-12-31T23:59:59Z', 253_402_300_799_000],
    ['2026-11-19T10:00+08:00', Date.UTC(2026, 10, 19, 2)],
    ['2026-11-19T02:00:00.5Z', Date.UTC(2026, 10, 19, 2, 0, 0, 500)],
  ])('reads %s', (text, instant) => expect(instantOf(text)).toBe(instant));
});
