import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ResellerDetailDocument } from '../../packages/client/src/generated/samples.ts';
import { DEMO_PARTNERS } from '../../src/config/demo.ts';
import { SUMMED_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const NOBODY = '0123456789abcdef0123456789abcdef';

describe('resellers', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());
  afterEach(() => gateway.sandbox.setFaults([]));

  const ids = () => gateway.sandbox.partner('demo-cn').resellerIds;
  const first = () => ids()[0] ?? '';

  it('show their own customers and orders, each with its reseller', async () => {
    const { data, errors } = await gateway.run('chen.xia', ResellerDetailDocument, { id: first(), first: 20 });
    expect(errors).toBeUndefined();
    const { customers, orders } = data?.reseller ?? {};
    expect(customers?.totalCount).toBe(25);
    const own = new Set(
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .map(({ customer_id }) => customer_id),
    );
    for (const customer of customers?.nodes ?? []) {
      expect(own.has(customer.customerId)).toBe(false);
      expect(customer.reseller).toMatchObject({ resellerId: first(), name: data?.reseller?.name });
    }
    expect(customers?.nodes.some(({ balance }) => balance !== null)).toBe(true);
    expect(orders?.nodes.length).toBeGreaterThan(5);
    for (const { customer } of orders?.nodes ?? []) expect(own.has(customer?.customerId ?? '')).toBe(false);
    expect(orders?.nodes.every(({ customer }) => customer !== null)).toBe(true);
    expect(gateway.calls()).toMatchObject({
      ListSubCustomers: 2,
      ListCustomerOrders: 1,
      ListCustomersBalancesDetail: 1,
    });
  });

  it('name their managers by login name, as other types do', async () => {
    const managers = new Map(
      DEMO_PARTNERS.find(({ id }) => id === 'demo-cn')?.members.map(({ accountName, name }) => [accountName, name]),
    );
    const { data } = await gateway.run<{ resellers: { nodes: { accountManager: Record<string, string> }[] } }, never>(
      'chen.xia',
      '{ resellers { nodes { accountManager { id: managerId accountName name } } } }',
    );
    for (const { accountManager } of data?.resellers.nodes ?? []) {
      const { id, accountName, name } = accountManager;
      expect(managers.get(accountName ?? '')).toBe(name);
      expect(id).toBe(accountName);
    }
    expect(data?.resellers.nodes).not.toHaveLength(0);
  });

  it("stay the reseller in the calls for their customers' own fields", async () => {
    const { data, errors } = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${first()}") { customers(first: 10) { nodes { id: customerId
           orders(first: 2) { nodes { customer { id: customerId } lines { totalCount } } }
           adjustments(first: 2) { nodes { customer { id: customerId reseller { id: resellerId } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    type Row = {
      id: string;
      orders: { nodes: { customer: { id: string } | null; lines: { totalCount: number } }[] };
      adjustments: { nodes: { customer: { id: string; reseller: { id: string } } | null }[] };
    };
    const rows = (data as { reseller: { customers: { nodes: Row[] } } }).reseller.customers.nodes;
    const orders = rows.flatMap(({ id, orders }) => orders.nodes.map((order) => ({ id, ...order })));
    expect(orders.length).toBeGreaterThan(5);
    for (const { id, customer } of orders) expect(customer?.id).toBe(id);
    const moved = rows.flatMap(({ id, adjustments }) => adjustments.nodes.map((row) => ({ id, ...row })));
    expect(moved.length).toBeGreaterThan(2);
    for (const { id, customer } of moved) expect(customer).toEqual({ id, reseller: { id: first() } });
  });

  it('are found again from every row of their customers, rows inside rows among them', async () => {
    const row = '{ customer { id: customerId reseller { id: resellerId } } }';
    const { data, errors } = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${first()}") { customers(first: 25) { nodes { id: customerId
           orders(first: 10) { nodes { customer { id: customerId reseller { id: resellerId } } subOrders ${row} } }
           adjustments(first: 5) { nodes ${row} }
           monthlyBills(first: 5, month: "${SUMMED_MONTH}") { nodes ${row} } } } } }`,
    );
    expect(errors).toBeUndefined();
    interface Found {
      customer: { id: string; reseller: { id: string } | null } | null;
      subOrders?: Found[];
    }
    type Lists = Record<'orders' | 'adjustments' | 'monthlyBills', { nodes: Found[] }>;
    const customers = (data as { reseller: { customers: { nodes: (Lists & { id: string })[] } } }).reseller.customers;
    const rowsOf = (list: keyof Lists) =>
      customers.nodes.flatMap(({ id, [list]: { nodes } }) => nodes.map((found) => ({ id, found })));
    const parts = rowsOf('orders').flatMap(({ id, found }) =>
      (found.subOrders ?? []).map((part) => ({ id, found: part })),
    );
    for (const rows of [rowsOf('orders'), parts, rowsOf('adjustments'), rowsOf('monthlyBills')]) {
      expect(rows.length).toBeGreaterThan(0);
      for (const { id, found } of rows) expect(found.customer).toEqual({ id, reseller: { id: first() } });
    }
  });

  it('answer one customer and one order by id; foreign ids like unknown ones', async () => {
    const { data } = await gateway.run('chen.xia', ResellerDetailDocument, { id: first(), first: 1 });
    const customer = data?.reseller?.customers?.nodes[0]?.customerId;
    const order = data?.reseller?.orders?.nodes[0]?.orderId;
    const found = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${first()}") { customer(id: "${customer}") { id: customerId orders { totalCount } } order(id: "${order}") { id: orderId lines { totalCount } customer { id: customerId } } } }`,
    );
    expect(found.errors).toBeUndefined();
    expect(found.data).toMatchObject({ reseller: { customer: { id: customer }, order: { id: order } } });
    const mine = gateway.sandbox.partner('demo-cn').customerAt(0).customer_id;
    for (const id of [mine, NOBODY]) {
      const result = await gateway.run(
        'chen.xia',
        `{ reseller(id: "${first()}") { customer(id: "${id}") { id: customerId } } }`,
      );
      expect(codesOf(result)).toEqual(['NOT_FOUND']);
    }
    const own = await gateway.run('chen.xia', `{ customer(id: "${customer}") { id: customerId } }`);
    expect(codesOf(own)).toEqual(['NOT_FOUND']);
  });

  it('filter and sort as the own customers do', async () => {
    const { data, errors } = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${first()}") { customers(first: 100, filter: { verification: VERIFIED }, sort: { by: LEVEL }) { totalCount nodes { level verification } } } }`,
    );
    expect(errors).toBeUndefined();
    type Rows = { reseller: { customers: { totalCount: number; nodes: { level: string; verification: string }[] } } };
    const { nodes, totalCount } = (data as Rows).reseller.customers;
    expect(nodes).toHaveLength(totalCount);
    expect(new Set(nodes.map(({ verification }) => verification))).toEqual(new Set(['VERIFIED']));
    expect(nodes.map(({ level }) => level)).toEqual(nodes.map(({ level }) => level).sort());
  });

  it('have accounts, a ledger and adjustments', async () => {
    const { data, errors } = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${first()}") { balances { type available { amount } } adjustments { totalCount } ledger(first: 5) { nodes { direction customer { reseller { id: resellerId } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      reseller: {
        balances: [{ type: 'ALLOCATABLE', available: { amount: '1000000' } }],
        adjustments: { totalCount: 0 },
      },
    });
    expect(gateway.calls()).toMatchObject({ ListPartnerBalances: 1 });
  });

  it('are NOT_FOUND for an unknown id', async () => {
    expect(codesOf(await gateway.run('chen.xia', `{ reseller(id: "${NOBODY}") { id: resellerId } }`))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('asked for by several ids are swept once', async () => {
    const fields = [...ids(), NOBODY].map((id, index) => `r${index}: reseller(id: "${id}") { id: resellerId }`);
    const { data } = await gateway.run<Record<string, { id: string } | null>, never>(
      'chen.xia',
      `{ ${fields.join(' ')} }`,
    );
    expect(Object.values(data ?? {}).map((reseller) => reseller?.id)).toEqual([...ids(), undefined]);
    expect(gateway.calls().ListIndirectPartners ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('an account manager who may list resellers', () => {
  const MANAGER = 'wang.fang';
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 120,
      adjust: (config) => ({
        ...config,
        roles: {
          ACCOUNT_MANAGER: ['010100', '010500', '060100']
            .map((number) => `BPC_ITEM_SUBCUSTSERV_${number}`)
            .concat('BPC_ITEM_SALES_020100'),
        },
      }),
    });
  });
  afterAll(() => gateway.close());

  const PAGE = `query ($first: Int!) {
    channel { customers(first: $first) { totalCount nodes { id: customerId accountManager { accountName } reseller { id: resellerId } } }
              orders(first: $first) { totalCount nodes { id: orderId customer { accountManager { accountName } } } } }
    resellers(first: 5) { nodes { id: resellerId customers(first: $first) { totalCount nodes { id: customerId accountManager { accountName } } }
                                  orders(first: $first) { totalCount nodes { customer { accountManager { accountName } } } }
                                  ledger { totalCount } } }
  }`;
  type Row = { accountManager: { accountName: string } | null };
  type List<T> = { totalCount: number; nodes: T[] };
  type Orders = List<{ customer: Row | null }>;
  interface Page {
    channel: { customers: List<Row & { id: string }>; orders: Orders };
    resellers: { nodes: { id: string; customers: List<Row & { id: string }>; orders: Orders; ledger: null }[] };
  }

  it('sees own customers and their orders only, counted so, also through resellers', async () => {
    const all = (await gateway.run<Page, Record<string, unknown>>('chen.xia', PAGE, { first: 100 })).data;
    const own = await gateway.run<Page, Record<string, unknown>>(MANAGER, PAGE, { first: 100 });
    expect(new Set(codesOf(own))).toEqual(new Set(['FORBIDDEN']));
    // Nor transfers between the distributor and the reseller itself.
    const moved = await gateway.run(MANAGER, '{ resellers(first: 1) { nodes { adjustments { totalCount } } } }');
    expect(codesOf(moved)).toEqual(['FORBIDDEN']);
    const isOwn = ({ accountManager }: Row): boolean => accountManager?.accountName === MANAGER;
    expect(all?.resellers.nodes.every(({ orders }) => orders.totalCount <= 100)).toBe(true);
    for (const [index, { customers, orders }] of (own.data?.resellers.nodes ?? []).entries()) {
      const expected = all?.resellers.nodes[index]?.customers.nodes.filter(isOwn) ?? [];
      expect(customers).toEqual({ totalCount: expected.length, nodes: expected });
      const expectedOrders = all?.resellers.nodes[index]?.orders.nodes.filter(
        ({ customer }) => customer && isOwn(customer),
      );
      expect(orders.totalCount).toBe(expectedOrders?.length);
    }
    const { customers, orders } = own.data?.channel ?? {};
    expect(customers?.nodes.every(isOwn)).toBe(true);
    expect(customers?.nodes.some((row) => 'reseller' in row && row.reseller)).toBe(true);
    expect(orders?.nodes.every(({ customer }) => customer && isOwn(customer))).toBe(true);
    expect(customers?.totalCount).toBeLessThan(all?.channel.customers.totalCount ?? 0);
  });

  it('gets NOT_FOUND for a foreign customer and order under a reseller', async () => {
    const [reseller] = gateway.sandbox.partner('demo-cn').resellerIds;
    const { data } = await gateway.run(
      'chen.xia',
      `{ reseller(id: "${reseller}") { orders(first: 50) { nodes { id: orderId customer { id: customerId accountManager { accountName } } } } } }`,
    );
    type Found = { reseller: { orders: { nodes: { id: string; customer: Row & { id: string } }[] } } };
    const { nodes } = (data as Found).reseller.orders;
    const foreign = nodes.find(({ customer }) => customer.accountManager?.accountName !== MANAGER);
    const mine = nodes.find(({ customer }) => customer.accountManager?.accountName === MANAGER);
    const ask = (row: typeof mine) =>
      gateway.run(
        MANAGER,
        `{ reseller(id: "${reseller}") { order(id: "${row?.id}") { id: orderId } customer(id: "${row?.customer.id}") { id: customerId } } }`,
      );
    expect((await ask(mine)).data).toEqual({
      reseller: { order: { id: mine?.id }, customer: { id: mine?.customer.id } },
    });
    expect(codesOf(await ask(foreign))).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
