import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrderDetailDocument, OrdersDocument, type OrdersQuery } from '../../packages/client/src/generated/samples.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

describe('orders', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  it('lists the newest with their customers: one call and one for all customers', async () => {
    const { data, errors } = await gateway.run('chen.xia', OrdersDocument, { first: 50 });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({ ListCustomerOrders: 1, ListSubCustomers: 1, ListServiceTypes: 1 });
    const names = new Map(
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .map((row) => [row.customer_id, row.account_name]),
    );
    for (const { customer } of data?.orders?.nodes ?? []) {
      expect(customer?.accountName).toBe(names.get(customer?.customerId ?? ''));
    }
  });

  it('shows a manager the orders of own customers only, counted and in order, whatever the page', async () => {
    const own = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ account_managers }) => account_managers?.[0]?.account_name === 'wang.fang');
    const total = own.reduce((sum, { orders }) => sum + orders, 0);
    const seen: { id: string; createdAt: string | null; owner: string | undefined }[] = [];
    let after: string | null = null;
    do {
      const { data }: { data?: OrdersQuery | null } = await gateway.run('wang.fang', OrdersDocument, {
        first: 40,
        after,
      });
      expect(data?.orders?.totalCount).toBe(total);
      seen.push(
        ...(data?.orders?.nodes ?? []).map(({ orderId: id, createdAt, customer }) => ({
          id,
          createdAt,
          owner: customer?.customerId,
        })),
      );
      after = data?.orders?.pageInfo.hasNextPage ? (data.orders.pageInfo.endCursor ?? null) : null;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
    expect(seen.map(({ createdAt }) => createdAt)).toEqual(
      seen
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    const ids = new Set(own.map(({ customer_id }) => customer_id));
    expect(seen.filter(({ owner }) => !owner || !ids.has(owner))).toEqual([]);
  });

  it('gives header, lines and customer of one order in two calls', async () => {
    const { data: all } = await gateway.run('chen.xia', OrdersDocument, { first: 100 });
    const plain = all?.orders?.nodes.find(({ type }) => type === 'NEW');
    const refunded = all?.orders?.nodes.find(({ type }) => type === 'UNSUBSCRIPTION');
    gateway.forgetCalls();
    const { data, errors } = await gateway.run('chen.xia', OrderDetailDocument, { id: plain?.orderId ?? '' });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({ ShowCustomerOrderDetails: 1 });
    expect(data?.order).toMatchObject({ orderId: plain?.orderId, amount: plain?.amount, refund: null });
    expect(data?.order?.lines?.nodes.length).toBeGreaterThan(0);

    const refund = await gateway.run('chen.xia', OrderDetailDocument, { id: refunded?.orderId ?? '' });
    expect(refund.errors).toBeUndefined();
    expect(refund.data?.order?.refund?.length).toBeGreaterThan(0);
    expect(gateway.calls().ShowRefundOrderDetails).toBe(1);
  });

  it('answers alike for an unknown order, another partner’s and another manager’s', async () => {
    const { data } = await gateway.run('chen.xia', OrdersDocument, { first: 100 });
    const others = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ account_managers }) => account_managers?.[0]?.account_name !== 'wang.fang');
    const foreign = data?.orders?.nodes.find(({ customer }) =>
      others.some((row) => row.customer_id === customer?.customerId),
    );
    const intl = await gateway.run('amara.okafor', OrdersDocument, { first: 1 });
    const answers = new Set<string>();
    for (const id of ['CS000000000000000000', foreign?.orderId, intl.data?.orders?.nodes[0]?.orderId]) {
      const result = await gateway.run('wang.fang', `{ order(id: "${id}") { id: orderId customerId } }`);
      expect(codesOf(result)).toEqual(['NOT_FOUND']);
      const [error] = result.errors ?? [];
      answers.add(JSON.stringify([result.data, error?.message, { ...error?.extensions, errorId: '' }]));
    }
    expect(answers.size).toBe(1);
  });

  it('keeps amounts of 18 digits to the last digit', async () => {
    const { data } = await gateway.run('chen.xia', OrdersDocument, { first: 100 });
    const pages = [data];
    while (pages.at(-1)?.orders?.pageInfo.hasNextPage) {
      const after = pages.at(-1)?.orders?.pageInfo.endCursor ?? null;
      pages.push((await gateway.run('chen.xia', OrdersDocument, { first: 100, after })).data);
    }
    const amounts = pages.flatMap((page) => page?.orders?.nodes.map(({ amount }) => amount?.amount ?? '') ?? []);
    const long = amounts.filter((amount) => amount.replace(/\D/g, '').length >= 18);
    expect(long.length).toBeGreaterThan(0);
    // A binary double would change each of these amounts.
    expect(long.filter((amount) => String(Number(amount)) === amount)).toEqual([]);
  });

  describe('bad input', () => {
    const refused = async (filter: Record<string, unknown>) => {
      const { errors } = await gateway.run('chen.xia', OrdersDocument, { filter });
      expect(gateway.calls()).toEqual({});
      return errors?.[0]?.extensions;
    };

    it('a range of more than a year, while exactly a year is accepted', async () => {
      const createdFrom = '2025-02-01T00:00:00Z';
      expect(await refused({ createdFrom, createdUntil: '2026-02-01T00:00:01Z' })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'filter.createdUntil',
        limit: 'within one year of filter.createdFrom',
      });
      const { errors } = await gateway.run('chen.xia', OrdersDocument, {
        filter: { createdFrom, createdUntil: '2026-02-01T00:00:00Z' },
      });
      expect(errors).toBeUndefined();
    });
  });

  it('filters by status at the vendor', async () => {
    const { data } = await gateway.run('chen.xia', OrdersDocument, {
      first: 100,
      filter: { status: 'PENDING_PAYMENT' },
    });
    expect(new Set(data?.orders?.nodes.map(({ status }) => status))).toEqual(new Set(['PENDING_PAYMENT']));
    expect(gateway.calls().ListCustomerOrders).toBe(1);
  });
});
