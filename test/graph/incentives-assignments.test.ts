import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { PerformanceDocument } from '../../packages/client/src/generated/samples.ts';
import { compareDecimals, sumDecimals } from '../../src/graph/common/index.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { lastDayOf, monthsBefore } from '../../src/time/index.ts';
import { mirrorOf, settle } from '../mirror/support.ts';
import { SUMMED_MONTH, testNow } from '../support/clock.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

const MONTH = SUMMED_MONTH;
const ADMINISTRATOR = 'chen.xia';
const ASSIGN = `mutation ($id: ID!, $manager: String) {
  assignAccountManager(input: { customerIds: [$id], accountManager: $manager }) { assignments { countsFrom } }
}`;
const DAYS = `query ($id: ID!, $month: BillingMonth!, $from: BillingDate!, $until: BillingDate!) {
  incentives { performance(month: $month, by: SERVICE, filter: { customerId: $id }) {
    total { performance { amount } } entries(first: 100) { nodes { key performance { amount } } }
  } }
  customer(id: $id) { consumption(month: $month, first: 100, filter: { from: $from, until: $until }) {
    nodes { serviceType { code } amounts { cash { amount } credit { amount } } }
  } }
}`;

/** Noon in UTC+8. */
const noonOf = (day: string): number => Date.parse(`${day}T04:00:00Z`);
const sum = (calls: Record<string, number>): number => Object.values(calls).reduce((a, b) => a + b, 0);

interface Days {
  readonly incentives: {
    readonly performance: {
      readonly total: { readonly performance: { readonly amount: string } };
      readonly entries: {
        readonly nodes: readonly { readonly key: string; readonly performance: { readonly amount: string } }[];
      };
    };
  };
  readonly customer: { readonly consumption: { readonly nodes: readonly Consumed[] } };
}
interface Consumed {
  readonly serviceType: { readonly code: string };
  readonly amounts: Readonly<Record<'cash' | 'credit', { readonly amount: string }>>;
}

/** Paid with money, for a service whose consumption counts as performance. */
const isPaid = (days: Days | null | undefined): boolean => {
  const { entries } = days?.incentives.performance ?? {};
  const counted = new Set(
    entries?.nodes.flatMap(({ key, performance }) => (compareDecimals(performance.amount, '0') > 0 ? key : [])),
  );
  const paid = (days?.customer.consumption.nodes ?? [])
    .filter(({ serviceType }) => counted.has(serviceType.code))
    .flatMap(({ amounts: { cash, credit } }) => [cash.amount, credit.amount]);
  return compareDecimals(sumDecimals(paid), '1') > 0;
};

describe('performance where the gateway assigns customers', () => {
  let gateway: TestGateway;
  /** Moment of an assignment on another day. */
  let past: number | null = null;
  let moved: string;
  let kept: string;
  const on = `${MONTH}-15`;

  const assign = async (id: string, manager: string | null, day: string): Promise<void> => {
    past = noonOf(day);
    const { errors } = await gateway.run(ADMINISTRATOR, ASSIGN, { id, manager });
    past = null;
    expect(errors).toBeUndefined();
  };

  const consumed = async (id: string, from: string, until: string): Promise<Days | null | undefined> =>
    (await gateway.run<Days, Record<string, unknown>>(ADMINISTRATOR, DAYS, { id, month: MONTH, from, until })).data;

  const byManager = async (month = MONTH) => {
    const { data, errors } = await gateway.run(ADMINISTRATOR, PerformanceDocument, {
      month,
      by: 'MANAGER',
      first: 100,
    });
    expect(errors).toBeUndefined();
    const rows = data?.incentives?.performance?.entries?.nodes ?? [];
    return new Map(rows.map(({ key, performance }) => [key ?? 'nobody', performance.amount]));
  };
  const ofCustomer = async (id: string): Promise<string> =>
    (await consumed(id, on, on))?.incentives.performance.total.performance.amount ?? 'none';

  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 60,
      env: { CUSTOMER_MANAGER: 'gateway' },
      now: () => past ?? testNow(),
    });
    const busy: string[] = [];
    for (const { customer_id: id } of gateway.sandbox.partner('demo-cn').customers()) {
      const early = await consumed(id, `${MONTH}-01`, on);
      const late = await consumed(id, `${MONTH}-16`, lastDayOf(MONTH));
      if (isPaid(early) && isPaid(late) && compareDecimals(await ofCustomer(id), '10') > 0) busy.push(id);
      if (busy.length === 2) break;
    }
    [moved = '', kept = ''] = busy;
  });
  afterAll(() => gateway.close());

  it('belongs to no manager before the first assignment', async () => {
    expect([...(await byManager()).keys()]).toEqual(['nobody']);
  });

  it('counts by day in the month of a change, from the day after it, and as a whole in others', async () => {
    await assign(moved, 'wang.fang', `${monthsBefore(MONTH, 1)}-10`);
    await assign(kept, 'wang.fang', `${monthsBefore(MONTH, 1)}-10`);
    const before = await byManager();
    const both = sumDecimals([await ofCustomer(moved), await ofCustomer(kept)]);
    expect(compareDecimals(before.get('wang.fang') ?? '', both)).toBe(0);

    await assign(moved, 'li.qiang', on);
    const after = await byManager();
    const [first, second] = [after.get('wang.fang') ?? '0', after.get('li.qiang') ?? '0'];
    expect(compareDecimals(sumDecimals([first, second]), both)).toBe(0);
    expect(compareDecimals(second, '0')).toBe(1);
    expect(compareDecimals(first, await ofCustomer(kept))).toBe(1);

    // That day counts for the old manager, the following days for the new one.
    const days = await gateway.services.partner('demo-cn').organization.managersOn(on);
    expect(days.get(moved)).toBe('wang.fang');
    const next = await gateway.services.partner('demo-cn').organization.managersOn(`${MONTH}-16`);
    expect(next.get(moved)).toBe('li.qiang');
  });

  it('does not look at days on which the customer had no manager yet', async () => {
    const earlier = await byManager(monthsBefore(MONTH, 2));
    expect([...earlier.keys()].filter((key) => key !== 'nobody')).toEqual([]);
  });

  it('costs no more than predicted', async () => {
    const context = createContext({
      services: gateway.services,
      viewer: viewerOf(ADMINISTRATOR, gateway.services),
      language: 'en',
    });
    const variables = { month: MONTH, by: 'MANAGER' as const, first: 100 };
    const predicted = predictCalls({
      schema: gatewaySchema(),
      document: parse(PerformanceDocument.text),
      variables,
      context,
    });
    gateway.forgetCalls();
    await gateway.run(ADMINISTRATOR, PerformanceDocument, variables);
    expect(sum(gateway.calls())).toBeLessThanOrEqual(predicted);
  });
});

describe('performance where the vendor assigns customers', () => {
  let gateway: TestGateway;
  let now = testNow();
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 25, now: () => now });
  });
  afterAll(() => gateway.close());

  const assign = async (customer_id: string, manager: string, day: string): Promise<void> => {
    now = noonOf(day);
    const account_managers = [{ account_name: manager }];
    gateway.sandbox.upsertCustomer({ partner: 'demo-cn', customer_id, account_managers });
    await settle(mirrorOf(gateway.services.partner('demo-cn')));
  };
  const performance = async (
    by: 'CUSTOMER' | 'MANAGER',
    customerId?: string,
    month = MONTH,
  ): Promise<ReadonlyMap<string, string>> => {
    now = testNow();
    const { data, errors } = await gateway.run<Pick<Days, 'incentives'>, Record<string, unknown>>(
      ADMINISTRATOR,
      `query ($month: BillingMonth!, $by: PerformanceBy!, $filter: PerformanceFilter) {
        incentives { performance(month: $month, by: $by, filter: $filter) {
          total { performance { amount } } entries(first: 100) { nodes { key performance { amount } } } } } }`,
      { month, by, filter: { customerId } },
    );
    expect(errors).toBeUndefined();
    const nodes = data?.incentives.performance.entries.nodes ?? [];
    return new Map(nodes.map(({ key, performance: { amount } }) => [key, amount]));
  };

  const paysIn = async (id: string, from: string, until: string): Promise<boolean> => {
    const asked = { id, month: MONTH, from, until };
    return isPaid((await gateway.run<Days, Record<string, unknown>>(ADMINISTRATOR, DAYS, asked)).data);
  };
  /** A customer that pays in both halves of the month, the first day on which it pays, and its performance. */
  const findPaying = async (): Promise<readonly [id: string, day: string, whole: string]> => {
    for (const [id, whole] of await performance('CUSTOMER')) {
      if (!(await paysIn(id, `${MONTH}-16`, lastDayOf(MONTH)))) continue;
      for (let day = 1; day <= 15; day += 1) {
        const date = `${MONTH}-${`${day}`.padStart(2, '0')}`;
        if (await paysIn(id, date, date)) return [id, date, whole];
      }
    }
    throw new Error('no customer pays in both halves');
  };

  it('counts from the day after the one on which the copy saw another manager', async () => {
    const [id, day, whole] = await findPaying();
    await assign(id, 'wang.fang', `${monthsBefore(MONTH, 1)}-10`);
    await assign(id, 'li.qiang', day);
    const first = await performance('MANAGER', id);
    expect([...first.keys()].sort()).toEqual(['li.qiang', 'wang.fang']);
    expect(compareDecimals(sumDecimals([...first.values()]), whole)).toBe(0);
    // A change on the last day of a month counts from the next one.
    await assign(id, 'zhou.ning', lastDayOf(MONTH));
    expect(await performance('MANAGER', id)).toEqual(first);
    const next = monthsBefore(MONTH, -1);
    expect([...(await performance('MANAGER', id, next)).keys()]).toEqual(['zhou.ning']);
  });
});
