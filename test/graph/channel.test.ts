import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChannelOverviewDocument } from '../../packages/client/src/generated/samples.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

describe('the whole channel', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());
  afterEach(() => gateway.sandbox.setFaults([]));

  const managed = async (as: string) => {
    const { data } = await gateway.run(as, ChannelOverviewDocument, { first: 100 });
    return data?.channel;
  };

  it('merges the customers of all resellers, newest first, one call each', async () => {
    const { data, errors } = await gateway.run('chen.xia', ChannelOverviewDocument, { first: 60 });
    expect(errors).toBeUndefined();
    const page = data?.channel?.customers;
    expect(page?.totalCount).toBe(250 + 5 * 25);
    expect(page?.failures).toEqual([]);
    const times = page?.nodes.map(({ associatedAt }) => associatedAt ?? '') ?? [];
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(page?.nodes.map(({ reseller }) => reseller?.resellerId ?? null)).size).toBeGreaterThan(3);
    expect(data?.channel?.balances).toHaveLength(6);
    expect(gateway.calls()).toMatchObject({ ListSubCustomers: 6, ListPartnerBalances: 6 });
  });

  it('pages without a missing or repeated row', async () => {
    const pageAfter = async (after: string | null) =>
      (await gateway.run('chen.xia', ChannelOverviewDocument, { first: 70, after })).data?.channel?.customers;
    type Page = Awaited<ReturnType<typeof pageAfter>>;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await pageAfter(after);
      seen.push(...(page?.nodes.map(({ customerId: id }) => id) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([375, 375]);
  });

  it('loses the balances of the customers whose call failed, and no others', async () => {
    gateway.sandbox.setFaults([
      { operation: 'ListCustomersBalancesDetail', kind: 'status', status: 400, code: 'CBC.0100', times: 1 },
    ]);
    const { data, errors } = await gateway.run(
      'chen.xia',
      '{ channel { customers(first: 100) { nodes { associationModel reseller { id: resellerId } balance { debt { amount } } } } } }',
    );
    type Row = { associationModel: string; reseller: { id: string } | null; balance: unknown };
    const { nodes } = (data as { channel: { customers: { nodes: Row[] } } }).channel.customers;
    const resale = nodes.filter(({ associationModel }) => associationModel === 'RESALE');
    const lost = resale.filter(({ balance }) => balance === null);
    expect(errors).toHaveLength(lost.length);
    expect(lost.length).toBeGreaterThan(0);
    expect(new Set(lost.map(({ reseller }) => reseller?.id ?? null)).size).toBe(1);
    expect(resale.length).toBeGreaterThan(lost.length);
  });

  it('merges orders, newest first', async () => {
    const { data, errors } = await gateway.run(
      'chen.xia',
      '{ channel { orders(first: 40) { totalCount nodes { createdAt customer { id: customerId reseller { id: resellerId } } } failures { code } } } }',
    );
    expect(errors).toBeUndefined();
    type Orders = {
      channel: { orders: { nodes: { createdAt: string; customer: { id: string } | null }[]; failures: [] } };
    };
    const { nodes, failures } = (data as Orders).channel.orders;
    expect(failures).toEqual([]);
    expect(nodes.map(({ createdAt }) => createdAt)).toEqual(
      nodes
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    expect(nodes.every(({ customer }) => customer)).toBe(true);
  });

  it('shows the part that failed beside the others', async () => {
    gateway.sandbox.setFaults([
      { operation: 'ListPartnerBalances', kind: 'status', status: 400, code: 'CBC.99000037', times: 1 },
      { operation: 'ListSubCustomers', kind: 'status', status: 400, code: 'CBC.99000037', times: 1 },
    ]);
    const { data, errors } = await gateway.run('chen.xia', ChannelOverviewDocument, { first: 100 });
    expect(errors).toBeUndefined();
    const { balances, customers } = data?.channel ?? {};
    expect(balances).toHaveLength(6);
    const failed = balances?.filter(({ failure }) => failure) ?? [];
    expect(failed).toMatchObject([{ balances: null, failure: { code: 'NOT_FOUND', retryable: false } }]);
    expect(customers?.failures).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(customers?.totalCount).toBeNull();
    expect(customers?.nodes.length).toBeGreaterThan(50);
  });

  it('fails as a whole when every part fails', async () => {
    gateway.sandbox.setFaults([{ operation: 'ListPartnerBalances', kind: 'status', status: 403, code: 'CBC.0151' }]);
    const result = await gateway.run('chen.xia', '{ channel { balances { failure { code } } } }');
    expect(result.data).toEqual({ channel: { balances: null } });
    expect(codesOf(result)).toEqual(['UPSTREAM_FORBIDDEN']);
  });

  it('has no balances on an International site, but customers', async () => {
    const result = await gateway.run(
      'amara.okafor',
      '{ channel { balances { failure { code } } customers(first: 10) { nodes { id: customerId } failures { code } } } }',
    );
    expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE']);
    expect(result.data).toMatchObject({ channel: { balances: null, customers: { failures: [] } } });
  });

  it('is refused to viewers who may not list resellers', async () => {
    const result = await gateway.run('wang.fang', '{ channel { balances { failure { code } } } }');
    expect(codesOf(result)).toEqual(['FORBIDDEN']);
    expect(gateway.calls()).toEqual({});
    expect((await managed('wang.fang'))?.customers).toBeNull();
  });
});
