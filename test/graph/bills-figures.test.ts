import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sumDecimals } from '../../src/graph/common/index.ts';
import { dayAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { type Bill, billsIn, LAST_MONTH, type Money, THIS_MONTH, total } from './support/bills.ts';

describe('computed figures of bills', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const spendOf = async (as: string, fields: string) => {
    const { data, errors } = await gateway.run<{ bills: Record<string, Record<string, unknown>> }, never>(
      as,
      `{ bills { ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    return data?.bills ?? {};
  };

  it('sum exactly, beyond what a double holds, and show how far the data reaches', async () => {
    const rows = await billsIn(gateway).walk('chen.xia');
    const { spend } = await spendOf(
      'chen.xia',
      `spend(month: "${LAST_MONTH}") { month complete dataUntil amount { amount currency } consumption { amount } refunds { amount } writeOffs { amount } }`,
    );
    expect(spend).toMatchObject({ month: LAST_MONTH, complete: false, amount: { currency: 'CNY' } });
    const figures = spend as Record<string, Money>;
    const amount = figures.amount?.amount ?? '';
    expect(sumDecimals([amount])).toBe(total(rows));
    expect(amount.replace(/\D/g, '').length).toBeGreaterThan(16);
    const parts = ['consumption', 'refunds', 'writeOffs'].map((part) => figures[part]?.amount ?? '');
    expect(sumDecimals(parts)).toBe(total(rows));
  });

  it('end the day before yesterday in the month that runs', async () => {
    const { spend } = await spendOf('chen.xia', `spend(month: "${THIS_MONTH}") { complete dataUntil }`);
    const certain = dayAt(testNow() - 2 * 86_400_000);
    expect(spend).toEqual({ complete: false, dataUntil: certain.startsWith(THIS_MONTH) ? certain : null });
  });

  it('follow the months, oldest first, each with its own sum', async () => {
    const from = monthsBefore(THIS_MONTH, 3);
    const trend = (await spendOf(
      'chen.xia',
      `trend(from: "${from}", until: "${LAST_MONTH}") { month complete amount { amount } }`,
    )) as unknown as { trend: { month: string; complete: boolean; amount: Money }[] };
    expect(trend.trend.map(({ month }) => month)).toEqual([3, 2, 1].map((back) => monthsBefore(THIS_MONTH, back)));
    for (const { month, amount } of trend.trend) {
      expect(sumDecimals([amount.amount])).toBe(total(await billsIn(gateway).walk('chen.xia', { month })));
    }
  });

  it.each([
    ['PRODUCT', ({ serviceType }: Bill) => serviceType.code],
    ['CUSTOMER', ({ customerId }: Bill) => customerId],
    [
      'MANAGER',
      ({ customerId }: Bill) =>
        gateway.sandbox
          .partner('demo-cn')
          .customers()
          .find((row) => row.customer_id === customerId)?.account_managers?.[0]?.account_name ?? null,
    ],
  ] as const)('rank by %s, highest first, adding up to the total', async (by, keyOf) => {
    const rows = await billsIn(gateway).walk('chen.xia');
    const { ranking } = (await spendOf(
      'chen.xia',
      `ranking(month: "${LAST_MONTH}", by: ${by}) { total { amount } entries(first: 100) { totalCount nodes { rank key amount { amount } percent } } }`,
    )) as unknown as {
      ranking: {
        total: Money;
        entries: { totalCount: number; nodes: { rank: number; key: string | null; amount: Money }[] };
      };
    };
    const groups = Map.groupBy(rows, keyOf);
    const { nodes, totalCount } = ranking.entries;
    expect(totalCount).toBe(groups.size);
    for (const { key, amount } of nodes) {
      expect([key, sumDecimals([amount.amount])]).toEqual([key, total(groups.get(key as never) ?? [])]);
    }
    expect(sumDecimals([ranking.total.amount])).toBe(total(rows));
    expect(nodes.map(({ rank }) => rank)).toEqual(nodes.map((_, index) => index + 1));
    const amounts = nodes.map(({ amount }) => BigInt(amount.amount.replace('.', '')));
    expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
  });

  it('sum up refunds of unsubscriptions by customer, the largest first', async () => {
    const rows = (await billsIn(gateway).walk('chen.xia')).filter(({ type }) => type === 'UNSUBSCRIPTION');
    const { ranking, spend } = (await spendOf(
      'chen.xia',
      `spend(month: "${LAST_MONTH}") { refunds { amount } }
       ranking(month: "${LAST_MONTH}", of: UNSUBSCRIPTIONS, by: CUSTOMER) { total { amount }
         entries(first: 100) { totalCount nodes { key amount { amount } } } }`,
    )) as unknown as {
      ranking: { total: Money; entries: { totalCount: number; nodes: { key: string; amount: Money }[] } };
      spend: { refunds: Money };
    };
    expect(rows.length).toBeGreaterThan(1);
    expect(sumDecimals([ranking.total.amount, spend.refunds.amount])).toBe('0');
    const groups = Map.groupBy(rows, ({ customerId }) => customerId);
    expect(ranking.entries.totalCount).toBe(groups.size);
    for (const { key, amount } of ranking.entries.nodes)
      expect(sumDecimals([amount.amount, total(groups.get(key) ?? [])])).toBe('0');
    const amounts = ranking.entries.nodes.map(({ amount }) => BigInt(amount.amount.replace('.', '')));
    expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
  });

  it('rank only own customers for a manager', async () => {
    const { ranking } = (await spendOf(
      'wang.fang',
      `ranking(month: "${LAST_MONTH}", by: MANAGER) { entries { nodes { key } } }`,
    )) as unknown as { ranking: { entries: { nodes: { key: string }[] } } };
    expect(ranking.entries.nodes).toEqual([{ key: 'wang.fang' }]);
  });
});
