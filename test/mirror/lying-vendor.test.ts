import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Mirror, type NounName, purgeMirror } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { nounOf } from '../../src/mirror/nouns/index.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { type Answer, AS_IT_IS, type LyingVendor, openLyingVendor, type Twist } from './lying-vendor.ts';
import { PARTNER } from './separate-mirror.ts';
import { freshnessOf, OWN, settle } from './support.ts';

const LISTS = ['customers', 'orders', 'coupons', 'adjustments'] as const satisfies readonly NounName[];

let vendor: LyingVendor;
let mirror: Mirror;
beforeAll(async () => {
  vendor = await openLyingVendor(LISTS);
  mirror = vendor.mirror;
});
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.state.twist = AS_IT_IS;
});

/** Twists whole lists only: calls by id, and those that look for new rows, are answered as they are. */
const ofList = (noun: NounName, change: (answer: Answer, offset: number, rows: string) => Answer): Twist => {
  const named = nounOf(noun).operation;
  return (answer, { operation, input, rows }) => {
    const known = new Set(['offset', 'limit', 'order_by']);
    const isWhole = operation === named && Object.keys(input).every((name) => known.has(name));
    return isWhole ? change(answer, Number(input.offset), rows) : answer;
  };
};

const untilReady = async (noun: NounName): Promise<void> => {
  do await vendor.someSteps(1);
  while (!(await freshnessOf(mirror, noun)).isReady);
};

describe.each(LISTS)('the first reading of %s', (noun) => {
  const total = () => vendor.totalOf(nounOf(noun).operation);
  beforeEach(() => purgeMirror(vendor.gateway.services.store));

  it.each([
    ['is 0', 0],
    ['is too small', 7],
    ['is a few rows too large', 'few'],
    ['is negative', -5],
    ['is missing', undefined],
    ['is a text', 'many'],
  ])('has every row where the count %s', async (_, value) => {
    vendor.state.twist = ofList(noun, (answer) => ({
      ...answer,
      [total()]: value === 'few' ? Number(answer[total()]) + 3 : value,
    }));
    await untilReady(noun);
    expect(await vendor.idsOf(noun)).toEqual(await vendor.liveIds(noun));
  });

  it.each<[string, Parameters<typeof ofList>[1]]>([
    ['counts many rows more than it lists', (answer) => ({ ...answer, [total()]: 1_000_000 })],
    ['lists no rows', (answer, _, rows) => ({ ...answer, [rows]: [] })],
    ['lists no rows after the first page', (answer, offset, rows) => (offset > 0 ? { ...answer, [rows]: [] } : answer)],
  ])('is not called whole where the vendor %s', async (_, change) => {
    // A list that fits on one page ends with it.
    if ((await vendor.liveIds(noun)).length <= 200) return;
    vendor.state.twist = ofList(noun, change);
    await vendor.someSteps();
    expect(await freshnessOf(mirror, noun)).toMatchObject({ isReady: false, asOf: null });
    expect(await vendor.errorOf(noun)).toBe('UPSTREAM_BAD_ANSWER');
    vendor.state.twist = AS_IT_IS;
    vendor.state.now += 61_000;
    await untilReady(noun);
    expect(await vendor.errorOf(noun)).toBeNull();
    expect(await vendor.idsOf(noun)).toEqual(await vendor.liveIds(noun));
  });

  it('ends with an error where the vendor gives the same page for ever', async () => {
    const first = { answer: null as Answer | null };
    vendor.state.twist = ofList(noun, (answer) => {
      first.answer ??= { ...answer, [total()]: undefined };
      return first.answer;
    });
    if ((await vendor.liveIds(noun)).length < 100) return;
    vendor.state.calls = 0;
    await vendor.someSteps();
    expect(await freshnessOf(mirror, noun)).toMatchObject({ isReady: false });
    expect(await vendor.errorOf(noun)).toBe('UPSTREAM_BAD_ANSWER');
  });
});

describe.each(LISTS)('a later reading of %s', (noun) => {
  it.each<[string, (answer: Answer, rows: string) => Answer]>([
    ['empty', (answer, rows) => ({ ...answer, [rows]: [], [vendor.totalOf(nounOf(noun).operation)]: 0 })],
    [
      'shorter',
      (answer, rows) => ({
        ...answer,
        [rows]: (answer[rows] as WireRow[]).slice(0, 60),
        [vendor.totalOf(nounOf(noun).operation)]: 60,
      }),
    ],
  ])('removes no row where the list seems to be %s', async (_, change) => {
    await settle(mirror);
    const before = await vendor.idsOf(noun);
    expect(before.length).toBeGreaterThan(60);
    const last = await mirror.lastChange();
    vendor.state.twist = ofList(noun, (answer, __, rows) => change(answer, rows));
    for (let part = 0; part < 2; part += 1) {
      vendor.state.now += DAY_MS + 1_000;
      await settle(mirror);
    }
    expect(await vendor.idsOf(noun)).toEqual(before);
    const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: [noun], first: 100_000 });
    expect(changes.filter(({ change }) => change === 'REMOVED')).toEqual([]);
  });
});

it('many customers who have really left are removed', async () => {
  vendor.state.twist = AS_IT_IS;
  await settle(mirror);
  const before = (await vendor.idsOf('customers')).length;
  vendor.gateway.sandbox.live({ action: 'step', events: 90, kinds: { LEFT: 1 }, partners: [PARTNER] });
  vendor.state.now += 11 * 60_000;
  await settle(mirror);
  const after = await vendor.idsOf('customers');
  expect(after).toEqual(await vendor.liveIds('customers'));
  expect(before - after.length).toBeGreaterThan(50);
});
