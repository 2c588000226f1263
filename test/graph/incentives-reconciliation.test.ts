import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReconciliationDocument } from '../../packages/client/src/generated/samples.ts';
import type { StatementInput } from '../../packages/client/src/generated/schema-types.ts';
import { mirrorOf, settle } from '../mirror/support.ts';
import { type TestGateway } from '../support/gateway.ts';
import { type Bill, billsOf, cents, MONTH, performanceIn, policiesOf, start, text } from './support/incentives.ts';
import { xlsxOf, zipOf } from './support/xlsx.ts';

describe('reconciliation of statements', () => {
  let gateway: TestGateway;
  let bills: Bill[];
  let policies: ReadonlyMap<string, string>;
  beforeAll(async () => {
    gateway = await start({ rates: { ORDINARY: '0.1', SPECIAL: '0.05' } });
    [bills, policies] = [await billsOf(gateway), await policiesOf(gateway)];
  });
  afterAll(() => gateway.close());
  const counts = ({ cloud_service_type }: Bill): boolean => policies.get(cloud_service_type) !== '2';

  const reconcile = async (file: StatementInput, as = 'chen.xia') => {
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

  it('gives each difference a reason; a member explains it, and it is closed', async () => {
    await settle(mirrorOf(gateway.services.partner('demo-cn')));
    const all = await statement();
    const rows = all.filter(([, , amount]) => cents(amount) > 0n);
    const [, left, more, twice, late, rounded] = rows;
    if (!left || !more || !twice || !late || !rounded) throw new Error('too few rows');
    const row = ([customer, service]: (typeof rows)[number], amount: string, month = MONTH): string =>
      [customer, service, amount, month].join();
    const foreign = 'f'.repeat(32);
    const csv = [
      `${TITLES},Billing Month`,
      row(rows[0] ?? left, rows[0]?.[2] ?? ''),
      row(more, text(cents(more[2]) + 1n)),
      row(twice, twice[2]),
      row(twice, twice[2]),
      row(late, late[2], '2020-01'),
      row(rounded, `${rounded[2]}004`),
      row([foreign, more[1], ''], '5.00'),
      ...all.filter((each) => !rows.slice(0, 6).includes(each)).map((each) => row(each, each[2])),
    ].join('\n');
    interface Difference {
      readonly exceptionId: string;
      readonly reason: string;
      readonly customerId: string;
      readonly serviceTypeCode: string;
      readonly explanation: { readonly closed: boolean; readonly by: string } | null;
    }
    const compare = async (): Promise<readonly Difference[]> => {
      const { data, errors } = await gateway.run<
        { incentives: { reconciliation: { differences: { nodes: readonly Difference[] } } } },
        Record<string, unknown>
      >(
        'chen.xia',
        `query ($month: BillingMonth!, $file: StatementInput!) { incentives { reconciliation(month: $month, file: $file, tolerance: "0") {
          differences(first: 50) { nodes { exceptionId reason customerId serviceTypeCode explanation { closed by } } } } } }`,
        { month: MONTH, file: { csv } },
      );
      expect(errors).toBeUndefined();
      return data?.incentives.reconciliation.differences.nodes ?? [];
    };
    const found = await compare();
    const keyOf = ([customer, service]: readonly string[]): string => `${customer} ${service}`;
    const reasons = found.map(({ customerId, serviceTypeCode, reason }) => [
      `${customerId} ${serviceTypeCode}`,
      reason,
    ]);
    expect(Object.fromEntries(reasons)).toEqual({
      [keyOf(left)]: 'MISSING',
      [keyOf(more)]: 'AMOUNT',
      [keyOf(twice)]: 'DOUBLED',
      [keyOf(late)]: 'PERIOD',
      [keyOf(rounded)]: 'ROUNDING',
      [keyOf([foreign, more[1]])]: 'FOREIGN',
    });
    expect(new Set(found.map(({ exceptionId }) => exceptionId)).size).toBe(found.length);

    const of = found.find(({ reason }) => reason === 'AMOUNT');
    const explained = await gateway.run<
      { createExceptionExplanation: { exceptionExplanation: { exceptionExplanationId: string } } },
      never
    >(
      'chen.xia',
      `mutation { createExceptionExplanation(input: { idempotencyKey: "statement", customerId: "${of?.customerId}", month: "${MONTH}",
        exceptionId: "${of?.exceptionId}", explanation: "A cent too much." }) { exceptionExplanation { exceptionExplanationId } } }`,
    );
    const id = explained.data?.createExceptionExplanation.exceptionExplanation.exceptionExplanationId;
    const explanationNow = async () =>
      (await compare()).find(({ exceptionId }) => exceptionId === of?.exceptionId)?.explanation;
    expect(await explanationNow()).toEqual({ closed: false, by: 'chen.xia' });
    await gateway.run(
      'chen.xia',
      `mutation { closeExceptionExplanation(input: { idempotencyKey: "close-statement", exceptionExplanationId: "${id}",
        expectedVersion: 1, outcome: CLAIMED }) { exceptionExplanation { state } } }`,
    );
    expect(await explanationNow()).toEqual({ closed: true, by: 'chen.xia' });
  });

  it('reports each bad row by its line and compares the others', async () => {
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
    const own = (await performanceIn(gateway, 'wang.fang', 'CUSTOMER')).total.performance.amount;
    expect(found?.totals.computed.amount).toBe(own);
    expect(found?.differences.nodes.every(({ computed }) => computed.amount === '0.00')).toBe(true);
  });

  const bomb = zipOf([{ name: 'xl/worksheets/sheet1.xml', text: 'x', claimedBytes: 0x7fffffff }]);
  it.each([
    ['no base64', { base64: '§' }],
    ['no titles', { csv: 'Customer,Amount\na,1' }],
    ['an open quote', { csv: `${TITLES}\n"a,b,1` }],
    ['a broken spreadsheet', { base64: Buffer.from('PK\u0003\u0004broken').toString('base64') }],
    ['a spreadsheet that unpacks to gigabytes', { base64: bomb.toString('base64') }],
    ['too many rows', { csv: `${TITLES}\n${'a,b,1\n'.repeat(20_001)}` }],
  ])('refuses %s before any call', async (_, file) => {
    gateway.forgetCalls();
    const { errors } = await reconcile(file);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'file' });
    expect(gateway.calls()).toEqual({});
  });
});
