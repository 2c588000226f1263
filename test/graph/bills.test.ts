import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sumDecimals } from '../../src/graph/common/index.ts';
import { billingMonthNow, billingToday, monthsBefore } from '../../src/request/windows.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';
const THIS_MONTH = billingMonthNow();
const LAST_MONTH = monthsBefore(THIS_MONTH, 1);

interface Money {
  readonly amount: string;
}

interface Bill {
  readonly customerId: string;
  readonly chargingMode: string;
  readonly type: string;
  readonly serviceType: { readonly code: string };
  readonly amount: Money;
  readonly payments: readonly { readonly amount: Money }[];
}

interface Page<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const BILL = 'customerId chargingMode type serviceType { code } amount { amount } payments { amount { amount } }';
const PAGE = `totalCount nodes { ${BILL} } pageInfo { hasNextPage endCursor }`;
const LIST = `query ($month: BillingMonth!, $mode: ChargingMode, $filter: MonthlyBillFilter, $first: Int!, $after: String) {
  bills { monthly(month: $month, chargingMode: $mode, filter: $filter, first: $first, after: $after) { ${PAGE} } }
}`;

const total = (bills: readonly { readonly amount: Money }[]): string =>
  sumDecimals(bills.map(({ amount }) => amount.amount));

describe('bills of the partner', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const page = async (as: string, variables: Record<string, unknown>) => {
    const result = await gateway.run<{ bills: { monthly: Page<Bill> } }, Record<string, unknown>>(as, LIST, {
      month: LAST_MONTH,
      first: 100,
      ...variables,
    });
    return { ...result, page: result.data?.bills.monthly };
  };

  const walk = async (as: string, variables: Record<string, unknown> = {}): Promise<Bill[]> => {
    const all: Bill[] = [];
    let after: string | null = null;
    do {
      const { page: one, errors }: Awaited<ReturnType<typeof page>> = await page(as, { ...variables, after });
      expect(errors).toBeUndefined();
      all.push(...(one?.nodes ?? []));
      after = one?.pageInfo.hasNextPage ? one.pageInfo.endCursor : null;
    } while (after);
    return all;
  };

  const ownIds = (manager: string) =>
    new Set(
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .filter(({ account_managers }) => account_managers?.[0]?.account_name === manager)
        .map(({ customer_id }) => customer_id),
    );

  it.each([7, 60, 100])('pages by %i through the charging modes without hole or double', async (first) => {
    const { page: whole } = await page('chen.xia', { first: 1 });
    const rows = await walk('chen.xia', { first });
    expect(rows).toHaveLength(whole?.totalCount ?? -1);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    const order = ['YEARLY_MONTHLY', 'PAY_PER_USE', 'SAVINGS_PLAN'];
    const modes = rows.map(({ chargingMode }) => order.indexOf(chargingMode));
    expect(modes).toEqual([...modes].sort());
    expect(new Set(modes)).toEqual(new Set([0, 1, 2]));
  });

  it('asks once a charging mode and page', async () => {
    await page('chen.xia', { first: 3, month: monthsBefore(THIS_MONTH, 5) });
    expect(gateway.calls()).toEqual({ [MONTHLY]: 3 });
    gateway.forgetCalls();
    await page('chen.xia', { first: 4, mode: 'SAVINGS_PLAN', month: monthsBefore(THIS_MONTH, 5) });
    expect(gateway.calls()).toEqual({ [MONTHLY]: 1 });
  });

  it('shows a manager the rows, counts and sums of own customers only', async () => {
    const ids = ownIds('wang.fang');
    const everybody = await walk('chen.xia');
    const own = await walk('wang.fang');
    expect(own.filter(({ customerId }) => !ids.has(customerId))).toEqual([]);
    const expected = everybody.filter(({ customerId }) => ids.has(customerId));
    expect(own.map((row) => JSON.stringify(row)).sort()).toEqual(expected.map((row) => JSON.stringify(row)).sort());
    const { page: one } = await page('wang.fang', { first: 1 });
    expect(one?.totalCount).toBe(expected.length);
    const spend = await gateway.run<{ bills: { spend: { amount: Money } } }, never>(
      'wang.fang',
      `{ bills { spend(month: "${LAST_MONTH}") { amount { amount } } } }`,
    );
    expect(sumDecimals([spend.data?.bills.spend.amount.amount ?? 'x'])).toBe(total(expected));
  });

  it.each(['chen.xia', 'wang.fang'])('filters by service and purpose alike for %s', async (as) => {
    const all = await walk(as);
    const code = all[0]?.serviceType.code;
    const wanted = all.filter(({ serviceType, type }) => serviceType.code === code && type === 'CONSUMPTION');
    const found = await walk(as, { filter: { serviceTypeCode: code, type: 'CONSUMPTION' } });
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });

  it('adds payments up to the amount, and gives refunds back', async () => {
    const all = await walk('chen.xia');
    const partly = all.filter(({ payments, amount }) => total(payments) !== sumDecimals([amount.amount]));
    // What is owed has not been paid.
    expect(partly.length).toBeLessThan(all.length / 5);
    const refunds = all.filter(({ type }) => type === 'UNSUBSCRIPTION');
    expect(refunds.length).toBeGreaterThan(0);
    expect(refunds.filter(({ amount }) => !amount.amount.startsWith('-'))).toEqual([]);
  });

  describe('computed figures', () => {
    const spendOf = async (as: string, fields: string) => {
      const { data, errors } = await gateway.run<{ bills: Record<string, Record<string, unknown>> }, never>(
        as,
        `{ bills { ${fields} } }`,
      );
      expect(errors).toBeUndefined();
      return data?.bills ?? {};
    };

    it('sum exactly, beyond what a double holds, and tell how far the data reaches', async () => {
      const rows = await walk('chen.xia');
      const { spend } = await spendOf(
        'chen.xia',
        `spend(month: "${LAST_MONTH}") { month complete dataUntil amount { amount currency } consumption { amount } refunds { amount } writeOffs { amount } }`,
      );
      expect(spend).toMatchObject({ month: LAST_MONTH, complete: true, amount: { currency: 'CNY' } });
      const figures = spend as Record<string, Money>;
      const amount = figures.amount?.amount ?? '';
      expect(sumDecimals([amount])).toBe(total(rows));
      expect(amount.replace(/\D/g, '').length).toBeGreaterThan(16);
      const parts = ['consumption', 'refunds', 'writeOffs'].map((part) => figures[part]?.amount ?? '');
      expect(sumDecimals(parts)).toBe(total(rows));
    });

    it('end yesterday in the month that runs', async () => {
      const { spend } = await spendOf('chen.xia', `spend(month: "${THIS_MONTH}") { complete dataUntil }`);
      const yesterday = billingToday(Date.now() - 86_400_000);
      expect(spend).toEqual({ complete: false, dataUntil: yesterday.startsWith(THIS_MONTH) ? yesterday : null });
    });

    it('follow the months, oldest first, each with its own sum', async () => {
      const from = monthsBefore(THIS_MONTH, 3);
      const trend = (await spendOf(
        'chen.xia',
        `trend(from: "${from}", until: "${LAST_MONTH}") { month complete amount { amount } }`,
      )) as unknown as { trend: { month: string; complete: boolean; amount: Money }[] };
      expect(trend.trend.map(({ month }) => month)).toEqual([3, 2, 1].map((back) => monthsBefore(THIS_MONTH, back)));
      for (const { month, amount } of trend.trend) {
        expect(sumDecimals([amount.amount])).toBe(total(await walk('chen.xia', { month })));
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
      const rows = await walk('chen.xia');
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

    it('rank only own customers for a manager', async () => {
      const { ranking } = (await spendOf(
        'wang.fang',
        `ranking(month: "${LAST_MONTH}", by: MANAGER) { entries { nodes { key } } }`,
      )) as unknown as { ranking: { entries: { nodes: { key: string }[] } } };
      expect(ranking.entries.nodes).toEqual([{ key: 'wang.fang' }]);
    });
  });

  it('tells who consumed: exactly those with a bill, and to a manager own ones only', async () => {
    const active = new Set((await walk('chen.xia')).map(({ customerId }) => customerId));
    const ask = async (as: string) => {
      const { data } = await gateway.run<{ bills: { consumingCustomers: Page<{ customerId: string }> } }, never>(
        as,
        `{ bills { consumingCustomers(month: "${LAST_MONTH}", first: 100) { totalCount nodes { customerId } pageInfo { hasNextPage } } } }`,
      );
      return data?.bills.consumingCustomers;
    };
    const all = await ask('chen.xia');
    expect(all?.totalCount).toBe(active.size);
    const ids = ownIds('wang.fang');
    const own = await ask('wang.fang');
    expect(own?.totalCount).toBe([...active].filter((id) => ids.has(id)).length);
    expect(own?.nodes.filter(({ customerId }) => !ids.has(customerId))).toEqual([]);
  });

  it('asks the consuming customers only for their consumption: a page of them and one call each', async () => {
    const month = monthsBefore(THIS_MONTH, 2);
    const text = `{ bills { consumingCustomers(month: "${month}", first: 20) { nodes { customer { consumption(month: "${month}") { totalCount } } } } } }`;
    const { data } = await gateway.run<
      { bills: { consumingCustomers: { nodes: { customer: { consumption: { totalCount: number } } }[] } } },
      never
    >('chen.xia', text);
    expect(gateway.calls()).toMatchObject({ ListConsumeSubCustomers: 1, ListSubCustomerBillDetail: 20 });
    const counts = data?.bills.consumingCustomers.nodes.map(({ customer }) => customer.consumption.totalCount);
    expect(counts?.filter((count) => count === 0)).toEqual([]);
  });

  it("adds a customer's consumption up to its monthly bills and to its own summary", async () => {
    const customers = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ grants_agency }) => grants_agency);
    for (const { customer_id: id } of customers.slice(0, 12)) {
      const { data, errors } = await gateway.run<Record<string, never>, never>(
        'chen.xia',
        `{ customer(id: "${id}") {
          spend(month: "${LAST_MONTH}") { amount { amount } }
          monthlyBills(month: "${LAST_MONTH}", first: 100) { nodes { amount { amount } } }
          consumption(month: "${LAST_MONTH}", first: 100) { totalCount nodes { amounts { official { amount } discount { amount } payable { amount } } } }
          ownBills {
            summary(month: "${LAST_MONTH}") { amounts { payable { amount } } }
            transactions(month: "${LAST_MONTH}", first: 100) { nodes { amounts { official { amount } discount { amount } truncated { amount } payable { amount } } } }
            byMonth: resourceRecords(month: "${LAST_MONTH}", statistics: MONTH, first: 100) { nodes { amounts { payable { amount } } } }
            costs(from: "${LAST_MONTH}", until: "${LAST_MONTH}", first: 100) { nodes { total { amount } } }
          }
        } }`,
      );
      expect(errors).toBeUndefined();
      // biome-ignore lint/suspicious/noExplicitAny: one document of many shapes, compared figure by figure
      const customer = (data as any).customer;
      if (customer.consumption.totalCount > 100) continue;
      const payable = (nodes: { amounts: { payable: Money } }[]) =>
        sumDecimals(nodes.map(({ amounts }) => amounts.payable.amount));
      const sums = [
        customer.spend.amount.amount,
        total(customer.monthlyBills.nodes),
        payable(customer.consumption.nodes),
        customer.ownBills.summary.amounts.payable.amount,
        payable(customer.ownBills.transactions.nodes),
        payable(customer.ownBills.byMonth.nodes),
        sumDecimals(customer.ownBills.costs.nodes.map(({ total: { amount } }: { total: Money }) => amount)),
      ].map((amount) => sumDecimals([amount]));
      expect(new Set(sums).size).toBe(1);
      for (const { amounts } of customer.ownBills.transactions.nodes) {
        const { official, discount, truncated, payable: due } = amounts;
        expect(sumDecimals([discount.amount, truncated.amount, due.amount])).toBe(sumDecimals([official.amount]));
      }
    }
  });

  describe('bad input', () => {
    const refused = async (fields: string, as = 'chen.xia') => {
      const { errors } = await gateway.run(as, `{ ${fields} }`);
      expect(gateway.calls()).toEqual({});
      return errors?.[0]?.extensions;
    };
    const future = monthsBefore(THIS_MONTH, -1);

    it.each([
      ['a month in the future', `monthly(month: "${future}") { totalCount }`, 'month'],
      ['a future month to sum', `spend(month: "${future}") { month }`, 'month'],
      ['a future month of consumers', `consumingCustomers(month: "${future}") { totalCount }`, 'month'],
      [
        'a mode without sums',
        `monthly(month: "${LAST_MONTH}", chargingMode: RESERVED_INSTANCE) { totalCount }`,
        'chargingMode',
      ],
      ['too many rows', `monthly(month: "${LAST_MONTH}", first: 101) { totalCount }`, 'first'],
      [
        'an unknown purpose',
        `monthly(month: "${LAST_MONTH}", filter: { type: UNRECOGNIZED }) { totalCount }`,
        'filter.type',
      ],
      ['months the wrong way round', `trend(from: "${THIS_MONTH}", until: "${LAST_MONTH}") { month }`, 'from'],
      [
        'more than twelve months',
        `trend(from: "${monthsBefore(THIS_MONTH, 12)}", until: "${THIS_MONTH}") { month }`,
        'until',
      ],
    ])('%s', async (_, fields, argument) => {
      expect(await refused(`bills { ${fields} }`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
        limit: expect.any(String),
      });
    });

    it('a day that is none', async () => {
      const id = gateway.sandbox.partner('demo-cn').customerAt(0).customer_id;
      const text = `query ($from: BillingDate) { customer(id: "${id}") { consumption(month: "2026-02", filter: { from: $from }) { totalCount } } }`;
      const { errors } = await gateway.run('chen.xia', text, { from: '2026-02-30' });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(gateway.calls()).toEqual({});
    });

    it.each(['2026-13', '2026-1', '', 'last month'])('a month like %j', async (month) => {
      const { errors } = await gateway.run('chen.xia', LIST, { month, first: 1 });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(gateway.calls()).toEqual({});
    });

    it('a cursor of another month or viewer', async () => {
      const { page: one } = await page('chen.xia', { first: 2 });
      const after = one?.pageInfo.endCursor;
      expect(codesOf(await page('chen.xia', { after, month: THIS_MONTH }))).toEqual(['INVALID_CURSOR']);
      expect(codesOf(await page('wang.fang', { after }))).toEqual(['INVALID_CURSOR']);
    });

    it.each([
      ['a month too long ago', `consumption(month: "${monthsBefore(THIS_MONTH, 19)}") { totalCount }`, 'month'],
      [
        'half a range',
        `consumption(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-01" }) { totalCount }`,
        'filter.until',
      ],
      [
        'days of another month',
        `consumption(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-01", until: "${THIS_MONTH}-01" }) { totalCount }`,
        'filter.until',
      ],
      [
        'days the wrong way round',
        `consumption(month: "${LAST_MONTH}", filter: { from: "${LAST_MONTH}-09", until: "${LAST_MONTH}-02" }) { totalCount }`,
        'filter.from',
      ],
      [
        'an unknown mode',
        `consumption(month: "${LAST_MONTH}", filter: { chargingMode: UNRECOGNIZED }) { totalCount }`,
        'filter.chargingMode',
      ],
      [
        'a member without members',
        `ownBills { summary(month: "${LAST_MONTH}", filter: { memberId: "m" }) { amounts { payable { amount } } } }`,
        'filter.memberId',
      ],
      [
        'three dimensions',
        `ownBills { costs(from: "${LAST_MONTH}", until: "${LAST_MONTH}", by: [SERVICE_TYPE, REGION, RESOURCE]) { totalCount } }`,
        'by',
      ],
      [
        'one dimension twice',
        `ownBills { costs(from: "${LAST_MONTH}", until: "${LAST_MONTH}", by: [REGION, REGION]) { totalCount } }`,
        'by',
      ],
      [
        'days where months are asked',
        `ownBills { costs(from: "${LAST_MONTH}-01", until: "${LAST_MONTH}-02") { totalCount } }`,
        'from',
      ],
      [
        'a day that is none',
        `ownBills { costs(granularity: DAY, from: "2026-02-31", until: "2026-03-01") { totalCount } }`,
        'from',
      ],
      [
        'costs too long ago',
        `ownBills { costs(from: "${monthsBefore(THIS_MONTH, 20)}", until: "${LAST_MONTH}") { totalCount } }`,
        'from',
      ],
      [
        'a condition without values',
        `ownBills { costs(from: "${LAST_MONTH}", until: "${LAST_MONTH}", conditions: [{ dimension: REGION, values: [] }]) { totalCount } }`,
        'conditions.0.values',
      ],
    ])('%s', async (_, fields, argument) => {
      const id = gateway.sandbox.partner('demo-cn').customerAt(0).customer_id;
      await gateway.run('chen.xia', `{ customer(id: "${id}") { id } customers(sort: { by: NAME }) { totalCount } }`);
      gateway.forgetCalls();
      expect(await refused(`customer(id: "${id}") { ${fields} }`)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });
  });

  it('answers alike for a customer of another manager and for nobody', async () => {
    const [other] = ownIds('li.qiang');
    for (const id of [other, '0123456789abcdef0123456789abcdef']) {
      const result = await gateway.run(
        'wang.fang',
        `{ customer(id: "${id}") { spend(month: "${LAST_MONTH}") { month } } }`,
      );
      expect(codesOf(result)).toEqual(['NOT_FOUND']);
    }
    expect(gateway.calls()[MONTHLY]).toBeUndefined();
  });

  it("gives a reseller's bills through the reseller, with the reseller's own customers", async () => {
    const [id] = gateway.sandbox.partner('demo-cn').resellerIds;
    const ask = (as: string) =>
      gateway.run<{ reseller: { monthlyBills: Page<Bill & { customer: { id: string } | null }> } }, never>(
        as,
        `{ reseller(id: "${id}") { monthlyBills(month: "${LAST_MONTH}", first: 50) { totalCount nodes { ${BILL} customer { id } } } } }`,
      );
    const { data, errors } = await ask('chen.xia');
    expect(errors).toBeUndefined();
    const rows = data?.reseller.monthlyBills.nodes ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ customer, customerId }) => customer?.id !== customerId)).toEqual([]);
    const own = new Set((await walk('chen.xia')).map(({ customerId }) => customerId));
    expect(rows.filter(({ customerId }) => own.has(customerId))).toEqual([]);
    // Whoever may not see resellers does not reach their customers' bills either.
    expect(codesOf(await ask('wang.fang'))).toEqual(['FORBIDDEN']);
  });

  it('says that International has no such sums', async () => {
    const { data, errors } = await gateway.run(
      'amara.okafor',
      `{ bills { monthly(month: "${LAST_MONTH}") { totalCount } spend(month: "${LAST_MONTH}") { month } } }`,
    );
    expect(data).toEqual({ bills: { monthly: null, spend: null } });
    expect(codesOf({ errors })).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
  });
});
