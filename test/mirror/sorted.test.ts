import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START, THIS_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { mirrorOf, settle } from './support.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, read at one place
type Answered = any;

const ADMINISTRATOR = 'chen.xia';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, now: () => START });
  await settle(mirrorOf(gateway.services.partner('demo-cn')));
}, 60_000);
afterAll(() => gateway.close());

const ask = async (text: string, variables: object = {}): Promise<Answered> => {
  gateway.forgetCalls();
  const { data, errors } = await gateway.run<Answered, never>(ADMINISTRATOR, text, variables as never);
  expect(errors).toBeUndefined();
  return data;
};

const refusal = async (text: string, extensions: object = {}) => {
  const answer = await gateway.run<Answered, never>(ADMINISTRATOR, text, {} as never, extensions);
  const [error] = answer.errors ?? [];
  return { codes: codesOf(answer), argument: error?.extensions?.argument, limit: error?.extensions?.limit };
};

type Value = string | number | null;

/** Rows without the value last, whatever the direction. */
const sorted = (values: readonly Value[], direction: 'ASCENDING' | 'DESCENDING'): Value[] => {
  const given = values.filter((value): value is string | number => value !== null);
  given.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const ordered = direction === 'DESCENDING' ? given.reverse() : given;
  return [...ordered, ...values.filter((value) => value === null)];
};

const amountOf = (money: { amount: string } | null): number | null => money && Number(money.amount);

/** The customer with most rows of the list that still fit on one page. */
const fullest = async (list: string): Promise<string> => {
  const { customers } = await ask(`{ customers(first: 60) { nodes { customerId ${list} { totalCount } } } }`);
  const counted: [string, number][] = customers.nodes.map((node: Answered) => [node.customerId, node[list].totalCount]);
  const [[id] = ['']] = counted.filter(([, count]) => count <= 100).sort((a, b) => b[1] - a[1]);
  return id;
};

interface Case {
  readonly list: string;
  readonly by: string;
  readonly select: string;
  readonly valueIn: (node: Answered) => Value;
}

const CASES: readonly Case[] = [
  { list: 'orders', by: 'AMOUNT', select: 'orderId amount { amount }', valueIn: ({ amount }) => amountOf(amount) },
  { list: 'orders', by: 'PAID_AT', select: 'orderId paidAt', valueIn: ({ paidAt }) => paidAt },
  { list: 'resources', by: 'NAME', select: 'resourceId name', valueIn: ({ name }) => name },
  { list: 'resources', by: 'EXPIRES_AT', select: 'resourceId expiresAt', valueIn: ({ expiresAt }) => expiresAt },
  {
    list: 'payPerUseResources',
    by: 'EFFECTIVE_AT',
    select: 'resourceId effectiveAt',
    valueIn: ({ effectiveAt }) => effectiveAt,
  },
  {
    list: 'issuedCoupons',
    by: 'BALANCE',
    select: 'couponId balance { amount }',
    valueIn: ({ balance }) => amountOf(balance),
  },
];

describe('lists of one customer', () => {
  it.each(CASES)('$list come by $by in both directions, page by page, without a call', async (asked) => {
    const { list, by, select, valueIn } = asked;
    const id = await fullest(list);
    const { customer: whole } = await ask(`{ customer(id: "${id}") { ${list}(first: 100) { nodes { ${select} } } } }`);
    const all: Answered[] = whole[list].nodes;
    expect(all.length).toBeGreaterThan(1);
    for (const direction of ['ASCENDING', 'DESCENDING'] as const) {
      const found: Answered[] = [];
      let after: string | null = null;
      do {
        const { customer } = await ask(
          `query ($after: String) { customer(id: "${id}") { ${list}(first: 2, after: $after, sort: { by: ${by}, direction: ${direction} }) {
            asOf totalCount pageInfo { hasNextPage endCursor } nodes { ${select} } } } }`,
          { after },
        );
        const { nodes, pageInfo, totalCount, asOf } = customer[list];
        expect([totalCount, asOf === null]).toEqual([all.length, false]);
        expect(gateway.calls()).toEqual({});
        found.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect(found.map(valueIn)).toEqual(sorted(all.map(valueIn), direction));
      expect(new Set(found.map((node) => JSON.stringify(node)))).toEqual(
        new Set(all.map((node) => JSON.stringify(node))),
      );
    }
  });

  it('refuse a cursor of another order, and answer NOT_READY where no copy may answer', async () => {
    const id = await fullest('orders');
    const page = (sort: string, after = '') =>
      `{ customer(id: "${id}") { orders(first: 1, sort: { by: ${sort} }${after}) { pageInfo { endCursor } } } }`;
    const { customer } = await ask(page('AMOUNT'));
    const after = `, after: "${customer.orders.pageInfo.endCursor}"`;
    expect((await refusal(page('CREATED_AT', after))).codes).toEqual(['INVALID_CURSOR']);
    expect((await refusal(page('AMOUNT'), { maxAgeSeconds: 0 })).codes).toEqual(['NOT_READY']);
  });
});

describe('lists of many customers', () => {
  it('sorts coupons and bills of all customers, bills of one customer without a copy too', async () => {
    const { issuedCoupons, bills } = await ask(`{
      issuedCoupons(first: 100, sort: { by: FACE_VALUE }) { asOf nodes { faceValue { amount } } }
      bills { monthly(month: "${THIS_MONTH}", first: 100, sort: { by: AMOUNT }) { asOf totalCount nodes { customerId amount { amount } } } } }`);
    expect(gateway.calls()).toEqual({});
    const values: Value[] = issuedCoupons.nodes.map(({ faceValue }: Answered) => amountOf(faceValue));
    expect(values.length).toBeGreaterThan(5);
    expect(values).toEqual(sorted(values, 'DESCENDING'));
    const amounts: Value[] = bills.monthly.nodes.map(({ amount }: Answered) => amountOf(amount));
    expect(amounts.length).toBeGreaterThan(5);
    expect(amounts).toEqual(sorted(amounts, 'DESCENDING'));
    const { bills: unsorted } = await ask(`{ bills { monthly(month: "${THIS_MONTH}") { totalCount } } }`);
    expect(bills.monthly.totalCount).toBe(unsorted.monthly.totalCount);

    const [{ customerId }] = bills.monthly.nodes;
    const text = `{ customer(id: "${customerId}") { monthlyBills(month: "${THIS_MONTH}", sort: { by: AMOUNT, direction: ASCENDING }) { nodes { amount { amount } } } } }`;
    const { data } = await gateway.run<Answered, never>(ADMINISTRATOR, text, {} as never, { maxAgeSeconds: 0 });
    const own: Value[] = data.customer.monthlyBills.nodes.map(({ amount }: Answered) => amountOf(amount));
    expect(own).toEqual(sorted(own, 'ASCENDING'));
    expect(own).toContain(amounts[0]);
  });

  it('merges the orders and customers of the whole channel by what each copy says', async () => {
    const all: Answered[] = [];
    for (let after: string | null = null; ; ) {
      const { channel } = await ask(
        `query ($after: String) { channel { orders(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
          nodes { orderId amount { amount } customer { reseller { resellerId } } } } } }`,
        { after },
      );
      all.push(...channel.orders.nodes);
      if (!channel.orders.pageInfo.hasNextPage) break;
      after = channel.orders.pageInfo.endCursor;
    }
    const amounts = all.map(({ amount }) => amountOf(amount));
    for (const direction of ['ASCENDING', 'DESCENDING'] as const) {
      const text = `query ($after: String) { channel { orders(first: 40, after: $after, sort: { by: AMOUNT, direction: ${direction} }) {
        totalCount pageInfo { endCursor } failures { code } nodes { orderId amount { amount } customer { reseller { resellerId } } } } } }`;
      const first = (await ask(text)).channel.orders;
      expect(gateway.calls().ListCustomerOrders).toBeUndefined();
      const second = (await ask(text, { after: first.pageInfo.endCursor })).channel.orders;
      const nodes: Answered[] = [...first.nodes, ...second.nodes];
      expect(first.failures).toEqual([]);
      expect(first.totalCount).toBe(all.length);
      expect(nodes.map(({ amount }) => amountOf(amount))).toEqual(sorted(amounts, direction).slice(0, 80));
      expect(new Set(nodes.map(({ orderId }) => orderId)).size).toBe(80);
      expect(new Set(nodes.map(({ customer }) => customer?.reseller?.resellerId ?? null)).size).toBeGreaterThan(1);
    }
    const { channel } = await ask(
      '{ channel { customers(first: 100, sort: { by: ACCOUNT_NAME, direction: DESCENDING }) { nodes { accountName } } } }',
    );
    const names = channel.customers.nodes.map(({ accountName }: Answered) => accountName);
    expect(names).toEqual(sorted(names, 'DESCENDING'));
  });

  it('sorts what resellers’ customers have, and refuses resources, of which there is no copy', async () => {
    const { resellers } = await ask(
      '{ resellers(first: 1) { nodes { resellerId customers(first: 1) { nodes { customerId } } } } }',
    );
    const [{ resellerId, customers }] = resellers.nodes;
    const text = (list: string) =>
      `{ reseller(id: "${resellerId}") { customer(id: "${customers.nodes[0].customerId}") { ${list} } } }`;
    expect(await refusal(text('resources(sort: { by: NAME }) { totalCount }'))).toEqual({
      codes: ['BAD_USER_INPUT'],
      argument: 'sort',
      limit: "the partner's own customers",
    });
    const { reseller: own } = await ask(
      text(`sorted: payPerUseResources(first: 100, sort: { by: NAME }) { totalCount nodes { name } }
        payPerUseResources { totalCount }`),
    );
    const { sorted: used, payPerUseResources } = own.customer;
    expect(used.nodes.length).toBeGreaterThan(0);
    expect(used.totalCount).toBe(payPerUseResources.totalCount);
    expect(used.nodes).toEqual(
      sorted(
        used.nodes.map(({ name }: Answered) => name),
        'ASCENDING',
      ).map((name) => ({ name })),
    );
    const { reseller } = await ask(
      `{ reseller(id: "${resellerId}") { orders(first: 100, sort: { by: AMOUNT }) { asOf nodes { amount { amount } } } } }`,
    );
    const amounts: Value[] = reseller.orders.nodes.map(({ amount }: Answered) => amountOf(amount));
    expect(reseller.orders.asOf).not.toBeNull();
    expect(amounts).toEqual(sorted(amounts, 'DESCENDING'));
  });

  it('sorts resellers after one sweep, with a part of the name too', async () => {
    const text = (filter = '') =>
      `{ resellers(first: 100, ${filter} sort: { by: ACCOUNT_NAME, direction: DESCENDING }) { totalCount nodes { accountName } } }`;
    const { resellers } = await ask(text());
    const names: string[] = resellers.nodes.map(({ accountName }: Answered) => accountName);
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(sorted(names, 'DESCENDING'));
    const part = names.at(-1) ?? '';
    const { resellers: found } = await ask(text(`accountName: "${part}",`));
    expect(found.nodes.map(({ accountName }: Answered) => accountName)).toEqual(
      names.filter((name) => name.includes(part)),
    );
  });
});
