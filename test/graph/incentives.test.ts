import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  IncentivePoliciesDocument,
  PerformanceDocument,
  ReconciliationDocument,
} from '../../src/client/generated/operations.ts';
import { type Config, DEFAULT_INCENTIVES, type IncentiveSettings } from '../../src/config/index.ts';
import { billingMonthNow, billingToday, monthsBefore } from '../../src/request/windows.ts';
import { call } from '../sandbox/client.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { xlsxOf, zipOf } from './support/xlsx.ts';

const MONTH = monthsBefore(billingMonthNow(), 1);
const NEXT_MONTH = monthsBefore(billingMonthNow(), -1);
const BILLS = '/v2/bills/partner-bills/subcustomer-bills/monthly-sum';
const DETAILS = '/v2/bills/subcustomer-bills/res-fee-records';
const POLICIES = '/v2/products/incentive-discount-policies';

/** Exact, in hundredths. */
const cents = (amount: string | undefined): bigint => {
  const [whole = '0', decimals = ''] = (amount ?? '0').split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
};
const text = (amount: bigint): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

interface Bill {
  readonly customer_id: string;
  readonly cloud_service_type: string;
  readonly paid: bigint;
  readonly amount: bigint;
}

const configured = (settings: Partial<IncentiveSettings>) => (config: Config) => ({
  ...config,
  partners: config.partners.map((partner) => ({ ...partner, incentives: { ...DEFAULT_INCENTIVES, ...settings } })),
});

const start = (settings: Partial<IncentiveSettings> = {}) =>
  startTestGateway({ customers: 110, adjust: configured(settings) });

/** The vendor's rows with the digits that it sent. */
const rowsOf = async <T>(gateway: TestGateway, path: string, query: Record<string, string | number>, name: string) => {
  const rows: T[] = [];
  for (;;) {
    const reply = await call(gateway.sandbox, { path, query: { ...query, limit: 100, offset: rows.length } });
    const json = JSON.parse(reply.text.replaceAll(/:(-?\d+\.\d+)/g, ':"$1"'));
    rows.push(...json[name]);
    if (rows.length >= (json.count ?? json.total_count)) return rows;
  }
};

interface WireBill {
  readonly customer_id: string;
  readonly cloud_service_type: string;
  readonly amount: string;
  readonly account_details: readonly { readonly balance_type: string; readonly amount: string }[] | null;
}

const MONEY = ['BALANCE_TYPE_DEBIT', 'BALANCE_TYPE_CREDIT', 'BALANCE_TYPE_STORED_VALUE_CARD'];

const billsOf = async (gateway: TestGateway): Promise<Bill[]> => {
  const modes = ['1', '3', '11'].map((mode) =>
    rowsOf<WireBill>(gateway, BILLS, { cycle: MONTH, charge_mode: mode }, 'bill_sums'),
  );
  return (await Promise.all(modes)).flat().map(({ customer_id, cloud_service_type, amount, account_details }) => ({
    customer_id,
    cloud_service_type,
    amount: cents(amount),
    paid: (account_details ?? [])
      .filter(({ balance_type }) => MONEY.includes(balance_type))
      .reduce((sum, part) => sum + cents(part.amount), 0n),
  }));
};

const policiesOf = async (gateway: TestGateway): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsOf<Record<string, string>>(gateway, POLICIES, { time: MONTH }, 'policies');
  return new Map(rows.map((row) => [row.service_type_code ?? '', row.incentive_policy ?? '']));
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

describe('incentives', () => {
  let gateway: TestGateway;
  let bills: Bill[];
  let policies: ReadonlyMap<string, string>;
  beforeAll(async () => {
    gateway = await start({ rates: { ORDINARY: '0.1', SPECIAL: '0.05' } });
    [bills, policies] = [await billsOf(gateway), await policiesOf(gateway)];
  });
  afterAll(() => gateway.close());

  const performance = async (as: string, by: 'CUSTOMER' | 'MANAGER' | 'SERVICE', at = gateway) => {
    const { data, errors } = await at.run(as, PerformanceDocument, { month: MONTH, by, first: 100 });
    const found = data?.incentives?.performance;
    if (!found?.entries) throw new Error(JSON.stringify(errors));
    return { ...found, errors, rows: found.entries.nodes };
  };
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
    expect([dataUntil?.slice(0, 7), complete]).toEqual([MONTH, true]);
  });

  it.each(['CUSTOMER', 'MANAGER', 'SERVICE'] as const)(
    'adds up by %s, and tells all that does not count',
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

  it('gives one customer by service, in one sweep a mode for many', async () => {
    const fresh = await start();
    try {
      fresh.forgetCalls();
      const { data, errors } = await fresh.run<
        { customers: { nodes: { id: string; performance: { total: { performance: { amount: string } } } }[] } },
        never
      >(
        'chen.xia',
        `{ customers(first: 100) { nodes { id performance(month: "${MONTH}") { total { performance { amount } } entries { nodes { key } } } } } }`,
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

    it('leaves out what buys stored-value cards', async () => {
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
      const dayOf = (row: Detail) => billingToday(Date.parse(row.consume_time ?? row.trade_time));
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

  describe('reconciliation', () => {
    const reconcile = async (file: { csv?: string; base64?: string }, as = 'chen.xia') => {
      const result = await gateway.run(as, ReconciliationDocument, { month: MONTH, file });
      return { ...result, found: result.data?.incentives?.reconciliation };
    };
    const statement = async (): Promise<[customer: string, service: string, amount: string][]> => {
      const sums = new Map<string, bigint>();
      for (const bill of bills) {
        const key = JSON.stringify([bill.customer_id, bill.cloud_service_type]);
        sums.set(key, (sums.get(key) ?? 0n) + (counts(bill) ? bill.paid : 0n));
      }
      return [...sums].map(([key, amount]) => [...(JSON.parse(key) as [string, string]), text(amount)]);
    };
    const TITLES = 'Customer ID,Service Type Code,Performance';

    it('finds that a statement of the same figures agrees, as CSV and as XLSX', async () => {
      const rows = await statement();
      const csv = [TITLES, ...rows.map((row) => row.join(','))].join('\r\n');
      const xlsx = xlsxOf([
        TITLES.split(','),
        ...rows.map(([customer, service, amount]) => [customer, service, { number: amount }]),
      ]);
      const files = [
        { csv: `\ufeff${csv}` },
        { base64: Buffer.from(csv).toString('base64') },
        { base64: xlsx.toString('base64') },
      ];
      for (const file of files) {
        const { found, errors } = await reconcile(file);
        expect(errors).toBeUndefined();
        expect(found).toMatchObject({
          byService: true,
          usedRows: rows.length,
          matched: rows.length,
          totals: { difference: { amount: '0.00' } },
          differences: { totalCount: 0 },
          badRows: { totalCount: 0 },
        });
      }
    });

    it('lists differences, largest first, with the rows of the file', async () => {
      const rows = await statement();
      const [changed, missing] = rows.filter(([, , amount]) => cents(amount) > 0n) as [
        (typeof rows)[number],
        (typeof rows)[number],
      ];
      const rest = rows.filter((row) => row !== changed && row !== missing);
      const more = cents(changed[2]) + 7_00n;
      const lines = [
        [changed[0], changed[1], `"${text(more)}"`],
        ['0123456789abcdef0123456789abcdef', 'hws.service.type.ec2', '"1,234.50"'],
        ...rest,
      ];
      const { found, errors } = await reconcile({ csv: [TITLES, ...lines.map((row) => row.join(','))].join('\n') });
      expect(errors).toBeUndefined();
      const differences = new Map(
        found?.differences.nodes.map(({ kind, lines: at, difference }) => [kind, [at, difference.amount]]),
      );
      expect(differences.get('AMOUNT_DIFFERS')).toEqual([[2], '7.00']);
      expect(differences.get('ONLY_IN_STATEMENT')).toEqual([[3], '1234.50']);
      expect(differences.get('ONLY_COMPUTED')).toEqual([[], text(-cents(missing[2]))]);
      const sizes = found?.differences.nodes.map(({ difference }) => cents(difference.amount.replace('-', ''))) ?? [];
      expect(sizes).toEqual([...sizes].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
      expect(cents(found?.totals.difference.amount)).toBe(700n + 123450n - cents(missing[2]));
    });

    it('reports each bad row by its line and goes on with the others', async () => {
      const csv = [
        'Customer ID,Performance,Incentive,Billing Month',
        `a,1,,${MONTH}`,
        `,1,,${MONTH}`,
        `b,,,${MONTH}`,
        `c,1e2x,,${MONTH}`,
        '',
        `d,1,none,${MONTH}`,
        'e,1,,2001-01',
        'f,1,,soon',
        `${'g'.repeat(65)},1,,${MONTH}`,
        `h,2,3,${MONTH.replace('-', '/')}`,
      ].join('\n');
      const { found } = await reconcile({ csv });
      expect(found?.badRows.nodes).toEqual([
        { line: 3, column: 'Customer ID', reason: 'MISSING' },
        { line: 4, column: 'Performance', reason: 'MISSING' },
        { line: 5, column: 'Performance', reason: 'NOT_A_NUMBER' },
        { line: 7, column: 'Incentive', reason: 'NOT_A_NUMBER' },
        { line: 8, column: 'Billing Month', reason: 'OTHER_MONTH' },
        { line: 9, column: 'Billing Month', reason: 'NOT_A_MONTH' },
        { line: 10, column: 'Customer ID', reason: 'NOT_AN_ID' },
      ]);
      expect(found?.usedRows).toBe(2);
      expect(found?.totals.stated.amount).toBe('3.00');
    });

    it('reads the national encoding of older exports', async () => {
      // 客户ID,业绩金额 in GB 18030.
      const titles = Buffer.from('bfcdbba749442cd2b5bca8bdf0b6ee', 'hex');
      const file = Buffer.concat([titles, Buffer.from('\nabc,12.5\n')]);
      const { found, errors } = await reconcile({ base64: file.toString('base64') });
      expect(errors).toBeUndefined();
      expect([found?.usedRows, found?.byService, found?.totals.stated.amount]).toEqual([1, false, '12.50']);
    });

    it('compares with own customers only for an account manager', async () => {
      const rows = await statement();
      const { found } = await reconcile({ csv: [TITLES, ...rows.map((row) => row.join(','))].join('\n') }, 'wang.fang');
      const own = (await performance('wang.fang', 'CUSTOMER')).total.performance.amount;
      expect(found?.totals.computed.amount).toBe(own);
      expect(found?.differences.nodes.every(({ computed }) => computed.amount === '0.00')).toBe(true);
    });

    const bomb = zipOf([{ name: 'xl/worksheets/sheet1.xml', text: 'x', claimedBytes: 0x7fffffff }]);
    it.each([
      ['no file', {}],
      ['two files', { csv: 'a', base64: 'YQ==' }],
      ['no base64', { base64: '§' }],
      ['no titles', { csv: 'Customer,Amount\na,1' }],
      ['an open quote', { csv: `${TITLES}\n"a,b,1` }],
      ['a broken spreadsheet', { base64: Buffer.from('PK\u0003\u0004broken').toString('base64') }],
      ['a spreadsheet that unpacks to gigabytes', { base64: bomb.toString('base64') }],
      ['too many rows', { csv: `${TITLES}\n${'a,b,1\n'.repeat(20_000)}` }],
    ])('refuses %s before any call', async (_, file) => {
      gateway.forgetCalls();
      const { errors } = await reconcile(file);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'file' });
      expect(gateway.calls()).toEqual({});
    });
  });

  it('refuses a month to come, and everything on the International site', async () => {
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
