import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { DAY_MS, dayAt } from '../../src/time/index.ts';
import { testClock, testNow } from '../support/clock.ts';
import { ALLOCATE, assumeRole, call, INTL, RECLAIM, type Reply, type Request } from './client.ts';
import { expectToObey } from './obeys.ts';

const PARTNER_LEDGER = '/v2/accounts/partner-accounts/account-change-records';
const CUSTOMER_LEDGER = '/v2/accounts/customer-accounts/account-change-records';
const CARDS = '/v2/promotions/benefits/stored-value-cards';
const EXPENDITURE = '/v2/accounts/customer-accounts/expenditure-quota';
const CONSUMPTION = '/v2/partners/credit/consumption-quota';
const REAL_NAME = '/v2/customers/real-name-auth-status';
const QR_CODE = '/v2/customers/real-name-auth-qrcode';
const TAGS = '/v2/partners/sub-customers/new-customers-tags/batch-query';
const RESELLER_ALLOCATE = '/v2/accounts/partner-accounts/indirect-partner-adjust';
const ADJUSTMENTS = '/v3/accounts/partner-accounts/adjust-records';
const CASH = { balance_type: 'BALANCE_TYPE_DEBIT' };

const cents = (amount: string | number): bigint => BigInt(String(amount).replace('.', ''));

interface Entry {
  readonly type?: string;
  readonly revenue_expense_type?: string;
  readonly change_amount: string;
  readonly balance_after_change: string;
  readonly trade_time: string;
  readonly trade_id: string;
  readonly trade_detail_type: string;
}

const grew = ({ type, revenue_expense_type }: Entry): boolean => type === '1' || revenue_expense_type === 'REVENUE';

/** Each balance is the previous one plus the change, and never negative. */
const expectToAddUp = (rows: readonly Entry[]): void => {
  expect(rows.length).toBeGreaterThan(2);
  for (const [index, row] of rows.slice(0, -1).entries()) {
    const older = rows[index + 1] as Entry;
    const change = grew(row) ? cents(row.change_amount) : -cents(row.change_amount);
    expect(cents(row.balance_after_change)).toBe(cents(older.balance_after_change) + change);
    expect(cents(row.balance_after_change)).toBeGreaterThanOrEqual(0n);
    expect(row.trade_time >= older.trade_time).toBe(true);
  }
};

describe('ledgers and own accounts of the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 150, quotas: false });
  });
  afterEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  const ask = async (operation: string, path: string, request: Partial<Request> = {}): Promise<Reply> => {
    const reply = await call(sandbox, { path, ...request });
    expect([path, reply.status, reply.json?.error_code]).toEqual([path, 200, undefined]);
    expectToObey(operation, reply.json, request.partner === INTL ? 'INTERNATIONAL' : 'CHINA');
    return reply;
  };

  const tokenOf = async (type: string, options: Partial<Request> = {}): Promise<string> => {
    const partner = options.partner?.id ?? 'demo-cn';
    const row = sandbox
      .partner(partner)
      .customers()
      .find(({ grants_agency, association_type }) => grants_agency && association_type === type);
    const reply = await assumeRole(sandbox, row?.account_name ?? '', {
      ...options,
      body: {
        auth: {
          identity: {
            methods: ['assume_role'],
            assume_role: {
              domain_name: row?.account_name,
              agency_name: options.partner?.agencyName ?? 'LOTUS_PLATFORM',
            },
          },
        },
      },
    });
    return reply.headers.get('x-subject-token') ?? '';
  };

  it('add up for the partner, over two years of pages', async () => {
    const rows: Entry[] = [];
    const day = (offset: number): string => dayAt(testNow() - offset * DAY_MS);
    for (const [from, to] of [
      [364, 0],
      [729, 365],
    ] as const) {
      const query = { ...CASH, trade_time_begin: day(from), trade_time_end: day(to), limit: 100 };
      for (let offset = 0; ; offset += 100) {
        const { json } = await ask('ListPartnerAccountChangeRecords', PARTNER_LEDGER, { query: { ...query, offset } });
        rows.push(...json.records);
        if (offset + 100 >= json.total_count) break;
      }
    }
    expect(rows.length).toBeGreaterThan(150);
    expectToAddUp(rows);
    expect(cents(rows[0]?.balance_after_change ?? '')).toBe(sandbox.partner('demo-cn').purse());
  });

  it('take in what happens afterwards, for partner and reseller alike', async () => {
    const [reseller = ''] = sandbox.partner('demo-cn').resellerIds;
    const customer = sandbox
      .partner('demo-cn')
      .customers()
      .find((row) => row.association_type === '2');
    await call(sandbox, { path: ALLOCATE, rawBody: `{"customer_id":"${customer?.customer_id}","amount":12.34}` });
    await call(sandbox, { path: RESELLER_ALLOCATE, rawBody: `{"indirect_partner_id":"${reseller}","amount":1000.5}` });
    const own = await ask('ListPartnerAccountChangeRecords', PARTNER_LEDGER, { query: { ...CASH, limit: 100 } });
    expect(own.json.records.slice(0, 2)).toMatchObject([
      { type: '2', change_amount: '1000.50' },
      { type: '2', change_amount: '12.34', customer_id: customer?.customer_id },
    ]);
    expectToAddUp(own.json.records);
    const under = await ask('ListPartnerAccountChangeRecords', PARTNER_LEDGER, {
      query: { ...CASH, limit: 100, indirect_partner_id: reseller },
    });
    expect(under.json.records[0]).toMatchObject({
      type: '1',
      change_amount: '1000.50',
      trade_id: own.json.records[0].trade_id,
    });
    expectToAddUp(under.json.records);
  });

  it.each(['1', '2'])("of a customer of kind %s add up and end at the account's balance", async (kind) => {
    const token = await tokenOf(kind);
    const { json } = await ask('ListCustomerAccountChangeRecords', CUSTOMER_LEDGER, {
      token,
      query: { ...CASH, limit: 100 },
    });
    expectToAddUp(json.records);
    const balances = await ask('ShowCustomerAccountBalances', '/v2/accounts/customer-accounts/balances', { token });
    expect(Number(json.records[0].balance_after_change)).toBe(balances.json.account_balances[0].amount);
    const spent = await ask('ListCustomerAccountChangeRecords', CUSTOMER_LEDGER, {
      token,
      query: { ...CASH, revenue_expense_type: 'EXPENSE', limit: 100 },
    });
    expect(spent.json.records).toEqual(json.records.filter((row: Entry) => !grew(row)));
  });

  it('of a resale customer have what the partner moved, under the same ids, and go on with each movement', async () => {
    const customer = sandbox
      .partner('demo-cn')
      .customers()
      .find(({ grants_agency, association_type }) => grants_agency && association_type === '2');
    const customer_id = customer?.customer_id ?? '';
    const token = await tokenOf('2');
    const own = async (query: Request['query'] = {}): Promise<readonly Entry[]> =>
      (
        await ask('ListCustomerAccountChangeRecords', CUSTOMER_LEDGER, {
          token,
          query: { ...CASH, limit: 100, ...query },
        })
      ).json.records;
    await call(sandbox, { path: ALLOCATE, rawBody: `{"customer_id":"${customer_id}","amount":12.34}` });
    await call(sandbox, { path: RECLAIM, rawBody: `{"customer_id":"${customer_id}","amount":0.34}` });
    const day = dayAt(testNow() - 364 * DAY_MS);
    const moved = await ask('ListPartnerAdjustRecords', ADJUSTMENTS, {
      query: { customer_id, limit: 100, operation_time_begin: `${day}T00:00:00Z` },
    });
    const rows = await own({ trade_time_begin: day });
    expectToAddUp(rows);
    expect(rows.slice(0, 2)).toMatchObject([
      { trade_detail_type: 'SOURCE_OPERATION_BERETRIEVE', change_amount: '0.34', revenue_expense_type: 'EXPENSE' },
      { trade_detail_type: 'SOURCE_OPERATION_BEADJUST', change_amount: '12.34', revenue_expense_type: 'REVENUE' },
    ]);
    const shown = rows.filter(({ trade_detail_type: type }) => /BEADJUST|BERETRIEVE/.test(type));
    expect(shown.map(({ trade_id, change_amount }) => [trade_id, change_amount])).toEqual(
      moved.json.records.map((row) => [row.trans_id, row.amount]),
    );
    expect((await own({ trade_type: 'BEADJUST' })).length).toBeGreaterThan(0);
  });

  it('are refused under the reseller model, whose customers have no account', async () => {
    const customer = sandbox
      .partner('demo-cn')
      .customers()
      .find(({ grants_agency, association_type }) => grants_agency && association_type === '2');
    const token = await tokenOf('2');
    sandbox.upsertCustomer({ partner: 'demo-cn', customer_id: customer?.customer_id ?? '', association_type: '3' });
    const refused = await call(sandbox, { path: CUSTOMER_LEDGER, token, query: CASH });
    expect([refused.status, refused.json.error_code]).toEqual([400, 'CBC.99000084']);
  });

  it.each([
    ['an unknown type of balance', { balance_type: 'BALANCE_TYPE_BONUS' }],
    ['an invalid day', { ...CASH, trade_time_begin: '2026-02-30x' }],
    ['more than a year', { ...CASH, trade_time_begin: '2023-01-01', trade_time_end: '2024-02-01' }],
  ])('refuse %s', async (_, query) => {
    const { status, json } = await call(sandbox, { path: PARTNER_LEDGER, query });
    expect([status, json.error_code]).toEqual([400, expect.stringMatching(/^CBC\.(0101|80021021)$/)]);
  });

  it('cards are listed by status', async () => {
    const token = await tokenOf('2');
    const [usable, used] = await Promise.all(
      [1, 2].map((status) => ask('ListStoredValueCards', CARDS, { token, query: { status } })),
    );
    for (const card of usable?.json.stored_value_cards ?? []) {
      expect(cents(card.balance) > 0n && cents(card.balance) <= cents(card.face_value)).toBe(true);
    }
    for (const card of used?.json.stored_value_cards ?? []) expect(card.balance).toBe('0.00');
    const { json } = await call(sandbox, { path: CARDS, token, query: { status: 3 } });
    expect(json.error_code).toBe('CBC.0101');
  });

  it('quotas add up', async () => {
    const token = await tokenOf('3', { partner: INTL });
    const own = await ask('ShowCustomerExpenditureQuota', EXPENDITURE, { token, partner: INTL });
    expect(own.json.granting_amount_used).toBeLessThanOrEqual(own.json.granting_amount);
    const { json } = await ask('ShowPartnerConsumptionQuota', CONSUMPTION, { partner: INTL });
    expect(cents(json.used_consumption_quota)).toBe(
      cents(json.due_amount) + cents(json.unbilled_amount) - cents(json.amount) - cents(json.coupon_amount),
    );
  });

  it('give the caller a code to scan for its identity check', async () => {
    const token = await tokenOf('2');
    const code = await ask('ShowRealNameAuthQrCode', QR_CODE, { token });
    expect(code.json.qr_code_url).toMatch(/^https:\/\/example\.com\//);
  });

  it('show whether a person or a company passed the identity check, and null before that', async () => {
    const kinds = new Set<unknown>();
    for (const row of sandbox.partner('demo-cn').customers()) {
      if (!row.grants_agency) continue;
      const { headers } = await assumeRole(sandbox, row.account_name);
      const token = headers.get('x-subject-token') ?? '';
      const { json } = await ask('ShowRealNameAuthStatus', REAL_NAME, { token });
      expect(json).toEqual({
        verified_status: Number(row.verified_status),
        verified_type: row.verified_status === '2' ? row.customer_type : null,
      });
      kinds.add(json.verified_type);
    }
    expect(kinds).toEqual(new Set([0, 1, null]));
  });

  it('tag new customers in months of UTC+8', async () => {
    const ids = sandbox.partner('demo-cn').customers().slice(0, 150);
    const { json } = await ask('ListSubCustomerNewTag', TAGS, {
      body: { customer_ids: ids.map(({ customer_id }) => customer_id), limit: 150 },
    });
    expect(json.new_customer_tags).toHaveLength(150);
    const tagged = json.new_customer_tags.filter((row: { new_customer_tag?: string }) => row.new_customer_tag === 'Y');
    expect(tagged.length).toBeGreaterThan(10);
    for (const { effective_time, expire_time } of tagged) {
      expect(effective_time).toMatch(/^\d{4}-\d{2}$/);
      expect(effective_time < expire_time).toBe(true);
    }
  });
});
