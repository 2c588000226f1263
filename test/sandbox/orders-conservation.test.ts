import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { ALLOCATE, BALANCES, CN, call, RECLAIM } from './client.ts';
import {
  actors,
  cents,
  createHolder,
  type Holder,
  inCash,
  type OrderRow,
  PAY,
  RENEW,
  SUBSCRIPTIONS,
} from './holders.ts';

const START = Date.UTC(2026, 10, 20, 12);
const OWN_BALANCES = '/v2/accounts/customer-accounts/balances';

describe('money of the sandbox', () => {
  let sandbox: Sandbox;
  let clock = START;
  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 60, quotas: false, clock: clockAt(() => clock) });
  });
  afterAll(() => sandbox.close());

  /** Buys, renews, unsubscribes and receives funds; some of it is refused. */
  const live = async (holder: Holder): Promise<number> => {
    const { id } = holder;
    const ask = (path: string, amount: number) =>
      call(sandbox, { path, body: { customer_id: id, amount }, now: clock });
    let funded = 0;
    const fund = async (path: string, amount: number): Promise<void> => {
      const { status } = await ask(path, amount);
      if (status === 200) funded += path === ALLOCATE ? cents(amount) : -cents(amount);
    };
    await fund(ALLOCATE, 100_000.55);
    for (const order of await holder.orders({ status: 6 }))
      await holder.own(PAY, { body: { order_id: order.order_id, use_coupon: 'NO', use_discount: 'NO' } });
    clock += 2_000;
    await fund(RECLAIM, 0.07);
    const mains = (await holder.resources({ only_main_resource: 1, status_list: [2] })).map((row) => row.resource_id);
    const renewed = { resource_ids: mains.slice(0, 4), period_type: 2, period_num: 1 };
    await holder.own(RENEW, { body: { ...renewed, is_auto_pay: 1 } });
    clock += 2_000;
    for (const resource of mains.slice(0, 6)) {
      const body = { resource_ids: [resource], unsubscribe_type: 1 + (clock % 2) };
      await holder.own(`${SUBSCRIPTIONS}/unsubscribe`, { body });
      clock += 86_400_001 / 24;
    }
    await holder.own(`${SUBSCRIPTIONS}/to-on-demand/instantly`, { body: { resource_ids: mains.slice(6, 9) } });
    return funded;
  };

  const moved = (orders: readonly OrderRow[]): number =>
    orders.filter((row) => Date.parse(row.payment_time ?? '') >= START).reduce((sum, row) => sum + inCash(row), 0);

  it('is, to the cent, the money afterwards and the amounts of the orders', async () => {
    let [paid, returned] = [0, 0];
    for (const customer of actors(sandbox, '2')
      .filter((row: CustomerView) => row.balance < 1_000_000_000_000n)
      .slice(0, 6)) {
      const holder = await createHolder(sandbox, customer, CN, () => clock);
      const before = Number(holder.balance());
      const funded = await live(holder);
      const orders = await holder.orders();
      expect(Number(holder.balance())).toBe(before + funded - moved(orders));
      paid += moved(orders.filter((row) => row.amount_after_discount > 0));
      returned += moved(orders.filter((row) => row.amount_after_discount < 0));

      const body = { customer_infos: [{ customer_id: holder.id }] };
      const [listed] = (await call(sandbox, { path: BALANCES, body, now: clock })).json.customer_balances;
      const [own] = (await holder.own(OWN_BALANCES)).json.account_balances;
      expect([cents(listed.amount), cents(own.amount)]).toEqual([Number(holder.balance()), Number(holder.balance())]);
    }
    expect([paid > 0, returned < 0]).toEqual([true, true]);
  });
});
