import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mirror, NounName } from '../../src/mirror/index.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER } from './separate-mirror.ts';
import { differences, freshnessOf, settle } from './support.ts';

const HOUR_MS = 3_600_000;
const NOUNS = [
  'customers',
  'orders',
  'resources',
  'balances',
  'coupons',
  'adjustments',
] as const satisfies readonly NounName[];

/** Rows that go, and orders that leave their state. */
const CHANGES = { LEFT: 1, CANCELLED: 3, ORDERED: 3, PAID: 2, RETURNED: 2 };

let now = START;
/** By how much the vendor's clock is ahead of the gateway's. */
let aheadMs = 0;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 30, now: () => now });
});
afterAll(() => gateway.close());

const open = (): Mirror =>
  createSeparateMirror(gateway, {
    now: () => now - aheadMs,
    upstream: { ...gateway.services.partner(PARTNER).upstream, clockAheadMs: () => aheadMs },
    changesMs: 30 * DAY_MS,
  });

const agesOf = async (mirror: Mirror) =>
  Promise.all(
    NOUNS.map(async (noun) => {
      const { isReady, ageMs, verifiedAgeMs } = await freshnessOf(mirror, noun);
      return { noun, isReady, ageMs, verifiedAgeMs };
    }),
  );

describe.each([0, 2 * HOUR_MS, -2 * HOUR_MS, 3 * DAY_MS, -3 * DAY_MS])(
  'a gateway whose clock is %d ms behind the vendor',
  (difference) => {
    beforeEach(() => {
      aheadMs = difference;
      now += DAY_MS;
    });

    it('knows how old its copies are by the clock of the vendor', async () => {
      const mirror = open();
      await settle(mirror);
      now += 7_000;
      for (const { noun, isReady, ageMs, verifiedAgeMs } of await agesOf(mirror)) {
        expect([noun, isReady, ageMs, verifiedAgeMs]).toEqual([noun, true, expect.any(Number), expect.any(Number)]);
        expect(ageMs).toBeGreaterThanOrEqual(7_000);
        expect(ageMs).toBeLessThan(20_000);
        expect(verifiedAgeMs).toBeGreaterThanOrEqual(7_000);
      }
      await mirror.close();
    });
  },
);

it('a clock that is set back by an hour makes no old copy young, and keeps no row from being compared', async () => {
  const back = HOUR_MS;
  aheadMs = 0;
  now += DAY_MS;
  const mirror = open();
  await settle(mirror);
  now -= back;
  const ages = await agesOf(mirror);
  for (const { noun, ageMs } of ages) expect([noun, (ageMs ?? 0) > back - 20 * 60_000]).toEqual([noun, true]);
  // The readings of customers, which decide who their managers are.
  expect(ages[0]?.verifiedAgeMs).toBeGreaterThan(back - 20 * 60_000);
  gateway.sandbox.live({ action: 'step', events: 40, kinds: CHANGES, partners: [PARTNER] });
  // The copies are read again at once, and are as young as before.
  await settle(mirror);
  for (const { noun, ageMs } of await agesOf(mirror)) expect([noun, (ageMs ?? back) < 20_000]).toEqual([noun, true]);
  // Rows that were read before, at a time that is to come, are compared like all others.
  for (let reading = 0; reading < 2; reading += 1) {
    now += 11 * 60_000;
    await settle(mirror);
  }
  const partner = gateway.services.partner(PARTNER);
  const found: [NounName, number][] = [];
  for (const noun of NOUNS) found.push([noun, await differences(partner, noun)]);
  expect(found).toEqual(NOUNS.map((noun) => [noun, 0]));
  await mirror.close();
});
