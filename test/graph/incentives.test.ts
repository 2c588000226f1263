import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IncentivePoliciesDocument } from '../../packages/client/src/generated/samples.ts';
import { dayAt } from '../../src/time/index.ts';
import { codesOf, type TestGateway } from '../support/gateway.ts';
import {
  type Bill,
  billsOf,
  cents,
  DETAILS,
  MONTH,
  NEXT_MONTH,
  performanceIn,
  policiesOf,
  rowsOf,
  start,
  sum,
} from './support/incentives.ts';

describe('incentives', () => {
  let gateway: TestGateway;
  let bills: Bill[];
  let policies: ReadonlyMap<string, string>;
  beforeAll(async () => {
    gateway = await start({ rates: { ORDINARY: '0.1', SPECIAL: '0.05' } });
    [bills, policies] = [await billsOf(gateway), await policiesOf(gateway)];
  });
  afterAll(() => gateway.close());

  const performance = (as: string, by: 'CUSTOMER' | 'MANAGER' | 'SERVICE', at = gateway) => performanceIn(at, as, by);
  const counts = ({ cloud_service_type }: Bill): boolean => policies.get(cloud_service_type) !== '2';

  it('lists the policies of a month in words', async () => {
    const { data, errors } = await gateway.run('chen.xia', IncentivePoliciesDocument, { month: MONTH });
    expect(errors).toBeUndefined();
    const words = { 0: 'ORDINARY', 1: 'SPECIAL', 2: 'NEITHER', 13: 'PERFORMANCE_ONLY' } as Record<string, string>;
    const seen = data?.incentives?.policies?.nodes.map(({ serviceType, policy }) => [serviceType?.code, policy]);
    expect(seen).toEqual([...policies].map(([code, policy]) => [code, words[policy]]));
    expect(data?.incentives?.policies?.totalCount).toBe(policies.size);
  });

  it('counts what was paid with money for services that earn performance', async () => {
    const { total, rows, dataUntil, complete } = await performance('chen.xia', 'CUSTOMER');
    expect(bills.length).toBeGreaterThan(50);
    expect(cents(total.consumption.amount)).toBe(sum(bills.map(({ amount }) => amount)));
    expect(cents(total.performance.amount)).toBe(sum(bills.filter(counts).map(({ paid }) => paid)));
    for (const { key, performance: figure } of rows) {
      const own = bills.filter((bill) => bill.customer_id === key && counts(bill));
      expect([key, cents(figure.amount)]).toEqual([key, sum(own.map(({ paid }) => paid))]);
    }
    // Referral customers are left out unless they are asked for.
    expect([dataUntil?.slice(0, 7), complete]).toEqual([MONTH, false]);
  });

  it.each(['CUSTOMER', 'MANAGER', 'SERVICE'] as const)(
    'adds up by %s, and lists everything that does not count',
    async (by) => {
      const { total, rows } = await performance('chen.xia', by);
      expect(sum(rows.map(({ performance: figure }) => cents(figure.amount)))).toBe(cents(total.performance.amount));
      const lost = sum(total.excluded.map(({ amount }) => cents(amount.amount)));
      expect(cents(total.performance.amount) + lost).toBe(cents(total.consumption.amount));
      expect(total.excluded.map(({ reason }) => reason)).toEqual(['COUPONS', 'UNPAID', 'NO_PERFORMANCE_POLICY']);
    },
  );

  it('estimates from the configured rates, of classes that have a rebate', async () => {
    const { total } = await performance('chen.xia', 'CUSTOMER');
    const ofClass = (policy: string) =>
      sum(bills.flatMap((bill) => (policies.get(bill.cloud_service_type) === policy ? [bill.paid] : [])));
    expect(cents(total.rebatable.amount)).toBe(ofClass('0') + ofClass('1'));
    // In ten thousandths of a cent, rounded half up.
    const exact = ofClass('0') * 10n + ofClass('1') * 5n;
    expect(cents(total.estimatedIncentive?.amount)).toBe((exact + 50n) / 100n);
  });

  it('shows an account manager own customers’ performance, and no rates', async () => {
    const managers = (await performance('chen.xia', 'MANAGER')).rows;
    const own = await performance('wang.fang', 'CUSTOMER');
    const mine = managers.find(({ key }) => key === 'wang.fang');
    expect(own.total.performance).toEqual(mine?.performance);
    expect(own.total.consumption).toEqual(mine?.consumption);
    const ids = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ account_managers }) => account_managers?.[0]?.account_name === 'wang.fang')
      .map(({ customer_id }) => customer_id);
    expect(own.rows.filter(({ key }) => !ids.includes(key ?? ''))).toEqual([]);
    expect(own.errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
      ['estimatedIncentive', 'FORBIDDEN'],
    ]);
  });

  it('gives one customer by service, in one sweep per mode for many', async () => {
    const fresh = await start();
    try {
      fresh.forgetCalls();
      const { data, errors } = await fresh.run<
        { customers: { nodes: { id: string; performance: { total: { performance: { amount: string } } } }[] } },
        never
      >(
        'chen.xia',
        `{ customers(first: 100) { nodes { id: customerId performance(month: "${MONTH}", referral: OMIT) { total { performance { amount } } entries { nodes { key } } } } } }`,
      );
      expect(errors).toBeUndefined();
      for (const { id, performance: figure } of data?.customers.nodes ?? []) {
        const own = bills.filter((bill) => bill.customer_id === id && counts(bill));
        expect(cents(figure.total.performance.amount)).toBe(sum(own.map(({ paid }) => paid)));
      }
      const { ListSubcustomerMonthlyBills: calls = 0, ...others } = fresh.calls();
      expect(calls).toBeLessThan(10);
      expect(others).toEqual({ ListSubCustomers: 1, ListIncentiveDiscountPolicies: 1 });
    } finally {
      await fresh.close();
    }
  });

  it('filters by manager, service and customer; a foreign customer is NOT_FOUND', async () => {
    const filtered = async (as: string, filter: string) => {
      const result = await gateway.run<
        { incentives: { performance: { total: { performance: { amount: string } } } } },
        never
      >(
        as,
        `{ incentives { performance(month: "${MONTH}", filter: ${filter}) { total { performance { amount } } } } }`,
      );
      return { ...result, amount: result.data?.incentives.performance?.total.performance.amount };
    };
    const managers = (await performance('chen.xia', 'MANAGER')).rows;
    const own = managers.find(({ key }) => key === 'li.qiang');
    expect((await filtered('chen.xia', '{ accountManager: "li.qiang" }')).amount).toBe(own?.performance.amount);
    const [service] = (await performance('chen.xia', 'SERVICE')).rows;
    expect((await filtered('chen.xia', `{ serviceTypeCode: "${service?.key}" }`)).amount).toBe(
      service?.performance.amount,
    );
    const [customer] = (await performance('chen.xia', 'CUSTOMER')).rows;
    const one = await filtered('chen.xia', `{ customerId: "${customer?.key}" }`);
    expect(one.amount).toBe(customer?.performance.amount);
    const foreign = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .find(({ account_managers }) => account_managers?.[0]?.account_name === 'li.qiang')?.customer_id;
    for (const id of [foreign, 'nobody']) {
      expect(codesOf(await filtered('wang.fang', `{ customerId: "${id}" }`))).toEqual(['NOT_FOUND']);
    }
  });

  describe('with other settings', () => {
    it('has no estimate without rates, nor where a class with performance has none', async () => {
      for (const rates of [{}, { ORDINARY: '0.1' }]) {
        const other = await start({ rates });
        try {
          const { total } = await performance('chen.xia', 'CUSTOMER', other);
          expect(total.estimatedIncentive).toBeNull();
        } finally {
          await other.close();
        }
      }
    });

    it('leaves out purchases of stored-value cards', async () => {
      const [card] = bills.filter(counts).map((bill) => bill.cloud_service_type);
      const other = await start({ services: { storedValueCards: [card ?? ''], marketplace: [] } });
      try {
        const { total } = await performance('chen.xia', 'SERVICE', other);
        const bought = sum(bills.flatMap((bill) => (bill.cloud_service_type === card ? [bill.amount] : [])));
        const excluded = total.excluded.find(({ reason }) => reason === 'STORED_VALUE_CARD_PURCHASE');
        expect(cents(excluded?.amount.amount)).toBe(bought);
      } finally {
        await other.close();
      }
    });

    it('counts a customer for a new manager from the day after the assignment', async () => {
      interface Detail {
        readonly consume_time: string | null;
        readonly trade_time: string;
        readonly service_type_code: string;
        readonly cash_amount: string;
        readonly credit_amount?: string;
        readonly stored_value_card_amount?: string;
      }
      const dayOf = (row: Detail) => dayAt(Date.parse(row.consume_time ?? row.trade_time));
      const candidates = [...new Set(bills.map(({ customer_id }) => customer_id))];
      let moved = { customerId: '', on: '', before: 0n, after: 0n };
      for (const customerId of candidates) {
        const rows = await rowsOf<Detail>(
          gateway,
          DETAILS,
          { bill_cycle: MONTH, customer_id: customerId },
          'fee_records',
        );
        const days = [...new Set(rows.map(dayOf))].sort();
        const on = days[Math.floor(days.length / 2) - 1];
        if (!on || days.length < 4) continue;
        const paid = (late: boolean) =>
          sum(
            rows
              .filter((row) => dayOf(row) > on === late && policies.get(row.service_type_code) !== '2')
              .map((row) => cents(row.cash_amount) + cents(row.credit_amount) + cents(row.stored_value_card_amount)),
          );
        moved = { customerId, on, before: paid(false), after: paid(true) };
        if (moved.before !== 0n && moved.after !== 0n) break;
      }
      const { customerId, on } = moved;
      const assignments = [
        { customerId, manager: 'before.example', on: '2020-01-01' },
        { customerId, manager: 'after.example', on },
      ];
      const other = await start({ assignments });
      try {
        const { rows, total } = await performance('chen.xia', 'MANAGER', other);
        const figure = (key: string) => cents(rows.find((row) => row.key === key)?.performance.amount);
        expect([figure('before.example'), figure('after.example')]).toEqual([moved.before, moved.after]);
        expect(total.performance).toEqual((await performance('chen.xia', 'CUSTOMER', other)).total.performance);
      } finally {
        await other.close();
      }
    });
  });

  it('refuses a month in the future, and everything on the International site', async () => {
    for (const field of [
      `policies(month: "${NEXT_MONTH}") { totalCount }`,
      `performance(month: "${NEXT_MONTH}") { month }`,
    ]) {
      const { errors } = await gateway.run('chen.xia', `{ incentives { ${field} } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'month' });
    }
    const result = await gateway.run(
      'amara.okafor',
      `{ incentives { policies(month: "${MONTH}") { totalCount } performance(month: "${MONTH}") { month } } }`,
    );
    expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
  });
});
