import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Mirror, operationOf } from '../../src/mirror/index.ts';
import { NOUN_NAMES, nounOf } from '../../src/mirror/nouns/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER, withSlowOrders } from './separate-mirror.ts';
import { freshnessOf, OWN, settle } from './support.ts';

/** So slow that a refresh of the orders takes several units of work. */
const CALL_MS = 2_000;
/** After it, a refresh is due. */
const LATER_MS = 20_000;
const OPERATIONS: ReadonlySet<string> = new Set([operationOf('customers'), operationOf('orders')]);
/** A purchase: its order is new, and its id is not known. */
const PURCHASE = {
  touches: ['orders'],
  target: 'resource',
  targetId: 'r1',
  resellerId: null,
  customerId: null,
  rowIds: [],
  createdIds: [],
  couponIds: [],
};

describe('a list with a row that a write has created', () => {
  let now = START;
  let gateway: TestGateway;
  let mirror: Mirror;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60, now: () => now });
    const slow = withSlowOrders(gateway, OPERATIONS, () => {
      now += CALL_MS;
    });
    mirror = createSeparateMirror(gateway, { now: () => now, upstream: slow });
    while (!(await freshnessOf(mirror, 'orders')).isReady) await mirror.step();
  });
  afterAll(async () => {
    await mirror.close();
    await gateway.close();
  });

  /** The partner's own customer orders something; returns the order's number. */
  const purchase = async (): Promise<string> => {
    const events = gateway.sandbox.live({ action: 'step', events: 20, kinds: { ORDERED: 1 }, partners: [PARTNER] });
    await mirror.refreshWritten(PURCHASE);
    return events.find(({ indirect_partner_id: reseller }) => reseller === null)?.order_id ?? '';
  };
  const copied = (id: string) => mirror.page('orders', { scope: OWN, where: [{ ids: [id] }], first: 1 });

  it('answers again after two calls, though a refresh is under way', async () => {
    now += LATER_MS;
    const { asOf } = await freshnessOf(mirror, 'orders');
    await mirror.step();
    const id = await purchase();
    expect(await freshnessOf(mirror, 'orders')).toMatchObject({ isReady: false, asOf });
    gateway.forgetCalls();
    await mirror.step();
    expect(gateway.calls().ListCustomerOrders).toBe(2);
    expect(await freshnessOf(mirror, 'orders')).toMatchObject({ isReady: true, asOf });
    expect(await copied(id)).toHaveLength(1);
  });

  it('has it also when no gateway led for an hour after the write', async () => {
    const id = await purchase();
    await mirror.close();
    now += 60 * 60_000;
    const { mirror: next } = gateway.services.partner(PARTNER);
    if (!next) throw new Error('no mirror');
    await settle(next);
    expect(await freshnessOf(next, 'orders')).toMatchObject({ isReady: true });
    expect(await copied(id)).toHaveLength(1);
  });

  it('is found by the time of the row, which every list has that writes change', () => {
    const touched = NOUN_NAMES.map(nounOf).flatMap(({ name, source }) =>
      source.kind === 'list' ? [{ name, source }] : [],
    );
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.filter(({ source }) => source.windows.length === 0).map(({ name }) => name)).toEqual([]);
  });
});
