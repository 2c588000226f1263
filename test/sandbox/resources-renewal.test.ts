import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, call, INTL, ORDERS } from './client.ts';
import {
  actors,
  cents,
  createHolder,
  firstOf,
  type Holder,
  ON_DEMAND,
  type OrderRow,
  PAY,
  RENEW,
  RENEW_RATE,
  type ResourceRow,
  SUBSCRIPTIONS,
  seconds,
} from './holders.ts';
import { expectToObey } from './obeys.ts';

const MONTH = 30 * 86_400;
const START = Date.UTC(2026, 10, 20, 12);
const TWO_MONTHS = { period_type: 2, period_num: 2 };

describe.each([
  ['CHINA', CN, '2'],
  ['INTERNATIONAL', INTL, '3'],
] as const)('renewal of resources in the sandbox, %s', (site, partner, kind) => {
  let sandbox: Sandbox;
  let clock = START;
  let holder: Holder;
  let mains: readonly [ResourceRow, ResourceRow];
  let dependent: ResourceRow;

  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 200, quotas: false, clock: clockAt(() => clock) });
    const isOpen = (row: ResourceRow): boolean => row.status === 2;
    [holder, mains, dependent] = await firstOf(actors(sandbox, kind, partner), async (customer) => {
      const candidate = await createHolder(sandbox, customer, partner, () => clock);
      if (candidate.balance() > 1_000_000_000_000n) return null;
      const rows = (await candidate.resources()).filter(isOpen);
      const child = rows.find((row) => row.is_main_resource === 0);
      const first = rows.find((row) => row.resource_id === child?.parent_resource_id);
      const second = rows.find((row) => row.is_main_resource === 1 && row !== first);
      return child && first && second ? ([candidate, [first, second], child] as const) : null;
    });
  });
  afterEach(() => {
    clock = START;
    sandbox.reset();
  });
  afterAll(() => sandbox.close());

  const renew = (ids: readonly string[], more: object = {}) =>
    holder.own(RENEW, { body: { resource_ids: ids, ...TWO_MONTHS, ...more } });
  const quote = (ids: readonly string[]) =>
    holder.own(RENEW_RATE, { body: { resource_ids: ids, ...TWO_MONTHS, include_relative_resources: true } });
  const expiry = async (id: string): Promise<number> =>
    seconds((await holder.resources()).find((row) => row.resource_id === id)?.expire_time ?? '');
  const orderOf = async (id: string): Promise<OrderRow> => (await holder.orders({ order_id: id }))[0] as OrderRow;
  /** The amount that the customer can spend: its money, or the rest of its budget. */
  const purse = async (): Promise<number> => {
    if (kind === '2') return Number(holder.balance());
    const path = '/v2/partners/sub-customers/budget';
    const { json } = await call(sandbox, { path, partner, query: { customer_id: holder.id }, now: clock });
    return cents(json.budget_amount) - cents(json.used_amount);
  };
  const fill = async (): Promise<void> => {
    if (kind === '3') {
      const path = '/v2/partners/sub-customers/budget';
      const body = { customer_id: holder.id, budget_amount: 900_000_000 };
      expect((await call(sandbox, { path, partner, body, now: clock })).status).toBe(200);
    } else {
      const path = '/v2/accounts/partner-accounts/adjust-amount';
      const body = { customer_id: holder.id, amount: 9_000_000 };
      expect((await call(sandbox, { path, partner, body, now: clock })).status).toBe(200);
    }
  };

  it('makes one unpaid order for each main resource, at the inquired price', async () => {
    const ids = mains.map((row) => row.resource_id);
    const told = new Map<string, number>(
      (await quote(ids)).json.renew_inquiry_results.map((row: { resource_id: string; amount: string }) => [
        row.resource_id,
        cents(row.amount),
      ]),
    );
    const { status, json } = await renew(ids);
    expect(status).toBe(200);
    expectToObey('RenewalResources', json, site);
    expect([json.order_ids.length, json.fail_resource_infos]).toEqual([2, undefined]);
    const made = await holder.orders({ order_type: '2', status: 6, create_time_begin: '2026-11-20T12:00:00Z' });
    expect(made.map((row) => row.order_id).sort()).toEqual(json.order_ids.toSorted());
    for (const [n, id] of ids.entries()) {
      const order = await orderOf(json.order_ids[n] ?? '');
      expect(cents(order.amount_after_discount)).toBe(told.get(id));
      expect(order).toMatchObject({ customer_id: holder.id, order_type: 2, status: 6, payment_time: null });
      expect(Date.parse(order.create_time)).toBe(START);
      expect(await expiry(id)).toBe(seconds(mains[n]?.expire_time ?? ''));
    }
  });

  it('names in the lines what it prolongs, dependents too, and the lines are the order', async () => {
    const [main] = mains;
    const { order_ids: ids } = (await renew([main.resource_id])).json;
    const { json } = await holder.own(`${ORDERS}/details/${ids[0]}`);
    expectToObey('ShowCustomerOrderDetails', json, site);
    const family = (await holder.resources({ resource_ids: [main.resource_id] })).map((row) => row.product_id);
    expect(json.order_line_items.map((line: { product_id: string }) => line.product_id).sort()).toEqual(family.sort());
    expect(family.length).toBeGreaterThan(1);
    const sum = (name: 'official_amount' | 'amount_after_discount'): number =>
      json.order_line_items.reduce((total, line) => total + cents(line[name]), 0);
    expect(sum('official_amount')).toBe(cents(json.order_info.official_amount));
    expect(sum('amount_after_discount')).toBe(cents(json.order_info.amount_after_discount));
    for (const line of json.order_line_items) expect([line.period_type, line.period_num]).toEqual([2, 2]);
  });

  it('prolongs the resource and its dependents when the order is paid and provisioned', async () => {
    await fill();
    const [main] = mains;
    const { order_ids: ids } = (await renew([main.resource_id])).json;
    const before = await purse();
    const body = { order_id: ids[0], use_coupon: 'NO', use_discount: 'NO' };
    expect((await holder.own(PAY, { body })).status).toBe(200);
    expect(before - (await purse())).toBe(cents((await orderOf(ids[0])).amount_after_discount));
    expect([(await orderOf(ids[0])).status, await expiry(main.resource_id)]).toEqual([3, seconds(main.expire_time)]);
    clock += 2_000;
    expect((await orderOf(ids[0])).status).toBe(5);
    for (const row of [main, dependent])
      expect(await expiry(row.resource_id)).toBe(seconds(row.expire_time) + 2 * MONTH);
    const named = await holder.resources({ order_id: ids[0] });
    expect(named.map((row) => row.resource_id)).toContain(dependent.resource_id);
  });

  it('pays at once when asked to', async () => {
    await fill();
    const before = await purse();
    const { json } = await renew(
      mains.map((row) => row.resource_id),
      { is_auto_pay: 1 },
    );
    const orders = await Promise.all(json.order_ids.map(orderOf));
    const due = orders.reduce((sum, order) => sum + cents(order.amount_after_discount), 0);
    expect(before - (await purse())).toBe(due);
    for (const order of orders) expect([order.status, Date.parse(order.payment_time ?? '')]).toEqual([3, START]);
    clock += 2_000;
    expect(await expiry(mains[1].resource_id)).toBe(seconds(mains[1].expire_time) + 2 * MONTH);
  });

  it('leaves the orders unpaid when the money does not suffice', async () => {
    const before = await purse();
    const { status, json } = await renew([mains[0].resource_id], { period_type: 3, period_num: 3, is_auto_pay: 1 });
    const [made] = await holder.orders({ create_time_begin: '2026-11-20T12:00:00Z' });
    if (cents(made?.amount_after_discount ?? 0) <= before) throw new Error('the customer is too rich for this test');
    expect([status, json.error_code]).toEqual([400, 'CBC.30050006']);
    expect([made?.status, made?.payment_time, await purse()]).toEqual([6, null, before]);
  });

  it('gives a reason for each resource that cannot be renewed, and renews the others', async () => {
    const [first, second] = mains;
    const ids = [first.resource_id, dependent.resource_id, 'f'.repeat(32)];
    const { json } = await renew(ids);
    expectToObey('RenewalResources', json, site);
    expect(json.order_ids).toHaveLength(1);
    const codes = json.fail_resource_infos.map((row: { resource_id: string; error_code: string }) => [
      row.resource_id,
      row.error_code,
    ]);
    expect(codes).toEqual([
      [dependent.resource_id, 'CBC.30050007'],
      ['f'.repeat(32), 'CBC.99003016'],
    ]);
    const again = await renew([first.resource_id, second.resource_id]);
    expect(again.json.fail_resource_infos).toEqual([
      { resource_id: first.resource_id, error_code: 'CBC.99003100', error_msg: expect.any(String) },
    ]);
    const [refused] = (await quote([first.resource_id])).json.fail_resource_infos;
    expect(refused.error_code).toBe('CBC.30050010');
  });

  it('takes ten resources, each once, and periods that are sold', async () => {
    const ids = Array.from({ length: 11 }, (_, n) => n.toString(16).repeat(32));
    expect((await renew(ids)).json.error_code).toBe('CBC.0101');
    const twice = await renew([mains[0].resource_id, mains[0].resource_id]);
    expect([twice.status, twice.json.error_code]).toEqual([200, 'CBC.30050012']);
    const long = await renew([mains[0].resource_id], { period_type: 3, period_num: 4 });
    expect([long.status, long.json.error_code]).toEqual([400, 'CBC.30010069']);
    expect(await holder.orders({ create_time_begin: '2026-11-20T12:00:00Z' })).toEqual([]);
  });

  it('makes one order when the answer is lost, as the list shows', async () => {
    sandbox.setFaults([{ operation: 'RenewalResources', kind: 'reset-after', times: 1 }]);
    await expect(renew([mains[0].resource_id])).rejects.toThrow();
    const made = await holder.orders({ order_type: '2', create_time_begin: '2026-11-20T12:00:00Z' });
    expect(made).toHaveLength(1);
    expect((await renew([mains[0].resource_id])).json.order_ids).toEqual([]);
  });

  it('can be cancelled, after which the resource can be renewed again', async () => {
    const { order_ids: ids } = (await renew([mains[0].resource_id])).json;
    expect((await holder.own(`${ORDERS}/cancel`, { method: 'PUT', body: { order_id: ids[0] } })).status).toBe(200);
    expect((await orderOf(ids[0])).status).toBe(4);
    expect((await renew([mains[0].resource_id])).json.order_ids).toHaveLength(1);
  });

  const policies = async (): Promise<readonly number[]> =>
    (await holder.resources({ resource_ids: [mains[0].resource_id] })).map((row) => row.expire_policy);

  it('is switched on and off for a resource and its dependents', async () => {
    const path = `${SUBSCRIPTIONS}/autorenew/${mains[0].resource_id}`;
    expect((await holder.own(path, { body: { auto_renew_times: 3 } })).status).toBe(204);
    expect(new Set(await policies())).toEqual(new Set([3]));
    expect((await holder.own(path, { method: 'DELETE' })).status).toBe(204);
    expect(new Set(await policies())).toEqual(new Set([0]));
    const again = await holder.own(path, { method: 'DELETE' });
    expect([again.status, again.json.error_code]).toEqual([400, 'CBC.99003605']);
    const unknown = await holder.own(`${SUBSCRIPTIONS}/autorenew/${'f'.repeat(32)}`, { body: {} });
    expect([unknown.status, unknown.json.error_code]).toEqual([400, 'CBC.99003012']);
  });

  it('takes days of renewal that exist', async () => {
    const config = (name: string, value: string) =>
      holder.own(`${RENEW}/config`, { body: { config_name: name, config_value: value } });
    for (const [name, value] of [
      ['DEDUCTION_DATE', '7'],
      ['EXPIRE_DATE', '-1'],
      ['EXPIRE_DATE', '28'],
    ] as const)
      expect((await config(name, value)).status).toBe(200);
    for (const [name, value] of [
      ['DEDUCTION_DATE', '8'],
      ['EXPIRE_DATE', '0'],
      ['EXPIRE_DATE', '29'],
    ] as const)
      expect((await config(name, value)).json.error_code).toBe('CBC.0101');
  });

  it('gives way to pay-per-use at expiry', async () => {
    const [main] = mains;
    const ask = (operation: string, ids: readonly string[]) =>
      holder.own(`${SUBSCRIPTIONS}/to-on-demand`, { body: { operation, resource_ids: ids } });
    const { json } = await ask('SET_UP', [main.resource_id, 'f'.repeat(32)]);
    expectToObey('UpdatePeriodToOnDemand', json, site);
    expect(json.error_details).toEqual([
      { id: 'f'.repeat(32), error_code: 'CBC.99003012', error_msg: expect.any(String) },
    ]);
    expect(new Set(await policies())).toEqual(new Set([1]));
    expect((await ask('CANCEL', [main.resource_id])).json).toEqual({});
    expect(new Set(await policies())).toEqual(new Set([0]));
    await ask('SET_UP', [main.resource_id]);
    clock = (seconds(main.expire_time) + 1) * 1000;
    const { json: listed } = await call(sandbox, {
      path: ON_DEMAND,
      partner,
      body: { customer_id: holder.id, resource_ids: [main.resource_id] },
      now: clock,
    });
    expect(listed.resources).toMatchObject([{ resource_id: main.resource_id, effective_time: main.expire_time }]);
  });
});
