import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADJUSTMENTS = `query ($first: Int!, $after: String, $filter: AdjustmentFilter) {
  partner { adjustments(first: $first, after: $after, filter: $filter) {
    totalCount nodes { transactionId kind occurredAt receiverId amount { amount currency } } pageInfo { hasNextPage endCursor }
  } }
}`;

interface Adjustments {
  readonly partner: {
    readonly adjustments: {
      readonly totalCount: number;
      readonly nodes: readonly { transactionId: string; kind: string; occurredAt: string; receiverId: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  };
}

describe('adjustments', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const truth = (partner = 'demo-cn') => gateway.sandbox.partner(partner).customers();
  const adjustments = async (as: string, variables: Record<string, unknown>) => {
    const result = await gateway.run<Adjustments, Record<string, unknown>>(as, ADJUSTMENTS, {
      first: 100,
      ...variables,
    });
    return { ...result, page: result.data?.partner.adjustments };
  };

  const walk = async (as: string, first: number) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { page } = await adjustments(as, { first, after });
      seen.push(...(page?.nodes.map(({ transactionId }) => transactionId) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return seen;
  };

  it('page without a missing or repeated row', async () => {
    const seen = await walk('chen.xia', 37);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await adjustments('chen.xia', {})).page?.totalCount).toBe(seen.length);
  });

  it('of a manager are those of own customers, in the count too', async () => {
    const own = new Set(
      truth()
        .filter(({ account_managers }) => account_managers?.[0]?.account_name === 'wang.fang')
        .map(({ customer_id }) => customer_id),
    );
    const all: { transactionId: string; receiverId: string; occurredAt: string }[] = [];
    let after: string | null = null;
    do {
      const page: Adjustments['partner']['adjustments'] | undefined = (await adjustments('chen.xia', { after })).page;
      all.push(...(page?.nodes ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const expected = all.filter(({ receiverId }) => own.has(receiverId)).map(({ transactionId }) => transactionId);
    expect(expected.length).toBeGreaterThan(20);
    const { page } = await adjustments('wang.fang', { first: 50 });
    expect(page?.totalCount).toBe(expected.length);
    expect(page?.nodes.map(({ transactionId }) => transactionId)).toEqual(expected.slice(0, 50));
    expect(await walk('wang.fang', 13)).toEqual(expected);
  });

  it('of customers are swept where that is cheaper', async () => {
    const fresh = await startTestGateway({ customers: 120 });
    try {
      fresh.forgetCalls();
      const { data, errors } = await fresh.run(
        'chen.xia',
        '{ customers(first: 100) { nodes { id: customerId adjustments(first: 5) { totalCount nodes { receiverId kind } } } } }',
      );
      expect(errors).toBeUndefined();
      const total = (await fresh.run<Adjustments, Record<string, unknown>>('chen.xia', ADJUSTMENTS, { first: 1 })).data
        ?.partner.adjustments?.totalCount;
      expect(fresh.calls().ListPartnerAdjustRecords).toBe(Math.ceil((total ?? 0) / 100) + 1);
      const { nodes } = (
        data as { customers: { nodes: { id: string; adjustments: { nodes: { receiverId: string }[] } }[] } }
      ).customers;
      for (const { id, adjustments: own } of nodes) {
        for (const { receiverId } of own.nodes) expect(receiverId).toBe(id);
      }
    } finally {
      await fresh.close();
    }
  });

  it('filter by kind and time, and refuse a range that ends before it begins', async () => {
    const { page } = await adjustments('chen.xia', { filter: { kind: 'RECLAIM' } });
    expect(new Set(page?.nodes.map(({ kind }) => kind))).toEqual(new Set(['RECLAIM']));
    const moment = page?.nodes[3]?.occurredAt;
    const narrow = await adjustments('chen.xia', { filter: { from: moment, until: moment } });
    expect(narrow.page?.nodes.map(({ occurredAt }) => occurredAt)).toContain(moment);
    gateway.forgetCalls();
    const bad = await adjustments('chen.xia', {
      filter: { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
    });
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.from' });
    expect(gateway.calls()).toEqual({});
  });

  it('shows a director every adjustment but no balance, and the ledger to directors but not to managers', async () => {
    const text = '{ partner { balances { type } adjustments { totalCount } ledger { totalCount } } }';
    const all = (await adjustments('chen.xia', { first: 1 })).page?.totalCount;
    const director = await gateway.run('zhou.ning', text);
    expect(director.data).toMatchObject({ partner: { balances: null, adjustments: { totalCount: all } } });
    expect(codesOf(director)).toEqual(['FORBIDDEN']);
    const manager = await gateway.run('wang.fang', text);
    expect(manager.data).toMatchObject({ partner: { balances: null, ledger: null } });
    expect(codesOf(manager)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
