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
  RENEW,
  type ResourceRow,
  SUBSCRIPTIONS,
  seconds,
} from './holders.ts';
import { expectToObey } from './obeys.ts';

const START = Date.UTC(2026, 10, 20, 12);
const UNSUBSCRIBE = `${SUBSCRIPTIONS}/unsubscribe`;
const INSTANTLY = `${SUBSCRIPTIONS}/to-on-demand/instantly`;
const SINCE = { create_time_begin: '2026-11-20T12:00:00Z' };

interface RefundRow {
  readonly amount: number;
  readonly base_order_id: string;
}

describe.each([
  ['CHINA', CN, '2'],
  ['INTERNATIONAL', INTL, '1'],
] as const)('resources given back in the sandbox, %s', (site, partner, kind) => {
  let sandbox: Sandbox;
  let clock = START;
  let holder: Holder;
  let main: ResourceRow;
  let dependent: ResourceRow;

  beforeAll(async () => {
    sandbox = await startSandbox({
      customers: 300,
      quotas: false,
      clock: clockAt(() => clock),
      settings: { provisioningDelayMs: 0 },
    });
    [holder, main, dependent] = await firstOf(actors(sandbox, kind, partner), async (customer) => {
      const candidate = await createHolder(sandbox, customer, partner, () => clock);
      if (candidate.balance() > 1_000_000_000_000n) return null;
      const rows = (await candidate.resources()).filter((row) => row.status === 2);
      const child = rows.find((row) => row.is_main_resource === 0);
      const parent = rows.find((row) => row.resource_id === child?.parent_resource_id);
      return child && parent ? ([candidate, parent, child] as const) : null;
    });
  });
  afterEach(() => {
    clock = START;
    sandbox.reset();
  });
  afterAll(() => sandbox.close());

  const unsubscribe = (ids: readonly string[], type = 1) =>
    holder.own(UNSUBSCRIBE, { body: { resource_ids: ids, unsubscribe_type: type, unsubscribe_reason_type: 5 } });
  const current = async (id: string): Promise<ResourceRow> =>
    (await holder.resources()).find((row) => row.resource_id === id) as ResourceRow;
  const orderOf = async (id: string): Promise<OrderRow> => (await holder.orders({ order_id: id }))[0] as OrderRow;
  const refundsOf = async (id: string): Promise<RefundRow[]> => {
    const path = `${ORDERS}/refund-orders`;
    const { json } = await call(sandbox, {
      path,
      partner,
      query: { order_id: id, customer_id: holder.id },
      now: clock,
    });
    expectToObey('ShowRefundOrderDetails', json, site);
    expect(json.total_count).toBe(json.refund_infos.length);
    return json.refund_infos;
  };
  const sum = (rows: readonly RefundRow[], keep: (amount: number) => boolean = () => true): number =>
    rows.map(({ amount }) => cents(amount)).reduce((total, amount) => (keep(amount) ? total + amount : total), 0);
  const renew = async (months: number): Promise<OrderRow> => {
    const body = { resource_ids: [main.resource_id], period_type: 2, period_num: months, is_auto_pay: 1 };
    const { json } = await holder.own(RENEW, { body });
    return orderOf(json.order_ids[0]);
  };

  it('close with their dependents, and the money of the time that is left comes back', async () => {
    const before = holder.balance();
    const { status, json } = await unsubscribe([main.resource_id]);
    expect(status).toBe(200);
    expectToObey('CancelResourcesSubscription', json, site);
    expect([json.order_ids.length, json.fail_resource_infos]).toEqual([1, undefined]);
    const order = await orderOf(json.order_ids[0]);
    expect(order).toMatchObject({ customer_id: holder.id, order_type: 4, status: 5 });
    const rows = await refundsOf(order.order_id);
    expect(sum(rows)).toBe(cents(order.amount_after_discount));
    expect(sum(rows)).toBeLessThan(0);
    expect(holder.balance() - before).toBe(BigInt(-sum(rows)));
    const share =
      (seconds(main.expire_time) - START / 1000) / (seconds(main.expire_time) - seconds(main.effective_time));
    const paid = -sum(rows, (amount) => amount < 0);
    if (rows.every((row) => row.base_order_id === rows[0]?.base_order_id))
      expect(Math.abs(-sum(rows) - paid * share)).toBeLessThan(rows.length);
    for (const id of [main.resource_id, dependent.resource_id]) expect((await current(id)).status).toBe(3);
    expect((await holder.resources({ order_id: order.order_id })).map((row) => row.resource_id)).toContain(
      dependent.resource_id,
    );
  });

  it('cost nothing when they are given back within five days of the purchase', async () => {
    const { order: bought, row } = await firstOf(actors(sandbox, kind, partner), async (customer) => {
      const candidate = await createHolder(sandbox, customer, partner, () => clock);
      for (const order of await candidate.orders({ status: 6, order_type: '1' })) {
        if (BigInt(cents(order.amount_after_discount)) > candidate.balance()) continue;
        const body = { order_id: order.order_id, use_coupon: 'NO', use_discount: 'NO' };
        await candidate.own('/v3/orders/customer-orders/pay', { body });
        const rows = (await candidate.resources({ order_id: order.order_id })).filter(
          (each) => !each.parent_resource_id,
        );
        const before = candidate.balance();
        clock += 4 * 86_400_000;
        const again = await createHolder(sandbox, customer, partner, () => clock);
        const ids = rows.map((each) => each.resource_id);
        const body2 = { resource_ids: ids, unsubscribe_type: 1 };
        await again.own(UNSUBSCRIBE, { body: body2 });
        return { order, row: again.balance() - before };
      }
      return null;
    });
    expect(row).toBe(BigInt(cents(bought.amount_after_discount)));
  });

  it('lose only the renewed time that has not begun when that is asked', async () => {
    const none = await unsubscribe([main.resource_id], 2);
    const seededRenewal = (none.json.order_ids as readonly string[]).length > 0;
    if (!seededRenewal) expect(none.json.fail_resource_infos[0].error_code).toBe('CBC.99003128');
    sandbox.reset();
    const before = holder.balance();
    const renewal = await renew(1);
    const { json } = await unsubscribe([main.resource_id], 2);
    const [order] = await holder.orders({ ...SINCE, order_type: '4' });
    expect(json.order_ids).toEqual([order?.order_id]);
    const rows = await refundsOf(order?.order_id ?? '');
    const back = rows.filter((row) => row.base_order_id === renewal.order_id);
    expect(sum(back)).toBe(-cents(renewal.amount_after_discount));
    if (!seededRenewal) {
      expect(holder.balance()).toBe(before);
      expect(await current(main.resource_id)).toMatchObject({ status: 2, expire_time: main.expire_time });
    }
  });

  it('return what a renewal has paid, to the cent', async () => {
    const { json: plain } = await unsubscribe([main.resource_id]);
    const without = cents((await orderOf(plain.order_ids[0])).amount_after_discount);
    sandbox.reset();
    const renewal = await renew(3);
    const { json } = await unsubscribe([main.resource_id]);
    const order = await orderOf(json.order_ids[0]);
    expect(cents(order.amount_after_discount)).toBe(without - cents(renewal.amount_after_discount));
  });

  it('have a reason for each resource that cannot be given back', async () => {
    const unpaid = { resource_ids: [main.resource_id], period_type: 2, period_num: 1 };
    const { order_ids: waiting } = (await holder.own(RENEW, { body: unpaid })).json;
    const ids = [main.resource_id, dependent.resource_id, 'f'.repeat(32)];
    const { json } = await unsubscribe(ids);
    expectToObey('CancelResourcesSubscription', json, site);
    const codes = json.fail_resource_infos.map((row: { error_code: string }) => row.error_code);
    expect([json.order_ids, codes]).toEqual([[], ['CBC.99003100', 'CBC.99003185', 'CBC.99003012']]);
    await holder.own(`${ORDERS}/cancel`, { method: 'PUT', body: { order_id: waiting[0] } });
    expect((await unsubscribe([main.resource_id])).json.order_ids).toHaveLength(1);
    expect((await unsubscribe([main.resource_id])).json.fail_resource_infos[0].error_code).toBe('CBC.30000067');
  });

  it('are given back once when the answer is lost, as the lists show', async () => {
    sandbox.setFaults([{ operation: 'CancelResourcesSubscription', kind: 'reset-after', times: 1 }]);
    const before = holder.balance();
    await expect(unsubscribe([main.resource_id])).rejects.toThrow();
    const made = await holder.orders({ ...SINCE, order_type: '4' });
    expect(made).toHaveLength(1);
    await unsubscribe([main.resource_id]);
    expect(holder.balance() - before).toBe(BigInt(-cents(made[0]?.amount_after_discount ?? 0)));
  });

  const onDemand = async (id: string) => {
    const body = { customer_id: holder.id, resource_ids: [id] };
    return (await call(sandbox, { path: ON_DEMAND, partner, body, now: clock })).json.resources;
  };

  it('become pay-per-use at once, or wait for approval, or fail; in China only', async () => {
    if (site !== 'CHINA') {
      const refused = await holder.own(INSTANTLY, { body: { resource_ids: [main.resource_id] } });
      expect([refused.status, refused.json.error_code]).toEqual([404, 'APIG.0101']);
      return;
    }
    const rows = (await holder.resources()).filter((row) => row.is_main_resource === 1);
    const ids = [...rows.slice(0, 9).map((row) => row.resource_id), 'f'.repeat(32)];
    const before = holder.balance();
    const { json } = await holder.own(INSTANTLY, { body: { resource_ids: ids } });
    expectToObey('UpdatePeriodToOnDemandInstantly', json, site);
    let back = 0;
    for (const { resource_id: id, result, order_id: orderId, error_code: code } of json.to_ondemand_service_results) {
      if (result === 'FAIL') {
        expect([orderId, code]).toEqual([undefined, expect.stringMatching(/^CBC\./)]);
        continue;
      }
      const order = await orderOf(orderId);
      expect([order.order_type, order.status]).toEqual([10, result === 'SUCCESS' ? 5 : 1]);
      expect((await current(id)).status).toBe(result === 'SUCCESS' ? 3 : 2);
      expect(await onDemand(id)).toHaveLength(result === 'SUCCESS' ? 1 : 0);
      if (result === 'SUCCESS') back -= cents(order.amount_after_discount);
    }
    const results = json.to_ondemand_service_results.map((row: { result: string }) => row.result);
    expect([results.includes('SUCCESS'), results.at(-1)]).toEqual([true, 'FAIL']);
    expect(holder.balance() - before).toBe(BigInt(back));
  });

  it('bought under a contract wait for approval before they become pay-per-use', async () => {
    if (site !== 'CHINA') return;
    const found = await firstOf(actors(sandbox, kind, partner), async (customer) => {
      const candidate = await createHolder(sandbox, customer, partner, () => clock);
      for (const order of await candidate.orders({ status: 5, order_type: '1' })) {
        if (order.source_type !== 3) continue;
        const rows = await candidate.resources({ order_id: order.order_id, status_list: [2], only_main_resource: 1 });
        if (rows[0]) return { candidate, row: rows[0] };
      }
      return null;
    });
    const { candidate, row } = found;
    const ask = async () =>
      (await candidate.own(INSTANTLY, { body: { resource_ids: [row.resource_id] } })).json.to_ondemand_service_results;
    const before = candidate.balance();
    const [{ result, order_id: orderId }] = await ask();
    const [order] = await candidate.orders({ order_id: orderId });
    expect([result, order?.order_type, order?.status, candidate.balance()]).toEqual(['AUDIT', 10, 1, before]);
    expect(await candidate.resources({ resource_ids: [row.resource_id], only_main_resource: 1 })).toEqual([row]);
    expect(await ask()).toMatchObject([{ result: 'FAIL', error_code: 'CBC.99003651' }]);
  });
});
