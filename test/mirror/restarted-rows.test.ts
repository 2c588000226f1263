import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Mirror, operationOf } from '../../src/mirror/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER, withSlowOrders } from './separate-mirror.ts';
import { freshnessOf, OWN } from './support.ts';

/** So slow that a refresh of the orders takes several units of work. */
const CALL_MS = 500;
/** After it, a refresh is due. */
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
const startMirror = (): Mirror =>
  createSeparateMirror(gateway, {
    now: () => now,
    upstream: withSlowOrders(gateway, OPERATIONS, () => {
      now += CALL_MS;
    }),
  });

it("the partner's own new rows are copied first after a restart, though other lists are older", async () => {
  const before = startMirror();
  const lists = ['', ...gateway.sandbox.partner(PARTNER).resellerIds];
  for (const id of lists) while (!(await freshnessOf(before, 'orders', id)).isReady) await before.step();
  await before.close();
  // The lists of resellers are older, so their refreshes would be more urgent.
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
