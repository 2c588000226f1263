import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START, THIS_MONTH } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { mirrorOf, settle } from './support.ts';

type Value = string | number | null;

interface Money {
  readonly amount: string;
}

interface Listed<T> {
  readonly asOf: string | null;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly T[];
}

/** One field, by its name, of every list that is asked here. */
type ListOf<Name extends string, T> = Readonly<Record<Name, Listed<T>>>;

const ADMINISTRATOR = 'chen.xia';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 60, now: () => START });
  await settle(mirrorOf(gateway.services.partner('demo-cn')));
});
afterAll(() => gateway.close());

const ask = async <Answer>(text: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
  gateway.forgetCalls();
  const { data, errors } = await gateway.run<Answer, Record<string, unknown>>(ADMINISTRATOR, text, variables);
  expect(errors).toBeUndefined();
  if (!data) throw new Error('the answer has no data');
  return data;
};

const refusal = async (text: string, extensions: object = {}) => {
  const answer = await gateway.run(ADMINISTRATOR, text, {}, extensions);
  const [error] = answer.errors ?? [];
  return { codes: codesOf(answer), argument: error?.extensions?.argument, limit: error?.extensions?.limit };
};

/** Rows without the value last, whatever the direction. */
const sorted = (values: readonly Value[], direction: 'ASCENDING' | 'DESCENDING'): Value[] => {
  const given = values.filter((value): value is string | number => value !== null);
  given.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const ordered = direction === 'DESCENDING' ? given.reverse() : given;
  return [...ordered, ...values.filter((value) => value === null)];
};

const amountOf = (money: Money | null): number | null => money && Number(money.amount);

/** The customer with most rows of the list that still fit on one page. */
const fullest = async (list: string): Promise<string> => {
  const { customers } = await ask<ListOf<'customers', { customerId: string; list: { totalCount: number } }>>(
    `{ customers(first: 60) { nodes { customerId list: ${list} { totalCount } } } }`,
  );
  const counted = customers.nodes.map(({ customerId, list: { totalCount } }) => [customerId, totalCount] as const);
  const [[id] = ['']] = counted.filter(([, count]) => count <= 100).sort((a, b) => b[1] - a[1]);
  return id;
};

interface Case {
  readonly list: string;
  readonly by: string;
  /** Selects the value by which the rows are sorted, as `value` or as the amount of `money`. */
  readonly select: string;
}

const CASES: readonly Case[] = [
  { list: 'orders', by: 'AMOUNT', select: 'orderId money: amount { amount }' },
  { list: 'orders', by: 'PAID_AT', select: 'orderId value: paidAt' },
  { list: 'resources', by: 'NAME', select: 'resourceId value: name' },
  { list: 'resources', by: 'EXPIRES_AT', select: 'resourceId value: expiresAt' },
  { list: 'payPerUseResources', by: 'EFFECTIVE_AT', select: 'resourceId value: effectiveAt' },
  { list: 'issuedCoupons', by: 'BALANCE', select: 'couponId money: balance { amount }' },
];

interface Row {
  readonly value?: string | null;
  readonly money?: Money | null;
}

const valueIn = ({ value, money }: Row): Value => (money === undefined ? (value ?? null) : amountOf(money));

interface CustomerList {
  readonly customer: ListOf<'list', Row>;
}

describe('lists of one customer', () => {
  it.each(CASES)('$list come by $by in both directions, page by page, without a call', async (asked) => {
    const { list, by, select } = asked;
    const id = await fullest(list);
    const whole = await ask<CustomerList>(
      `{ customer(id: "${id}") { list: ${list}(first: 100) { nodes { ${select} } } } }`,
    );
    const all = whole.customer.list.nodes;
    expect(all.length).toBeGreaterThan(1);
    for (const direction of ['ASCENDING', 'DESCENDING'] as const) {
      const found: Row[] = [];
      let after: string | null = null;
      do {
        const answer: CustomerList = await ask<CustomerList>(
          `query ($after: String) { customer(id: "${id}") { list: ${list}(first: 2, after: $after, sort: { by: ${by}, direction: ${direction} }) {
            asOf totalCount pageInfo { hasNextPage endCursor } nodes { ${select} } } } }`,
          { after },
        );
        const { nodes, pageInfo, totalCount, asOf } = answer.customer.list;
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
    const { customer } = await ask<{ customer: ListOf<'orders', never> }>(page('AMOUNT'));
    const after = `, after: "${customer.orders.pageInfo.endCursor}"`;
    expect((await refusal(page('CREATED_AT', after))).codes).toEqual(['INVALID_CURSOR']);
    expect((await refusal(page('AMOUNT'), { maxAgeSeconds: 0 })).codes).toEqual(['NOT_READY']);
  });
});

interface Priced {
  readonly amount: Money;
}

interface ChannelOrder extends Priced {
  readonly orderId: string;
  readonly customer: { readonly reseller: { readonly resellerId: string } | null } | null;
}

interface ChannelOrders {
  readonly channel: {
    readonly orders: Listed<ChannelOrder> & { readonly failures: readonly { readonly code: string }[] };
  };
}

const ORDERS_OF_CHANNEL = 'nodes { orderId amount { amount } customer { reseller { resellerId } } }';

/** Every order of the channel, in the vendor's order. */
const allOrders = async (): Promise<readonly ChannelOrder[]> => {
  const all: ChannelOrder[] = [];
  for (let after: string | null = null; ; ) {
    const { channel }: ChannelOrders = await ask<ChannelOrders>(
      `query ($after: String) { channel { orders(first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } ${ORDERS_OF_CHANNEL} } } }`,
      { after },
    );
    all.push(...channel.orders.nodes);
    if (!channel.orders.pageInfo.hasNextPage) return all;
    after = channel.orders.pageInfo.endCursor;
  }
};

const amountsIn = (nodes: readonly Priced[]): Value[] => nodes.map(({ amount }) => amountOf(amount));

describe('lists of many customers', () => {
  it('sorts coupons and bills of all customers, bills of one customer without a copy too', async () => {
    const { issuedCoupons, bills } = await ask<
      ListOf<'issuedCoupons', { faceValue: Money }> & { bills: ListOf<'monthly', Priced & { customerId: string }> }
    >(`{
      issuedCoupons(first: 100, sort: { by: FACE_VALUE }) { asOf nodes { faceValue { amount } } }
      bills { monthly(month: "${THIS_MONTH}", first: 100, sort: { by: AMOUNT }) { asOf totalCount nodes { customerId amount { amount } } } } }`);
    expect(gateway.calls()).toEqual({});
    const values = issuedCoupons.nodes.map(({ faceValue }) => amountOf(faceValue));
    expect(values.length).toBeGreaterThan(5);
    expect(values).toEqual(sorted(values, 'DESCENDING'));
    const amounts = amountsIn(bills.monthly.nodes);
    expect(amounts.length).toBeGreaterThan(5);
    expect(amounts).toEqual(sorted(amounts, 'DESCENDING'));
    const { bills: unsorted } = await ask<{ bills: ListOf<'monthly', never> }>(
      `{ bills { monthly(month: "${THIS_MONTH}") { totalCount } } }`,
    );
    expect(bills.monthly.totalCount).toBe(unsorted.monthly.totalCount);

    const text = `{ customer(id: "${bills.monthly.nodes[0]?.customerId}") { monthlyBills(month: "${THIS_MONTH}", sort: { by: AMOUNT, direction: ASCENDING }) { nodes { amount { amount } } } } }`;
    const { data } = await gateway.run<{ customer: ListOf<'monthlyBills', Priced> }, Record<string, unknown>>(
      ADMINISTRATOR,
      text,
      {},
      { maxAgeSeconds: 0 },
    );
    const own = amountsIn(data?.customer.monthlyBills.nodes ?? []);
    expect(own).toEqual(sorted(own, 'ASCENDING'));
    expect(own).toContain(amounts[0]);
  });

  it('merges the orders and customers of the whole channel from each copy', async () => {
    const all = await allOrders();
    const amounts = amountsIn(all);
    for (const direction of ['ASCENDING', 'DESCENDING'] as const) {
      const text = `query ($after: String) { channel { orders(first: 40, after: $after, sort: { by: AMOUNT, direction: ${direction} }) {
        totalCount pageInfo { endCursor } failures { code } ${ORDERS_OF_CHANNEL} } } }`;
      const first = (await ask<ChannelOrders>(text)).channel.orders;
      expect(gateway.calls().ListCustomerOrders).toBeUndefined();
      const second = (await ask<ChannelOrders>(text, { after: first.pageInfo.endCursor })).channel.orders;
      const nodes = [...first.nodes, ...second.nodes];
      expect(first.failures).toEqual([]);
      expect(first.totalCount).toBe(all.length);
      expect(amountsIn(nodes)).toEqual(sorted(amounts, direction).slice(0, 80));
      expect(new Set(nodes.map(({ orderId }) => orderId)).size).toBe(80);
      expect(new Set(nodes.map(({ customer }) => customer?.reseller?.resellerId ?? null)).size).toBeGreaterThan(1);
    }
    const { channel } = await ask<{ channel: ListOf<'customers', { accountName: string }> }>(
      '{ channel { customers(first: 100, sort: { by: ACCOUNT_NAME, direction: DESCENDING }) { nodes { accountName } } } }',
    );
    const names = channel.customers.nodes.map(({ accountName }) => accountName);
    expect(names).toEqual(sorted(names, 'DESCENDING'));
  });

  it('sorts what resellers’ customers have, and refuses resources, of which there is no copy', async () => {
    const { resellers } = await ask<
      ListOf<'resellers', { resellerId: string } & ListOf<'customers', { customerId: string }>>
    >('{ resellers(first: 1) { nodes { resellerId customers(first: 1) { nodes { customerId } } } } }');
    const [{ resellerId = '', customers = null } = {}] = resellers.nodes;
    const text = (list: string) =>
      `{ reseller(id: "${resellerId}") { customer(id: "${customers?.nodes[0]?.customerId}") { ${list} } } }`;
    expect(await refusal(text('resources(sort: { by: NAME }) { totalCount }'))).toEqual({
      codes: ['BAD_USER_INPUT'],
      argument: 'sort',
      limit: "the partner's own customers",
    });
    const { reseller: own } = await ask<{
      reseller: { customer: ListOf<'sorted' | 'payPerUseResources', { name: string }> };
    }>(
      text(`sorted: payPerUseResources(first: 100, sort: { by: NAME }) { totalCount nodes { name } }
        payPerUseResources { totalCount }`),
    );
    const { sorted: used, payPerUseResources } = own.customer;
    expect(used.nodes.length).toBeGreaterThan(0);
    expect(used.totalCount).toBe(payPerUseResources.totalCount);
    expect(used.nodes).toEqual(
      sorted(
        used.nodes.map(({ name }) => name),
        'ASCENDING',
      ).map((name) => ({ name })),
    );
    const { reseller } = await ask<{ reseller: ListOf<'orders', Priced> }>(
      `{ reseller(id: "${resellerId}") { orders(first: 100, sort: { by: AMOUNT }) { asOf nodes { amount { amount } } } } }`,
    );
    const amounts = amountsIn(reseller.orders.nodes);
    expect(reseller.orders.asOf).not.toBeNull();
    expect(amounts).toEqual(sorted(amounts, 'DESCENDING'));
  });

  it('sorts resellers after one sweep, with a part of the name too', async () => {
    const text = (filter = '') =>
      `{ resellers(first: 100, ${filter} sort: { by: ACCOUNT_NAME, direction: DESCENDING }) { totalCount nodes { accountName } } }`;
    type Resellers = ListOf<'resellers', { accountName: string }>;
    const { resellers } = await ask<Resellers>(text());
    const names = resellers.nodes.map(({ accountName }) => accountName);
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(sorted(names, 'DESCENDING'));
    const part = names.at(-1) ?? '';
    const { resellers: found } = await ask<Resellers>(text(`accountName: "${part}",`));
    expect(found.nodes.map(({ accountName }) => accountName)).toEqual(names.filter((name) => name.includes(part)));
  });
});
