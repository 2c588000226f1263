import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { DAY_MS, monthAt, monthsBefore } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { type Answer, type CustomerPage, createAsk, type Listed, type Variables } from './ask.ts';
import { type Measures, measureByVendor } from './measured.ts';
import { settle } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const CUSTOMER = DEMO_PARTNERS[0]?.others.find(({ kind }) => kind === 'customer')?.accountName ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 230, now: () => START });
  const { mirror } = gateway.services.partner('demo-cn');
  if (!mirror) throw new Error('no mirror');
  await settle(mirror);
  // Public names, which are cached for a day.
  await gateway.run(ADMINISTRATOR, '{ orders(first: 1) { nodes { serviceType { name } } } }');
});
afterAll(() => gateway.close());

const ask = createAsk(() => gateway);

const CUSTOMERS = `query ($first: Int!, $after: String, $filter: CustomerFilter, $sort: CustomerSort) {
  customers(first: $first, after: $after, filter: $filter, sort: $sort) {
    asOf totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { id name accountName kind level label associationModel associatedAt verification frozen accountManager { accountName } externalId }
  }
}`;

describe('lists from the copy', () => {
  it.each([ADMINISTRATOR, MANAGER])('are for %s what the vendor gives, without a call', async (as) => {
    const variables = { first: 100, sort: { by: 'ACCOUNT_NAME' } };
    const copied = await ask<CustomerPage>(CUSTOMERS, { as, variables });
    const live = await ask<CustomerPage>(CUSTOMERS, { as, variables, live: true });
    expect(copied.calls).toEqual({});
    expect(copied.data.customers.asOf).toMatch(/^2026-/);
    expect(live.data.customers.asOf).toBeNull();
    const { nodes, totalCount } = copied.data.customers;
    expect(totalCount).toBe(live.data.customers.totalCount);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    for (const node of live.data.customers.nodes.slice(0, 20)) expect(byId.get(node.id)).toEqual(node);
  });

  it('give the orders of each customer, and of all', async () => {
    const text = `{ customers(first: 50) { nodes { id orders(first: 5) { totalCount nodes { id status type createdAt amount { amount currency } serviceType { code name } } }
        newest: orders(first: 1) { totalCount pageInfo { hasNextPage } nodes { id } } } }
      orders(first: 100) { totalCount nodes { id createdAt customer { accountName } } } }`;
    interface Orders {
      readonly customers: Listed<{ readonly id: string }>;
      readonly orders: unknown;
    }
    const copied = await ask<Orders>(text);
    expect(copied.calls).toEqual({});
    const live = await ask<Orders>(text, { live: true });
    const orders = ({ customers }: Orders) => new Map(customers.nodes.map((node) => [node.id, node]));
    const theirs = orders(live.data);
    for (const [id, found] of orders(copied.data)) if (theirs.has(id)) expect(found).toEqual(theirs.get(id));
    expect(copied.data.orders).toEqual(live.data.orders);
  });

  it('page from where the last page ended', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data, calls }: Answer<CustomerPage> = await ask<CustomerPage>(CUSTOMERS, {
        variables: { first: 60, after, sort: { by: 'LEVEL', direction: 'DESCENDING' } },
      });
      expect(calls).toEqual({});
      ids.push(...data.customers.nodes.map(({ id }) => id));
      after = data.customers.pageInfo.hasNextPage ? data.customers.pageInfo.endCursor : null;
    } while (after);
    const { data } = await ask<CustomerPage>(CUSTOMERS, { variables: { first: 1 } });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(data.customers.totalCount);
  });

  it('answer what the vendor cannot: orders by manager, amount and several states', async () => {
    const text = `query ($filter: OrderFilter, $sort: OrderSort) { orders(first: 100, filter: $filter, sort: $sort) {
      totalCount nodes { id status amount { amount } customer { accountManager { accountName } } } } }`;
    const variables = {
      filter: { accountManager: MANAGER, statuses: ['COMPLETED', 'PENDING_PAYMENT'], amountFrom: '100' },
      sort: { by: 'AMOUNT' },
    };
    const { data, calls } = await ask<{
      orders: Listed<{
        status: string;
        amount: { amount: string };
        customer: { accountManager: { accountName: string } };
      }>;
    }>(text, { variables });
    expect(calls).toEqual({});
    const { nodes } = data.orders;
    expect(nodes.length).toBeGreaterThan(3);
    const amounts = nodes.map(({ amount }) => Number(amount.amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(Math.min(...amounts)).toBeGreaterThanOrEqual(100);
    for (const { status, customer } of nodes) {
      expect(['COMPLETED', 'PENDING_PAYMENT']).toContain(status);
      expect(customer.accountManager.accountName).toBe(MANAGER);
    }
    const refused = await gateway.run(ADMINISTRATOR, text, variables, { maxAgeSeconds: 0 });
    expect(codesOf(refused)).toEqual(['NOT_READY']);
  });

  it('leave contact data with the vendor', async () => {
    const text = '{ customers(first: 2) { asOf nodes { id contact { phone } } } }';
    const { data, calls } = await ask<{ customers: Listed<{ contact: { phone: string } }> }>(text);
    expect(data.customers.asOf).not.toBeNull();
    expect(calls).toEqual({ ListSubCustomers: 2 });
    for (const { contact } of data.customers.nodes) expect(contact.phone).toMatch(/\*/);
  });
});

describe('what only the copy can say', () => {
  it('counts orders by state, as the lists do', async () => {
    interface Counts {
      readonly orderCounts: readonly { readonly status: string; readonly count: number }[];
      readonly orders: Listed<never>;
    }
    const text = '{ orderCounts { status count } orders(first: 1) { totalCount } }';
    const sumOf = ({ orderCounts }: Counts): number => orderCounts.reduce((total, { count }) => total + count, 0);
    const { data, calls } = await ask<Counts>(text);
    expect(calls).toEqual({});
    const sum = sumOf(data);
    expect(sum).toBe(data.orders.totalCount);
    for (const { status, count } of data.orderCounts) {
      const { data: one } = await ask<Pick<Counts, 'orders'>>(
        `{ orders(first: 1, filter: { statuses: [${status}] }) { totalCount } }`,
      );
      expect([status, one.orders.totalCount]).toEqual([status, count]);
    }
    const { data: own } = await ask<Counts>(text, { as: MANAGER });
    expect(sumOf(own)).toBe(own.orders.totalCount);
    expect(sumOf(own)).toBeLessThan(sum);
  });

  it('has the state of each list', async () => {
    const { data } = await ask<{ partner: { mirror: readonly { list: string; rows: number }[] } }>(
      '{ partner { mirror { list rows asOf complete progressPercent driftRows errorCode } } }',
    );
    const lists = new Map(data.partner.mirror.map((status) => [status.list, status]));
    expect(lists.get('ORDERS')).toMatchObject({ complete: true, progressPercent: 100, driftRows: 0, errorCode: null });
    expect(lists.get('CUSTOMERS')?.rows).toBeGreaterThanOrEqual(230);
    expect(codesOf(await gateway.run(CUSTOMER, '{ partner { mirror { list } } }'))).toEqual(['FORBIDDEN']);
  });

  it('returns no event where no row has changed, and refuses an invalid position in the log', async () => {
    const { data } = await ask<{ changes: unknown }>('{ changes { nodes { sequence } next hasGap } }');
    expect(data.changes).toEqual({ nodes: [], next: '0', hasGap: false });
    const later = await ask<{ changes: unknown }>('{ changes(since: "9") { next hasGap } }');
    expect(later.data.changes).toEqual({ next: '0', hasGap: true });
    expect(codesOf(await gateway.run(ADMINISTRATOR, '{ changes(since: "x") { next } }'))).toEqual(['INVALID_CURSOR']);
    expect(codesOf(await gateway.run(ADMINISTRATOR, '{ changes(first: 501) { next } }'))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('customers by what they have in other lists', () => {
  const MONTH = monthsBefore(monthAt(START), 1);
  const LIST = `query ($filter: CustomerFilter, $sort: CustomerSort, $first: Int! = 100, $after: String) {
    customers(filter: $filter, sort: $sort, first: $first, after: $after) {
      asOf totalCount pageInfo { hasNextPage endCursor } nodes { id: customerId }
    }
  }`;
  let truth: Measures;
  beforeAll(async () => {
    truth = await measureByVendor(gateway.services.partner('demo-cn'), MONTH);
  });

  const list = async (variables: Variables, as = ADMINISTRATOR): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data, calls }: Answer<CustomerPage> = await ask<CustomerPage>(LIST, {
        as,
        variables: { first: 37, ...variables, after },
      });
      expect(calls).toEqual({});
      expect(data.customers.asOf).toEqual(expect.any(String));
      ids.push(...data.customers.nodes.map(({ id }) => id));
      if (!data.customers.pageInfo.hasNextPage) {
        expect(data.customers.totalCount).toBe(ids.length);
        return ids;
      }
      after = data.customers.pageInfo.endCursor;
    }
  };

  it.each([
    ['BALANCE', 'balance', {}],
    ['SPEND', 'spend', { spendMonth: MONTH }],
    ['LAST_ORDER', 'ordered', {}],
    ['EXPIRING_RESOURCES', 'expiring', {}],
  ] as const)(
    'are sorted by %s in both directions, those without a value last, each once',
    async (by, name, filter) => {
      const counts = by === 'EXPIRING_RESOURCES';
      const values = truth[name];
      for (const direction of ['ASCENDING', 'DESCENDING'] as const) {
        const ids = await list({ sort: { by, direction }, filter: counts ? null : filter });
        expect(new Set(ids).size).toBe(truth.customers.length);
        if (counts) continue;
        const known = ids.filter((id) => values.has(id));
        expect(known.length).toBeGreaterThan(20);
        expect(ids.slice(0, known.length)).toEqual(known);
        const found = known.map((id) => values.get(id) ?? 0);
        expect(found).toEqual(found.toSorted((a, b) => (direction === 'ASCENDING' ? a - b : b - a)));
      }
    },
  );

  it('are sorted by the number of resources that fall due in the days of the filter', async () => {
    const sort = { by: 'EXPIRING_RESOURCES', direction: 'DESCENDING' };
    const ids = await list({ sort, filter: { expiringWithinDays: 60 } });
    expect(new Set(ids)).toEqual(new Set(truth.expiring.keys()));
    const found = ids.map((id) => truth.expiring.get(id) ?? 0);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(Math.max(...found)).toBeGreaterThan(1);
  });

  it('are filtered by them, alone and together, and a manager sees own ones only', async () => {
    const those = (values: ReadonlyMap<string, number>, isIn: (value: number) => boolean) =>
      new Set(truth.customers.filter((id) => values.has(id) && isIn(values.get(id) ?? 0)));
    const middle = [...truth.balance.values()].toSorted((a, b) => a - b)[Math.floor(truth.balance.size / 2)] ?? 0;
    const rich = those(truth.balance, (value) => value >= middle);
    expect(new Set(await list({ filter: { balanceFrom: String(middle) } }))).toEqual(rich);
    const poor = those(truth.balance, (value) => value <= middle);
    expect(new Set(await list({ filter: { balanceUntil: String(middle) } }))).toEqual(poor);
    const spent = those(truth.spend, (value) => value >= 100);
    expect(new Set(await list({ filter: { spendFrom: '100', spendMonth: MONTH } }))).toEqual(spent);
    const since = START - 20 * DAY_MS;
    const recent = those(truth.ordered, (value) => value >= since);
    expect(new Set(await list({ filter: { lastOrderFrom: new Date(since).toISOString() } }))).toEqual(recent);
    const old = those(truth.ordered, (value) => value <= since);
    expect(new Set(await list({ filter: { lastOrderUntil: new Date(since).toISOString() } }))).toEqual(old);
    for (const set of [rich, spent, recent, old]) expect(set.size).toBeGreaterThan(5);
    const all = { balanceFrom: String(middle), expiringWithinDays: 60, lastOrderFrom: new Date(since).toISOString() };
    const both = new Set(truth.customers.filter((id) => rich.has(id) && recent.has(id) && truth.expiring.has(id)));
    expect(new Set(await list({ filter: all, sort: { by: 'BALANCE' } }))).toEqual(both);
    const own = new Set(await list({}, MANAGER));
    const ownRich = await list({ filter: { balanceFrom: String(middle) } }, MANAGER);
    expect(ownRich.length).toBeGreaterThan(0);
    expect(new Set(ownRich)).toEqual(new Set([...rich].filter((id) => own.has(id))));
  });

  it.each([
    ['customers(filter: { spendMonth: "MONTH" })', 'BAD_USER_INPUT'],
    ['customers(filter: { spendMonth: "MONTH" }, sort: { by: LAST_ORDER })', 'BAD_USER_INPUT'],
    ['customers(filter: { spendMonth: "MONTH" }, sort: { by: SPEND })', undefined],
    ['customers(filter: { spendMonth: "MONTH", spendFrom: "1" })', undefined],
  ])('are not asked for a month that narrows nothing: %s', async (field, code) => {
    const answer = await gateway.run(ADMINISTRATOR, `{ ${field.replace('MONTH', MONTH)} { totalCount } }`);
    expect(codesOf(answer)).toEqual(code ? [code] : []);
  });

  it('are refused to who may not read these lists, on sites without them, and without a copy', async () => {
    const byBalance = '{ customers(filter: { balanceFrom: "1" }) { totalCount } }';
    const byOrder = '{ customers(sort: { by: LAST_ORDER }) { totalCount } }';
    const viewer = {
      ...viewerOf(ADMINISTRATOR, gateway.services),
      roles: [],
      permissions: new Set(['BPC_ITEM_SUBCUSTSERV_010100']),
    };
    expect(codesOf(await gateway.run(viewer, '{ customers(first: 1) { totalCount } }'))).toEqual([]);
    expect(codesOf(await gateway.run(viewer, byOrder))).toEqual(['FORBIDDEN']);
    const live = { maxAgeSeconds: 0 };
    expect(codesOf(await gateway.run(ADMINISTRATOR, byBalance, undefined, live))).toEqual(['NOT_READY']);
    const reseller = DEMO_PARTNERS[0]?.resellerId;
    const theirs = `{ reseller(id: "${reseller}") { customers(filter: { expiringWithinDays: 9 }) { totalCount } } }`;
    expect(codesOf(await gateway.run(ADMINISTRATOR, theirs))).toEqual(['BAD_USER_INPUT']);
    const international = DEMO_PARTNERS.find(({ site }) => site === 'INTERNATIONAL')?.members[0]?.accountName ?? '';
    expect(codesOf(await gateway.run(international, byBalance))).toEqual(['UNSUPPORTED_ON_SITE']);
  });
});
