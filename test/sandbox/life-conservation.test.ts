import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LifeEvent, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN } from './client.ts';
import { cents, type OrderRow } from './holders.ts';
import { createReader } from './life-lists.ts';

const START = Date.UTC(2026, 10, 20, 12);
/** Every filter that the list accepts. */
const STATUSES = [1, 3, 4, 5, 6, 9];

/** After many changes all lists must agree. */
describe('a sandbox in which a lot has happened', () => {
  let sandbox: Sandbox;
  let now = START;
  let before: bigint;
  let events: readonly LifeEvent[];
  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 40, quotas: false, largeAmounts: true, clock: clockAt(() => now) });
    before = sandbox.partner(CN.id).money().total;
    // Rows that matched before must not match afterwards.
    await reader().orders({ status: 6 });
    await reader().customers({ customer: '科技' });
    for (let turn = 0; turn < 60; turn++) {
      now += 700;
      sandbox.live({ action: 'step', events: 8, seed: 11, partners: [CN.id] });
    }
    now += 5_000;
    ({ events } = sandbox.life());
  });
  afterAll(() => sandbox.close());

  const reader = (reseller: string | null = null) => createReader(sandbox, () => now, reseller);
  const of = (kind: string): LifeEvent[] => events.filter((event) => event.kind === kind);

  it('has seen every kind of event', () => {
    expect(events).toHaveLength(480);
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(14);
  });

  it('has lost no money: payments are subtracted, refunds are added', () => {
    const sum = (kind: string): bigint =>
      of(kind).reduce((total, { amount = '0' }) => total + BigInt(amount.replace('.', '')), 0n);
    expect(sandbox.partner(CN.id).money().total).toBe(before - sum('PAID') - sum('RETURNED'));
  });

  it('shows in the list of all orders what it shows customer by customer', async () => {
    for (const reseller of [null, ...sandbox.partner(CN.id).resellerIds.slice(0, 2)]) {
      const all = await reader(reseller).orders();
      const single: OrderRow[] = [];
      for (const { customer_id: id } of await reader(reseller).customers())
        single.push(...(await reader(reseller).orders({ customer_id: id })));
      const sorted = (rows: readonly OrderRow[]) => rows.toSorted((a, b) => (a.order_id < b.order_id ? -1 : 1));
      expect(sorted(all)).toEqual(sorted(single));
      expect(all.length).toBeGreaterThan(5);
      expect(all.map(({ create_time }) => create_time)).toEqual(
        all
          .map(({ create_time }) => create_time)
          .sort()
          .reverse(),
      );
    }
  });

  it('parts its orders by status, type, service and times without loss', async () => {
    const all = await reader().orders();
    const ids = (rows: readonly OrderRow[]): string[] => rows.map(({ order_id }) => order_id);
    let found = 0;
    for (const status of STATUSES) {
      const rows = await reader().orders({ status });
      expect(ids(rows)).toEqual(ids(all.filter((row) => row.status === status)));
      found += rows.length;
    }
    expect(found).toBe(all.filter(({ status }) => STATUSES.includes(status)).length);
    for (const type of [1, 2, 4])
      expect(ids(await reader().orders({ order_type: type }))).toEqual(
        ids(all.filter((row) => row.order_type === type)),
      );
    const day = '2026-11-20T00:00:00Z';
    for (const [name, field] of [
      ['create_time', 'create_time'],
      ['payment_time', 'payment_time'],
    ] as const) {
      const since = await reader().orders({ [`${name}_begin`]: day });
      expect(ids(since)).toEqual(ids(all.filter((row) => (row[field] ?? '') >= day)));
      expect(since.length).toBeGreaterThan(5);
      const until = await reader().orders({ [`${name}_end`]: day });
      expect(ids(until)).toEqual(ids(all.filter((row) => row[field] !== null && (row[field] ?? '') <= day)));
    }
  });

  it('has every order whose customer is still there in the state that the last event left it in', async () => {
    const all = new Map((await reader().orders()).map((row) => [row.order_id, row]));
    const left = new Set(of('LEFT').map(({ customer_id }) => customer_id));
    const states = new Map<string, number>();
    for (const { kind, order_id: id, indirect_partner_id: reseller, customer_id: customer } of events) {
      if (id === undefined || reseller !== null || left.has(customer)) continue;
      if (kind === 'ORDERED' || kind === 'RENEWAL_ORDERED') states.set(id, 6);
      if (kind === 'PAID' || kind === 'RETURNED') states.set(id, 5);
      if (kind === 'CANCELLED') states.set(id, 4);
    }
    expect(states.size).toBeGreaterThan(50);
    expect([...states].map(([id]) => [id, all.get(id)?.status])).toEqual([...states]);
  });

  it('bills the payments of this month, to the cent, and so do the sums', async () => {
    for (const { customer_id: id } of (await reader().customers()).slice(0, 12)) {
      const bought = (await reader().orders({ customer_id: id })).filter(
        (row) => (row.payment_time ?? '') >= '2026-11-01',
      );
      for (const order of bought) {
        const lines = await reader().bill({ bill_cycle: '2026-11', customer_id: id, trade_id: order.order_id });
        const billed = lines.reduce((sum, line) => sum + cents(line.payment_amount), 0);
        expect([order.order_id, billed]).toEqual([order.order_id, cents(order.amount_after_discount)]);
      }
    }
  });

  it('searches customers as it lists them', async () => {
    const all = await reader().customers();
    const gone = of('LEFT').filter(({ indirect_partner_id: reseller }) => reseller === null).length;
    const come = of('REGISTERED').filter(({ indirect_partner_id: reseller }) => reseller === null).length;
    expect(all).toHaveLength(40 + come - gone);
    for (const [name, field] of [
      ['customer', 'customer'],
      ['account_name', 'account_name'],
      ['label', 'label'],
    ] as const) {
      for (const part of ['华', '科技', 'life', 'xing', '1']) {
        const expected = all.filter((row) => row[field]?.toLowerCase().includes(part));
        expect([name, part, await reader().customers({ [name]: part })]).toEqual([name, part, expected]);
      }
    }
    for (const type of ['1', '2'])
      expect(await reader().customers({ association_type: type })).toEqual(
        all.filter((row) => row.association_type === type),
      );
    const [from, until] = ['2026-01-01T00:00:00Z', '2026-11-20T12:00:10Z'];
    expect(await reader().customers({ associated_on_begin: from, associated_on_end: until })).toEqual(
      all.filter((row) => row.associated_on >= from && row.associated_on <= until),
    );
  });
});
