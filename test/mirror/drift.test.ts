import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { NounName } from '../../src/mirror/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { bothOf, differences, freshnessOf, mirrorOf, OWN, settle } from './support.ts';

const PARTNER = 'demo-cn';
const NOUNS: readonly NounName[] = ['customers', 'orders', 'resources', 'balances', 'coupons', 'adjustments'];
const ROUNDS = Number(process.env.MIRROR_ROUNDS ?? 3);

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  // An hour instead of a day, so that each quiet time compares whole lists.
  gateway = await startTestGateway({ customers: 110, now: () => now, env: { MIRROR_VERIFY_HOURS: '1' } });
  await settle(mirrorOf(gateway.services.partner(PARTNER)));
}, 120_000);
afterAll(() => gateway.close());

const partner = () => gateway.services.partner(PARTNER);

/**
 * Long enough to read each list once more. The rows of a newly registered customer come with the reading after the one
 * that finds the customer.
 */
const quiet = async (): Promise<void> => {
  now += 31 * 60_000;
  await settle(mirrorOf(partner()));
  now += 31 * 60_000;
  await settle(mirrorOf(partner()));
};

const expectTrue = async (): Promise<void> => {
  const found: [NounName, number][] = [];
  for (const noun of NOUNS) found.push([noun, await differences(partner(), noun)]);
  expect(found).toEqual(NOUNS.map((noun) => [noun, 0]));
};

const live = async (command: object): Promise<void> => {
  const { ok } = await fetch(`${gateway.sandbox.url}/_sandbox/life`, { method: 'POST', body: JSON.stringify(command) });
  expect(ok).toBe(true);
};

describe('a vendor whose rows change all the time', () => {
  it('is copied to the last row after one quiet round', async () => {
    await live({ action: 'start', per_minute: 120, seed: ROUNDS, partners: [PARTNER] });
    for (let round = 0; round < ROUNDS; round += 1) {
      now += 20_000;
      for (let step = 0; step < 3; step += 1) await mirrorOf(partner()).step();
    }
    await live({ action: 'stop' });
    await quiet();
    await expectTrue();
    const status = await mirrorOf(partner()).status();
    expect(status.filter(({ drift, error }) => drift > 0 || error !== null)).toEqual([]);
  }, 240_000);

  it('has the new prices of resources that fall due after their next round', async () => {
    now += 4 * 3_600_000;
    await settle(mirrorOf(partner()));
    const { vendor, mirror } = await bothOf(partner(), 'renewalPrices');
    expect(vendor.length).toBeGreaterThan(10);
    expect(mirror).toEqual(vendor);
  });

  it('has new orders and payments with the next refresh', async () => {
    gateway.sandbox.live({
      action: 'step',
      events: 30,
      kinds: { ORDERED: 3, PAID: 2, CANCELLED: 1 },
      partners: [PARTNER],
    });
    now += 16_000;
    await settle(mirrorOf(partner()));
    expect(await differences(partner(), 'orders')).toBe(0);
  });

  it.each([
    ['repeats rows', { kind: 'repeat-rows', rows: 7 }],
    ['skips rows', { kind: 'skip-rows', rows: 7 }],
    ['changes between two pages', { kind: 'life', events: 3 }],
  ] as const)(
    'stays true, and takes nothing for gone, where the vendor %s',
    async (_, fault) => {
      const before = await mirrorOf(partner()).count('customers', {
        resellerId: null,
        manager: null,
        customerId: null,
      });
      gateway.sandbox.setFaults(
        ['ListSubCustomers', 'ListCustomerOrders'].map((operation) => ({ ...fault, operation })),
      );
      now += 31 * 60_000;
      await settle(mirrorOf(partner()));
      gateway.sandbox.setFaults([]);
      if (fault.kind !== 'life')
        expect(
          await mirrorOf(partner()).count('customers', { resellerId: null, manager: null, customerId: null }),
        ).toBe(before);
      await quiet();
      await expectTrue();
    },
    240_000,
  );
});

describe('what no refresh can see', () => {
  it('is found, repaired and counted when the whole list is compared', async () => {
    const mirror = mirrorOf(partner());
    const { db } = gateway.services.store;
    const drifted = async (): Promise<number> =>
      (await mirror.status()).find(({ noun }) => noun === 'orders')?.drift ?? 0;
    expect(await drifted()).toBe(0);
    const closed = await mirror.page('orders', { scope: OWN, where: [{ column: 'status', in: ['5'] }], first: 3 });
    const [lost, changed, left] = closed.map(({ id }) => id);
    const last = await mirror.lastChange();
    await sql`delete from mirror_order where row_id = ${lost}`.execute(db);
    await sql`update mirror_order set amount = 1, digest = 'another' where row_id = ${changed}`.execute(db);
    await sql`insert into mirror_order (partner_id, reseller_id, row_id, customer_id, content, digest, read_at, pass, status)
      select partner_id, reseller_id, 'gone', customer_id, content, digest, read_at, pass, status from mirror_order
      where row_id = ${left}`.execute(db);
    expect(await differences(partner(), 'orders')).toBe(1);
    // The comparison spreads over its hour.
    for (let part = 0; part < 2; part += 1) {
      now += 61 * 60_000;
      await settle(mirror);
    }
    expect(await differences(partner(), 'orders')).toBe(0);
    const [row] = await mirror.page('orders', { scope: OWN, where: [{ ids: [changed ?? ''] }], first: 1 });
    const found = await mirror.page('orders', { scope: OWN, where: [{ column: 'amount', in: [1] }], first: 9 });
    expect([row?.id, found.map(({ id }) => id).includes(changed ?? '')]).toEqual([changed, false]);
    expect(await drifted()).toBe(3);
    const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: ['orders'], first: 100 });
    expect(changes.map(({ id, change }) => [id, change]).sort()).toEqual(
      [
        [changed, 'CHANGED'],
        [lost, 'CREATED'],
        ['gone', 'REMOVED'],
      ].sort(),
    );
  }, 240_000);
});

describe('a vendor in trouble', () => {
  it('is asked again later, and the state of the copy shows its error', async () => {
    const mirror = mirrorOf(partner());
    gateway.sandbox.setFaults([{ operation: 'ListCustomerOrders', kind: 'status', status: 429, code: 'CBC.0250' }]);
    now += 60_000;
    for (let step = 0; step < 3; step += 1) await mirror.step();
    const [orders] = (await mirror.status()).filter(({ noun }) => noun === 'orders');
    expect(orders).toMatchObject({ error: 'UPSTREAM_THROTTLED' });
    expect(now - Date.parse(orders?.asOf ?? '')).toBeGreaterThanOrEqual(60_000);
    gateway.sandbox.setFaults([]);
    now += 120_000;
    await settle(mirror);
    expect((await mirror.status()).filter(({ error }) => error !== null)).toEqual([]);
    expect(await differences(partner(), 'orders')).toBe(0);
  });

  it('is copied to the last row though it is slow and refuses every fourth call', async () => {
    const mirror = mirrorOf(partner());
    gateway.sandbox.setFaults([
      { operation: '*', kind: 'latency', ms: 20 },
      { operation: '*', kind: 'throttle', probability: 0.25 },
    ]);
    for (let round = 0; round < ROUNDS; round += 1) {
      gateway.sandbox.live({ action: 'step', events: 10, partners: [PARTNER] });
      now += 61_000;
      for (let step = 0; step < 5; step += 1) await mirror.step();
    }
    gateway.sandbox.setFaults([]);
    await quiet();
    await expectTrue();
    expect((await mirror.status()).filter(({ error, isReady }) => error !== null || !isReady)).toEqual([]);
  }, 240_000);

  it('is copied correctly by a gateway whose clock was five hours ahead for a while', async () => {
    const mirror = mirrorOf(partner());
    now += 5 * 3_600_000;
    await settle(mirror);
    now -= 5 * 3_600_000;
    gateway.sandbox.live({ action: 'step', events: 20, kinds: { ORDERED: 1 }, partners: [PARTNER] });
    now += 30_000;
    await settle(mirror);
    expect(await differences(partner(), 'orders')).toBe(0);
    const { ageMs } = await freshnessOf(mirror, 'orders');
    expect(ageMs).toBeLessThan(60_000);
  });

  it('delays no other list by an operation that does not answer', async () => {
    const mirror = mirrorOf(partner());
    await quiet();
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'hang' }]);
    now += 40_000;
    const asOf = new Date(now).toISOString();
    gateway.sandbox.live({ action: 'step', events: 10, kinds: { ORDERED: 1 }, partners: [PARTNER] });
    const { busy } = await mirror.step();
    expect(busy).toBe(1);
    const isYoung = async (noun: NounName): Promise<boolean> => (await freshnessOf(mirror, noun)).asOf === asOf;
    for (const noun of ['orders', 'balances', 'adjustments'] as const) {
      for (let step = 0; step < 10 && !(await isYoung(noun)); step += 1) await mirror.step();
      expect([noun, await isYoung(noun)]).toEqual([noun, true]);
    }
    expect(await differences(partner(), 'orders')).toBe(0);
    expect((await freshnessOf(mirror, 'customers')).ageMs).toBeGreaterThanOrEqual(40_000);
  });
});
