import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compareDecimals, sumDecimals } from '../../src/graph/common/index.ts';
import { lastDayOf, monthAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

// The vendor issues last month's invoices and percentiles in the first days of this month; those of the month before
// exist already.
const CLOSED_MONTH = monthsBefore(monthAt(testNow()), 2);

interface Money {
  readonly amount: string;
}
interface Amounts {
  readonly amounts: Readonly<Record<string, Money>>;
}
interface Page<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const sum = (nodes: readonly Amounts[], figure = 'payable'): string =>
  sumDecimals(nodes.map(({ amounts }) => amounts[figure]?.amount ?? '0'));

describe("a customer's own bills", () => {
  let gateway: TestGateway;
  let busy: string;
  let silent: string;

  const ask = async <T>(id: string, fields: string, as = 'chen.xia') => {
    const result = await gateway.run<{ customer: { ownBills: T } }, never>(
      as,
      `{ customer(id: "${id}") { ownBills { ${fields} } } }`,
    );
    return { ...result, bills: result.data?.customer?.ownBills };
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
    const customers = gateway.sandbox.partner('demo-cn').customers();
    silent = customers.find(({ grants_agency }) => !grants_agency)?.customer_id ?? '';
    busy = '';
    for (const { customer_id: id } of customers.filter(({ grants_agency }) => grants_agency)) {
      const days = (from: string, until: string) =>
        `resourceRecords(month: "${CLOSED_MONTH}", first: 1, filter: { from: "${CLOSED_MONTH}-${from}", until: "${CLOSED_MONTH}-${until}" }) { totalCount }`;
      const { bills } = await ask<Record<'all' | 'early' | 'late', Page<unknown>>>(
        id,
        `all: resourceRecords(month: "${CLOSED_MONTH}", first: 1) { totalCount }
         early: ${days('01', '10')} late: ${days('11', lastDayOf(CLOSED_MONTH).slice(-2))}`,
      );
      const [count, early, late] = [bills?.all.totalCount ?? 0, bills?.early.totalCount, bills?.late.totalCount];
      // Some bills of every kind, few enough for one page, from both parts of the month.
      if (count >= 8 && count <= 60 && early && late) {
        busy = id;
        break;
      }
    }
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  it('page without a missing or repeated row', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = -1;
    do {
      const cursor: string = after ? `, after: "${after}"` : '';
      const { bills }: Awaited<ReturnType<typeof ask<{ transactions: Page<{ id: string }> }>>> = await ask(
        busy,
        `transactions(month: "${CLOSED_MONTH}", first: 3${cursor}) { totalCount nodes { id: entryId } pageInfo { hasNextPage endCursor } }`,
      );
      total = bills?.transactions.totalCount ?? -1;
      seen.push(...(bills?.transactions.nodes.map(({ id }) => id) ?? []));
      after = bills?.transactions.pageInfo?.hasNextPage ? bills.transactions.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  it('add up day by day to the month, in every figure', async () => {
    const figures = 'nodes { amounts { official { amount } discount { amount } payable { amount } cash { amount } } }';
    const records = (statistics: string, more = '') =>
      `resourceRecords(month: "${CLOSED_MONTH}", statistics: ${statistics}, first: 100${more}) { totalCount pageInfo { endCursor hasNextPage } ${figures} }`;
    const { bills } = await ask<{ resourceRecords: Page<Amounts> }>(busy, records('MONTH'));
    const days: Amounts[] = [];
    let after: string | null = null;
    do {
      const { bills: one }: Awaited<ReturnType<typeof ask<{ resourceRecords: Page<Amounts> }>>> = await ask(
        busy,
        records('DAY', after ? `, after: "${after}"` : ''),
      );
      days.push(...(one?.resourceRecords.nodes ?? []));
      after = one?.resourceRecords.pageInfo?.hasNextPage ? one.resourceRecords.pageInfo.endCursor : null;
    } while (after);
    const months = bills?.resourceRecords.nodes ?? [];
    expect(days.length).toBeGreaterThan(months.length);
    for (const figure of ['official', 'discount', 'payable', 'cash']) {
      expect([figure, sum(days, figure)]).toEqual([figure, sum(months, figure)]);
    }
  });

  it('keep the raw figures apart from the deducted amounts', async () => {
    const { bills } = await ask<{ resourceRecords: Page<Amounts>; resourceDetails: Page<Amounts> }>(
      busy,
      `resourceRecords(month: "${CLOSED_MONTH}", first: 100) { nodes { amounts { payable { amount } } } }
       resourceDetails(month: "${CLOSED_MONTH}", first: 100) { nodes { amounts { payable { amount } } } }`,
    );
    const raw = sum(bills?.resourceDetails.nodes ?? []);
    const deducted = sum(bills?.resourceRecords.nodes ?? []);
    expect(compareDecimals(raw, deducted)).toBe(1);
    expect(raw.split('.')[1]?.length).toBeGreaterThan(2);
  });

  it('filter by service, mode and day', async () => {
    const { bills: all } = await ask<{ transactions: Page<{ serviceType: { code: string }; chargingMode: string }> }>(
      busy,
      `transactions(month: "${CLOSED_MONTH}", first: 100) { nodes { serviceType { code } chargingMode } }`,
    );
    const [row] = all?.transactions.nodes ?? [];
    const wanted = all?.transactions.nodes.filter(
      ({ serviceType, chargingMode }) =>
        serviceType.code === row?.serviceType.code && chargingMode === row?.chargingMode,
    );
    const { bills: found } = await ask<{ transactions: Page<unknown> }>(
      busy,
      `transactions(month: "${CLOSED_MONTH}", filter: { serviceTypeCode: "${row?.serviceType.code}", chargingMode: ${row?.chargingMode} }) { totalCount }`,
    );
    expect(found?.transactions.totalCount).toBe(wanted?.length);
    const { bills: days } = await ask<{ a: Page<unknown>; b: Page<unknown>; all: Page<unknown> }>(
      busy,
      `a: transactions(month: "${CLOSED_MONTH}", filter: { from: "${CLOSED_MONTH}-01", until: "${CLOSED_MONTH}-15" }) { totalCount }
       b: transactions(month: "${CLOSED_MONTH}", filter: { from: "${CLOSED_MONTH}-16", until: "${CLOSED_MONTH}-28" }) { totalCount }
       all: transactions(month: "${CLOSED_MONTH}") { totalCount }`,
    );
    expect((days?.a.totalCount ?? 0) + (days?.b.totalCount ?? 0)).toBeLessThanOrEqual(days?.all.totalCount ?? -1);
  });

  it.each([
    ['resourceRecords', ''],
    ['resourceRecords', ', statistics: DAY'],
    ['resourceDetails', ', statistics: DAY'],
    ['resourceDetails', ', statistics: ENTRY'],
  ])('keep to the days asked for: %s%s', async (field, statistics) => {
    const part = (from: string, until: string) =>
      `${field}(month: "${CLOSED_MONTH}"${statistics}, filter: { from: "${CLOSED_MONTH}-${from}", until: "${CLOSED_MONTH}-${until}" }) { totalCount }`;
    const last = lastDayOf(CLOSED_MONTH).slice(-2);
    const { bills } = await ask<Record<'a' | 'b' | 'all', Page<unknown>>>(
      busy,
      `a: ${part('01', '10')} b: ${part('11', last)} all: ${field}(month: "${CLOSED_MONTH}"${statistics}) { totalCount }`,
    );
    const { a, b, all } = bills ?? {};
    expect([a?.totalCount, b?.totalCount]).not.toContain(0);
    expect((a?.totalCount ?? 0) + (b?.totalCount ?? 0)).toBe(all?.totalCount);
  });

  it('spread prepaid amounts: earlier, this and later months add up to the whole', async () => {
    const { bills } = await ask<{ amortizedCosts: Page<Record<string, Money>> }>(
      busy,
      `amortizedCosts(month: "${CLOSED_MONTH}", first: 100) { totalCount nodes { payable { amount } earlierMonths { amount } thisMonth { amount } laterMonths { amount } } }`,
    );
    const rows = bills?.amortizedCosts.nodes ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const { payable, earlierMonths, thisMonth, laterMonths } of rows) {
      const parts = [earlierMonths, thisMonth, laterMonths].map((part) => part?.amount ?? 'x');
      expect(sumDecimals(parts)).toBe(sumDecimals([payable?.amount ?? 'x']));
    }
  });

  it('analyze costs: points make the series, series the whole, whatever the dimensions', async () => {
    interface Series {
      readonly points: readonly { readonly time: string; readonly amount: Money }[];
      readonly total: Money;
      readonly dimensions: readonly { readonly dimension: string; readonly value: string }[];
    }
    const from = monthsBefore(CLOSED_MONTH, 2);
    const series = (by: string, more = '') =>
      `costs(period: { months: { from: "${from}", until: "${CLOSED_MONTH}" } }, by: [${by}], first: 100${more}) { totalCount nodes { dimensions { dimension value } points { time amount { amount } } total { amount } } }`;
    const sums = new Set<string>();
    for (const by of ['SERVICE_TYPE', 'REGION', 'CHARGING_MODE, SERVICE_TYPE', 'BILL_TYPE']) {
      const { bills } = await ask<{ costs: Page<Series> }>(busy, series(by));
      for (const { points, total, dimensions } of bills?.costs.nodes ?? []) {
        expect(points.map(({ time }) => time)).toEqual([2, 1, 0].map((back) => monthsBefore(CLOSED_MONTH, back)));
        expect(sumDecimals(points.map(({ amount }) => amount.amount))).toBe(sumDecimals([total.amount]));
        expect(dimensions.map(({ dimension }) => dimension)).toEqual(by.split(', '));
      }
      sums.add(sumDecimals(bills?.costs.nodes.map(({ total }) => total.amount) ?? []));
    }
    expect(sums.size).toBe(1);

    const { bills: one } = await ask<{ costs: Page<Series> }>(busy, series('CHARGING_MODE'));
    const mode = one?.costs.nodes[0]?.dimensions[0]?.value;
    const condition = (exclude: boolean) =>
      `, conditions: [{ dimension: CHARGING_MODE, values: ["${mode}"], exclude: ${exclude} }]`;
    const only = await ask<{ costs: Page<Series> }>(busy, series('CHARGING_MODE', condition(false)));
    const others = await ask<{ costs: Page<Series> }>(busy, series('CHARGING_MODE', condition(true)));
    expect(only.bills?.costs.nodes).toEqual(one?.costs.nodes.slice(0, 1));
    expect(others.bills?.costs.nodes).toEqual(one?.costs.nodes.slice(1));
  });

  it('measure the 95th percentile over the points of the month', async () => {
    interface Usage {
      readonly resourceId: string;
      readonly bandwidth: { readonly amount: string; readonly unit: { readonly abbreviation: string } };
    }
    const arguments_ = `month: "${CLOSED_MONTH}", serviceTypeCode: "hws.service.type.cdn", resourceTypeCode: "hws.resource.type.cdn", usageTypeCode: "bandwidth95peak"`;
    const customers = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ grants_agency }) => grants_agency);
    let found: { id: string; usage: Usage } | undefined;
    for (const { customer_id: id } of customers) {
      const { bills } = await ask<{ percentileUsage: Page<Usage> }>(
        id,
        `percentileUsage(${arguments_}) { totalCount nodes { resourceId bandwidth { amount unit { abbreviation } } } }`,
      );
      const [usage] = bills?.percentileUsage.nodes ?? [];
      if (usage) {
        found = { id, usage };
        break;
      }
    }
    const points: number[] = [];
    let after: string | null = null;
    do {
      const cursor: string = after ? `, after: "${after}"` : '';
      const { bills }: { bills?: { percentileUsage: Page<{ resourceId: string; points: Page<{ usage: Money }> }> } } =
        await ask(
          found?.id ?? '',
          `percentileUsage(${arguments_}) { nodes { resourceId points(first: 100${cursor}) { nodes { usage { amount } } pageInfo { hasNextPage endCursor } } } }`,
        );
      const page = bills?.percentileUsage.nodes.find(({ resourceId }) => resourceId === found?.usage.resourceId);
      points.push(...(page?.points.nodes.map(({ usage }) => Number(usage.amount)) ?? []));
      after = page?.points.pageInfo?.hasNextPage ? page.points.pageInfo.endCursor : null;
    } while (after);
    points.sort((a, b) => a - b);
    expect(Number(found?.usage.bandwidth.amount)).toBe(points[Math.ceil(points.length * 0.95) - 1]);
    expect(found?.usage.bandwidth.unit.abbreviation).toBe('Mbps');
  });

  it('are refused where the customer has not granted the agency, and fail for no other customer', async () => {
    const { data, errors } = await gateway.run<{ a: { id: string; ownBills: unknown } }, never>(
      'chen.xia',
      `{ a: customer(id: "${silent}") { id: customerId ownBills { summary(month: "${CLOSED_MONTH}") { amounts { payable { amount } } } } }
         b: customer(id: "${busy}") { ownBills { summary(month: "${CLOSED_MONTH}") { amounts { payable { amount } } } } } }`,
    );
    expect(codesOf({ errors })).toEqual(['AGENCY_MISSING']);
    expect(errors?.[0]?.path).toEqual(['a', 'ownBills', 'summary']);
    expect(data).toMatchObject({ a: { id: silent, ownBills: { summary: null } }, b: { ownBills: { summary: {} } } });
  });

  it('use one token and one call each, however often they are asked in a request', async () => {
    const summary = `ownBills { summary(month: "${CLOSED_MONTH}") { amounts { cash { amount } } } }`;
    await gateway.run('chen.xia', `{ customer(id: "${busy}") { ${summary} again: ${summary} } }`);
    expect(gateway.calls().ShowCustomerMonthlySum).toBe(1);
  });

  it('say what International lacks, and answer the rest', async () => {
    const id = gateway.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ grants_agency }) => grants_agency)?.customer_id;
    const { bills, errors } = await ask<Record<string, unknown>>(
      id ?? '',
      `transactions(month: "${CLOSED_MONTH}") { totalCount } amortizedCosts(month: "${CLOSED_MONTH}") { totalCount }
       percentileUsage(month: "${CLOSED_MONTH}", serviceTypeCode: "a", resourceTypeCode: "b", usageTypeCode: "c") { totalCount }
       resourceRecords(month: "${CLOSED_MONTH}") { totalCount } resourceDetails(month: "${CLOSED_MONTH}") { totalCount }
       summary(month: "${CLOSED_MONTH}") { totalCount } costs(period: { months: { from: "${CLOSED_MONTH}", until: "${CLOSED_MONTH}" } }) { totalCount }`,
      'amara.okafor',
    );
    expect(new Set(codesOf({ errors }))).toEqual(new Set(['UNSUPPORTED_ON_SITE']));
    expect(Object.keys(bills ?? {}).filter((name) => bills?.[name] === null)).toEqual([
      'transactions',
      'amortizedCosts',
      'percentileUsage',
    ]);
  });
});
