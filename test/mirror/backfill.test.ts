import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import type { PartnerServices } from '../../src/partner/services.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, mirrorOf, OWN, settle } from './support.ts';

let gateway: TestGateway;
let partner: PartnerServices;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 230, now: () => START });
  partner = gateway.services.partner('demo-cn');
});
afterAll(() => gateway.close());

/** Reads all rows of a list from the vendor. */
const live = async (
  operation: string,
  rows: string,
  input: object = {},
): Promise<readonly Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = [];
  for (;;) {
    const body = await partner.upstream.call(operation, { ...input, offset: found.length, limit: 100 });
    const page = body[rows] as Record<string, unknown>[];
    found.push(...page);
    if (page.length < 100) return found;
  }
};

describe('a first reading', () => {
  it('is not ready before, and afterwards has every row of the vendor', async () => {
    const mirror = mirrorOf(partner);
    expect(await freshnessOf(mirror, 'customers')).toMatchObject({ isReady: false, asOf: null, progress: 0 });
    await settle(mirror);
    expect(await freshnessOf(mirror, 'customers')).toMatchObject({ isReady: true, progress: 1 });
    expect(await freshnessOf(mirror, 'orders')).toMatchObject({ isReady: true, progress: 1 });
    const customers = await live('ListSubCustomers', 'customer_infos');
    expect(await mirror.count('customers', OWN)).toBe(customers.length);
    const stored = await mirror.page('customers', { scope: OWN, first: 1000 });
    const ids = (all: readonly Record<string, unknown>[]) => all.map(({ customer_id: id }) => id).sort();
    expect(ids(stored.map(({ row }) => row))).toEqual(ids(customers));
    const orders = await live('ListCustomerOrders', 'order_infos');
    expect(await mirror.count('orders', OWN)).toBe(orders.length);
    const row = stored.find(({ id }) => id === customers[7]?.customer_id)?.row;
    const kept = Object.keys(NOUNS.customers.kept);
    const expected = Object.entries(customers[7] ?? {}).filter(([name]) => kept.includes(name));
    expect(row).toEqual(Object.fromEntries(expected));
  });

  it('costs nothing again while the copy is young', async () => {
    gateway.forgetCalls();
    await settle(mirrorOf(partner));
    expect(gateway.calls()).toEqual({});
  });

  it('has the lists of resellers apart', async () => {
    const [reseller] = await live('ListIndirectPartners', 'indirect_partners');
    const resellerId = String(reseller?.indirect_partner_id);
    const theirs = await live('ListSubCustomers', 'customer_infos', { indirect_partner_id: resellerId });
    expect(theirs.length).toBeGreaterThan(0);
    expect(await mirrorOf(partner).count('customers', { ...OWN, resellerId })).toBe(theirs.length);
  });
});
