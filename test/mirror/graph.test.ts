import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { settle } from './support.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, read at one place
type Answered = any;

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

const ask = async (
  text: string,
  { as = ADMINISTRATOR, variables = {}, live = false }: { as?: string; variables?: object; live?: boolean } = {},
): Promise<{ data: Answered; calls: Record<string, number> }> => {
  gateway.forgetCalls();
  const { data, errors } = await gateway.run<Answered, never>(as, text, variables as never, {
    ...(live ? { maxAgeSeconds: 0 } : {}),
  });
  expect(errors).toBeUndefined();
  return { data, calls: gateway.calls() };
};

const CUSTOMERS = `query ($first: Int!, $after: String, $filter: CustomerFilter, $sort: CustomerSort) {
  customers(first: $first, after: $after, filter: $filter, sort: $sort) {
    asOf totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { id name accountName kind level label associationModel associatedAt verification frozen accountManager { accountName } externalId }
  }
}`;

describe('lists from the copy', () => {
  it.each([ADMINISTRATOR, MANAGER])('are for %s what the vendor gives, without a call', async (as) => {
    const variables = { first: 100, sort: { by: 'ACCOUNT_NAME' } };
    const copied = await ask(CUSTOMERS, { as, variables });
    const live = await ask(CUSTOMERS, { as, variables, live: true });
    expect(copied.calls).toEqual({});
    expect(copied.data.customers.asOf).toMatch(/^2026-/);
    expect(live.data.customers.asOf).toBeNull();
    const { nodes, totalCount } = copied.data.customers;
    expect(totalCount).toBe(live.data.customers.totalCount);
    const byId = new Map(nodes.map((node: Answered) => [node.id, node]));
    for (const node of live.data.customers.nodes.slice(0, 20)) expect(byId.get(node.id)).toEqual(node);
  });

  it('give the orders of each customer, and of all', async () => {
    const text = `{ customers(first: 50) { nodes { id orders(first: 5) { totalCount nodes { id status type createdAt amount { amount currency } serviceType { code name } } } } }
      orders(first: 100) { totalCount nodes { id createdAt customer { accountName } } } }`;
    const copied = await ask(text);
    expect(copied.calls).toEqual({});
    const live = await ask(text, { live: true });
    const orders = (data: Answered) => new Map(data.customers.nodes.map((node: Answered) => [node.id, node.orders]));
    const theirs = orders(live.data);
    for (const [id, found] of orders(copied.data)) if (theirs.has(id)) expect(found).toEqual(theirs.get(id));
    expect(copied.data.orders).toEqual(live.data.orders);
  });

  it('page from where the last page ended', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data, calls }: { data: Answered; calls: object } = await ask(CUSTOMERS, {
        variables: { first: 60, after, sort: { by: 'LEVEL', direction: 'DESCENDING' } },
      });
      expect(calls).toEqual({});
      ids.push(...data.customers.nodes.map(({ id }: Answered) => id));
      after = data.customers.pageInfo.hasNextPage ? data.customers.pageInfo.endCursor : null;
    } while (after);
    const { data } = await ask(CUSTOMERS, { variables: { first: 1 } });
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
    const { data, calls } = await ask(text, { variables });
    expect(calls).toEqual({});
    const { nodes } = data.orders;
    expect(nodes.length).toBeGreaterThan(3);
    const amounts = nodes.map(({ amount }: Answered) => Number(amount.amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(Math.min(...amounts)).toBeGreaterThanOrEqual(100);
    for (const { status, customer } of nodes) {
      expect(['COMPLETED', 'PENDING_PAYMENT']).toContain(status);
      expect(customer.accountManager.accountName).toBe(MANAGER);
    }
    const refused = await gateway.run(ADMINISTRATOR, text, variables as never, { maxAgeSeconds: 0 });
    expect(codesOf(refused)).toEqual(['NOT_READY']);
  });

  it('leave contact data with the vendor', async () => {
    const text = '{ customers(first: 2) { asOf nodes { id contact { phone } } } }';
    const { data, calls } = await ask(text);
    expect(data.customers.asOf).not.toBeNull();
    expect(calls).toEqual({ ListSubCustomers: 2 });
    for (const { contact } of data.customers.nodes) expect(contact.phone).toMatch(/\*/);
  });
});

describe('what only the copy can say', () => {
  it('counts orders by state, as the lists do', async () => {
    const { data, calls } = await ask('{ orderCounts { status count } orders(first: 1) { totalCount } }');
    expect(calls).toEqual({});
    const sum = data.orderCounts.reduce((total: number, { count }: Answered) => total + count, 0);
    expect(sum).toBe(data.orders.totalCount);
    for (const { status, count } of data.orderCounts) {
      const { data: one } = await ask(`{ orders(first: 1, filter: { statuses: [${status}] }) { totalCount } }`);
      expect([status, one.orders.totalCount]).toEqual([status, count]);
    }
    const { data: own } = await ask('{ orderCounts { count } orders(first: 1) { totalCount } }', { as: MANAGER });
    const ownSum = own.orderCounts.reduce((total: number, { count }: Answered) => total + count, 0);
    expect(ownSum).toBe(own.orders.totalCount);
    expect(ownSum).toBeLessThan(sum);
  });

  it('has the state of each list', async () => {
    const { data } = await ask(
      '{ partner { mirror { list rows asOf complete progressPercent driftRows errorCode } } }',
    );
    const lists = new Map(data.partner.mirror.map((status: Answered) => [status.list, status]));
    expect(lists.get('ORDERS')).toMatchObject({ complete: true, progressPercent: 100, driftRows: 0, errorCode: null });
    expect((lists.get('CUSTOMERS') as Answered).rows).toBeGreaterThanOrEqual(230);
    expect(codesOf(await gateway.run(CUSTOMER, '{ partner { mirror { list } } }'))).toEqual(['FORBIDDEN']);
  });

  it('tells nothing new where nothing has changed, and refuses what is no place in the log', async () => {
    const { data } = await ask('{ changes { nodes { sequence } next hasGap } }');
    expect(data.changes).toEqual({ nodes: [], next: '0', hasGap: false });
    expect(codesOf(await gateway.run(ADMINISTRATOR, '{ changes(since: "x") { next } }'))).toEqual(['INVALID_CURSOR']);
    expect(codesOf(await gateway.run(ADMINISTRATOR, '{ changes(first: 501) { next } }'))).toEqual(['BAD_USER_INPUT']);
  });
});
