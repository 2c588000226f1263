import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, mirrorOf } from './support.ts';

const PARTNER = 'demo-cn';
const STEP_MS = 2_000;
const STEPS = 120;

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  // A second is less than a round takes, so that the partner's own balances are always late.
  gateway = await startTestGateway({ customers: 30, now: () => now, env: { MIRROR_AGES: 'balances=1' } });
});
afterAll(() => gateway.close());

it('lists of resellers get their turn while the partner’s own list is always late, the first time and again', async () => {
  const mirror = mirrorOf(gateway.services.partner(PARTNER));
  const lists = ['', ...gateway.sandbox.partner(PARTNER).resellerIds];
  for (let step = 0; step < STEPS; step++) {
    now += STEP_MS;
    await mirror.step();
  }
  const ages = await Promise.all(lists.map(async (id) => (await freshnessOf(mirror, 'balances', id)).ageMs));
  expect(lists.length).toBeGreaterThan(2);
  // A list takes two steps, one to read its customers and one to end the round, and is read again after all others.
  const most = 2 * 2 * lists.length * STEP_MS;
  expect(ages.map((age) => age !== null && age <= most)).toEqual(lists.map(() => true));
});
