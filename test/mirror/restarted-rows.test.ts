import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createMirror, type Mirror, operationOf } from '../../src/mirror/index.ts';
import { DAY_MS } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, OWN } from './support.ts';

const PARTNER = 'demo-cn';
/** So slow that a refresh of the orders takes several units of work. */
const CALL_MS = 500;
/** Age of the copy at which its new rows are read apart from its refresh. */
const LATER_MS = 20_000;
const OPERATIONS: ReadonlySet<string> = new Set([
  'ListIndirectPartners',
  operationOf('customers'),
  operationOf('orders'),
]);

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, now: () => now });
});
afterAll(() => gateway.close());

/** The mirror of a gateway that has just started; it has the copies of the one before. */
const startMirror = (): Mirror => {
  const { upstream, clock } = gateway.services.partner(PARTNER);
  const slow: Upstream = {
    ...upstream,
    supports: (operation) => OPERATIONS.has(operation) && upstream.supports(operation),
    call: (operation, input, options) => {
      if (operation === 'ListCustomerOrders') now += CALL_MS;
      return upstream.call(operation, input, options);
    },
  };
  return createMirror({
    partnerId: PARTNER,
    store: gateway.services.store,
    upstream: slow,
    clock: { ...clock, now: () => now },
    managers: 'vendor',
    share: 0.3,
    ageSeconds: {},
    verifyMs: DAY_MS,
    changesMs: DAY_MS,
  });
};

it('new rows are copied soon after a restart, though refreshes of other lists go first', async () => {
  const before = startMirror();
  const lists = ['', ...gateway.sandbox.partner(PARTNER).resellerIds];
  for (const id of lists) while (!(await freshnessOf(before, 'orders', id)).isReady) await before.step();
  await before.close();
  // The lists of resellers are older, so their refreshes are more urgent.
  const [at, earlier] = [now, now - 60_000].map((ms) => new Date(ms).toISOString());
  await sql`update mirror_part set as_of = case when part = '' then ${at} else ${earlier} end
    where noun = 'orders'`.execute(gateway.services.store.db);
  now += LATER_MS;
  const events = gateway.sandbox.live({ action: 'step', events: 20, kinds: { ORDERED: 1 }, partners: [PARTNER] });
  const made = events.filter(({ indirect_partner_id: reseller }) => reseller === null);
  const after = startMirror();
  for (let step = 0; step < lists.length; step++) await after.step();
  const ids = made.map(({ order_id: id }) => id ?? '');
  const found = await after.page('orders', { scope: OWN, where: [{ ids }], first: ids.length });
  await after.close();
  expect(ids.length).toBeGreaterThan(0);
  expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
});
