import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DashboardDocument } from '../../packages/client/src/generated/samples.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';

const ordersIn = (gateway: TestGateway, partner: string): number =>
  gateway.sandbox
    .partner(partner)
    .customers()
    .reduce((sum, { orders }) => sum + orders, 0);

describe('the Dashboard', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 200 });
  });
  afterAll(() => gateway.close());

  it('costs an administrator one call, one call and the smaller of 50 calls and the sweep', async () => {
    gateway.forgetCalls();
    const { data, errors } = await gateway.run('chen.xia', DashboardDocument);
    expect(errors).toBeUndefined();
    const sweep = Math.ceil(ordersIn(gateway, 'demo-cn') / 100);
    expect(sweep).toBeLessThan(50);
    const calls = { ListSubCustomers: 1, ListCustomersBalancesDetail: 1, ListCustomerOrders: sweep };
    expect(gateway.calls()).toEqual({ ...calls, ListServiceTypes: 1 });
    // Names of services are kept for hours.
    gateway.forgetCalls();
    await gateway.run('chen.xia', DashboardDocument);
    expect(gateway.calls()).toEqual(calls);
    expect(data?.customers?.nodes).toHaveLength(50);
    expect(data?.viewer).toEqual({
      name: 'Chen Xia',
      roles: ['ADMINISTRATOR'],
      partner: { name: 'Lotus Cloud Solutions', site: 'CHINA' },
    });
  });

  it("shows each customer's own manager, balance and newest orders", async () => {
    const { data } = await gateway.run('chen.xia', DashboardDocument);
    const truth = gateway.sandbox.partner('demo-cn').customers().slice(0, 50);
    const nodes = data?.customers?.nodes ?? [];
    expect(nodes.map(({ customerId: id }) => id)).toEqual(truth.map(({ customer_id }) => customer_id));
    expect(nodes.map(({ accountManager }) => accountManager?.accountName)).toEqual(
      truth.map(({ account_managers }) => account_managers?.[0]?.account_name),
    );
    for (const [index, row] of truth.entries()) {
      const node = nodes[index];
      const amount = node?.balance?.available?.amount;
      if (row.association_type !== '2') expect(node?.balance).toBeNull();
      else expect(inHundredths(amount ?? '')).toBe(row.balance);
      const times = node?.orders?.nodes.map(({ createdAt }) => createdAt ?? '') ?? [];
      expect(times).toHaveLength(Math.min(5, row.orders));
      expect(times).toEqual([...times].sort().reverse());
    }
  });

  it('asks for no balance on the International site, where the partner holds none', async () => {
    gateway.forgetCalls();
    const { data, errors } = await gateway.run('amara.okafor', DashboardDocument);
    expect(errors).toBeUndefined();
    expect(Object.keys(gateway.calls()).sort()).toEqual(['ListCustomerOrders', 'ListSubCustomers']);
    expect(data?.customers?.nodes.every(({ balance }) => balance === null)).toBe(true);
    expect(data?.viewer?.partner?.site).toBe('INTERNATIONAL');
  });

  it("costs a manager one sweep of the customers, once, and shows the manager's own only", async () => {
    const own = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ account_managers }) => account_managers?.[0]?.account_name === 'wang.fang');
    gateway.forgetCalls();
    const { data, errors } = await gateway.run('wang.fang', DashboardDocument);
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toMatchObject({ ListSubCustomers: 2, ListCustomersBalancesDetail: 1 });
    expect(data?.customers?.totalCount).toBe(own.length);
    expect(data?.customers?.nodes.map(({ customerId: id }) => id)).toEqual(
      own.slice(0, 50).map(({ customer_id }) => customer_id),
    );

    gateway.forgetCalls();
    await gateway.run('li.qiang', DashboardDocument);
    expect(gateway.calls().ListSubCustomers).toBeUndefined();
  });
});

describe('the Dashboard of a large partner', () => {
  it('asks for the orders customer by customer where the sweep would be longer', async () => {
    const gateway = await startTestGateway({ customers: 5_000 });
    try {
      gateway.forgetCalls();
      const { data, errors } = await gateway.run('chen.xia', DashboardDocument);
      expect(errors).toBeUndefined();
      expect(Math.ceil(ordersIn(gateway, 'demo-cn') / 100)).toBeGreaterThan(50);
      const calls = { ListSubCustomers: 1, ListCustomersBalancesDetail: 1, ListCustomerOrders: 50 };
      expect(gateway.calls()).toEqual({ ...calls, ListServiceTypes: 1 });
      expect(data?.customers?.totalCount).toBe(5_000);
    } finally {
      await gateway.close();
    }
  });
});
