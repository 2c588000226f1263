import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { assumeRole, CN, call, ORDERS, type Reply, type Request } from './client.ts';
import { actAs, CASH, CREDIT, RETRIEVE, TRANSFER, UNITS } from './enterprise.ts';
import { actors, createHolder, type Holder, type OrderRow, SUBSCRIPTIONS } from './holders.ts';
import { expectToObey } from './obeys.ts';

/** In the middle of a day, by UTC+8 too: today's use is not charged yet. */
const START = Date.UTC(2026, 10, 20, 4);
const MONTH = '2026-11';
const UNSUBSCRIPTION = 4;

const RECORDS = '/v2/bills/customer-bills/res-fee-records';
const DETAILS = '/v2/bills/customer-bills/res-records/query';
const TRANSACTIONS = '/v2/bills/customer-bills/fee-records';
const CONSUMPTION = '/v2/bills/subcustomer-bills/res-fee-records';
const OWN_COUPONS = '/v2/promotions/benefits/coupons';
const QUOTAS = '/v2/partners/coupon-quotas/query';
const QUOTA_RECORDS = '/v2/partners/coupon-quotas/records';
const RESELLERS = '/v2/partners/indirect-partners/query';
const USAGE_TYPES = '/v2/products/usage-types';

let sandbox: Sandbox;
let now = START;
let holder: Holder;
beforeAll(async () => {
  sandbox = await startSandbox({ customers: 120, quotas: false, clock: clockAt(() => now) });
  const richest = actors(sandbox, '2').toSorted((a, b) => b.orders - a.orders)[0];
  if (!richest) throw new Error('no customer');
  holder = await createHolder(sandbox, richest, CN, () => now);
});
afterEach(() => {
  now = START;
  sandbox.reset();
});
afterAll(() => sandbox.close());

const ask = async (operation: string, request: Request): Promise<Reply> => {
  const reply = await call(sandbox, { now, ...request });
  expect([operation, reply.status, reply.json?.error_code]).toEqual([operation, 200, undefined]);
  expectToObey(operation, reply.json);
  return reply;
};
const own = (operation: string, path: string, request: Partial<Request>): Promise<Reply> =>
  holder.own(path, request).then((reply) => {
    expect([operation, reply.status, reply.json?.error_code]).toEqual([operation, 200, undefined]);
    expectToObey(operation, reply.json);
    return reply;
  });

describe('orders', () => {
  const list = async (query: Request['query'] = {}): Promise<readonly OrderRow[]> =>
    (await ask('ListCustomerOrders', { path: ORDERS, query: { limit: 100, ...query } })).json.order_infos;
  const linesOf = async (id: string) =>
    (await ask('ShowCustomerOrderDetails', { path: `${ORDERS}/details/${id}` })).json.order_line_items;

  it('have a fee and a consumed amount when they are unsubscriptions, and otherwise neither', async () => {
    const all = await list();
    const given = all.map(({ order_type: type, amount_info: info }) => [
      type === UNSUBSCRIPTION,
      'consumed_amount' in info,
      'commission_amount' in info,
    ]);
    expect(new Set(given.map(String))).toEqual(new Set(['true,true,true', 'false,false,false']));
  });

  it('cost at list price what comes back, without a discount or periods, when they are unsubscriptions', async () => {
    const refunds = await list({ order_type: String(UNSUBSCRIPTION) });
    expect(refunds.length).toBeGreaterThan(5);
    for (const refund of refunds) {
      expect(refund.official_amount).toBe(refund.amount_after_discount);
      expect(refund.amount_info.discounts).toBeNull();
    }
    const [first] = refunds;
    for (const line of await linesOf(first?.order_id ?? '')) {
      expect([line.period_num, line.official_amount]).toEqual([null, line.amount_after_discount]);
    }
    const [bought] = await list({ order_type: '1' });
    for (const line of await linesOf(bought?.order_id ?? '')) expect(line.period_num).toBeGreaterThan(0);
  });

  it('say what had been used up before an unsubscription, as its refunds do', async () => {
    const running = (await holder.resources({ only_main_resource: 1, status_list: [2] })).map((row) => row.resource_id);
    const ids: string[] = [];
    for (const resource of running) {
      const body = { resource_ids: [resource], unsubscribe_type: 1 };
      ids.push(...((await holder.own(`${SUBSCRIPTIONS}/unsubscribe`, { body })).json.order_ids ?? []));
    }
    const used: number[] = [];
    for (const id of ids) {
      const query = { order_id: id, customer_id: holder.id };
      const { json } = await ask('ShowRefundOrderDetails', { path: `${ORDERS}/refund-orders`, query });
      const kept = json.refund_infos.filter(({ amount }: { amount: number }) => amount > 0);
      const sum = kept.reduce((total: number, { amount }: { amount: number }) => total + amount, 0);
      const [row] = await list({ order_id: id });
      expect(row?.amount_info.consumed_amount).toBeCloseTo(sum, 5);
      used.push(sum);
    }
    expect(Math.max(...used)).toBeGreaterThan(0);
  });

  it('are ordered whatever the case of order_by', async () => {
    const oldest = await list({ order_by: 'createTime' });
    expect(await list({ order_by: 'CREATETIME' })).toEqual(oldest);
    expect(await list({ order_by: '-createtime' })).toEqual(await list());
    const unknown = await call(sandbox, { path: ORDERS, query: { order_by: 'payTime' }, now });
    expect([unknown.status, unknown.json.error_code]).toEqual([400, 'CBC.0101']);
  });
});

describe('bills', () => {
  const details = async (body: object): Promise<readonly { bill_date: string | null }[]> =>
    (await own('ListCustomerselfResourceRecordDetails', DETAILS, { body: { cycle: MONTH, limit: 100, ...body } })).json
      .monthly_records;
  const records = async (statistic_type: number): Promise<readonly { id?: string }[]> =>
    (await own('ListCustomerselfResourceRecords', RECORDS, { query: { cycle: MONTH, limit: 100, statistic_type } }))
      .json.fee_records;

  it('have a day in their details when these are counted by day, and otherwise none', async () => {
    const byMonth = await details({ statistic_type: 1 });
    const byDay = await details({ statistic_type: 2 });
    expect(byMonth.length).toBeGreaterThan(0);
    expect(new Set(byMonth.map(({ bill_date }) => bill_date))).toEqual(new Set([null]));
    expect(byDay.every(({ bill_date }) => bill_date?.startsWith(MONTH))).toBe(true);
  });

  it('have ids for records, and none for the sum of a month', async () => {
    const [byMonth, byDay] = [await records(1), await records(2)];
    expect(byMonth.length).toBeGreaterThan(0);
    expect(byMonth.filter((row) => 'id' in row)).toEqual([]);
    expect(new Set(byDay.map(({ id }) => id)).size).toBe(byDay.length);
  });

  it('refuse details day by day without days', async () => {
    const daily = { cycle: MONTH, statistic_type: 2, query_type: 'DAILY' };
    for (const days of [{}, { bill_cycle_begin: `${MONTH}-03` }, { bill_cycle_end: `${MONTH}-03` }]) {
      const { status, json } = await holder.own(DETAILS, { body: { ...daily, ...days } });
      expect([status, json.error_code]).toEqual([400, 'CBC.0101']);
    }
    const days = { bill_cycle_begin: `${MONTH}-03`, bill_cycle_end: `${MONTH}-04` };
    expect(new Set((await details({ ...daily, ...days })).map(({ bill_date }) => bill_date))).toEqual(
      new Set([`${MONTH}-03`, `${MONTH}-04`]),
    );
  });

  it('contain no trade of the future, in any view', async () => {
    const query = { bill_cycle: MONTH, limit: 100 };
    const views = [
      (await own('ListCustomerBillsFeeRecords', TRANSACTIONS, { query })).json.records,
      await records(1),
      await records(2),
      await records(3),
      (await ask('ListSubCustomerBillDetail', { path: CONSUMPTION, query: { ...query, customer_id: holder.id } })).json
        .fee_records,
    ];
    for (const rows of views) {
      const times = rows.map((row: { trade_time?: string }) => Date.parse(row.trade_time ?? ''));
      expect(Math.max(...times)).toBe(now);
    }
  });
});

describe('coupons and quotas', () => {
  it('have no balance where they are used once', async () => {
    const { json } = await ask('ListSubCustomerCoupons', { path: OWN_COUPONS, query: { limit: 100 } });
    const kinds = json.user_coupons.map((row: { coupon_version: number; balance: number | null }) => [
      row.coupon_version,
      row.balance,
    ]);
    expect(new Set(kinds.map(String))).toEqual(new Set(['1,']));
  });

  it('are all listed when the lists of ids and states are empty or null', async () => {
    const list = async (body: object) => (await ask('ListQuotaCoupons', { path: QUOTAS, body })).json.quotas;
    const all = await list({ limit: 100 });
    expect(all.length).toBeGreaterThan(1);
    for (const none of [[], null]) {
      expect(await list({ limit: 100, quota_ids: none, quota_status_list: none })).toEqual(all);
    }
    expect(await list({ limit: 100, quota_ids: [all[0].quota_id] })).toEqual([all[0]]);
  });

  it('take no notice of an operation that the records do not know', async () => {
    const list = async (query: Request['query']) =>
      (await ask('ListCouponQuotasRecords', { path: QUOTA_RECORDS, query: { limit: 100, ...query } })).json.records;
    const all = await list({});
    const issued = await list({ operation_type: '10' });
    expect(await list({ operation_type: '77' })).toEqual(all);
    expect(issued).toEqual(all.filter((row: { operation_type: string }) => row.operation_type === '10'));
    expect(issued.length).toBeGreaterThan(0);
  });
});

it('resellers are all listed when the account name is empty or null', async () => {
  const list = async (body: object) =>
    (await ask('ListIndirectPartners', { path: RESELLERS, body })).json.indirect_partners;
  const all = await list({});
  expect(all).toHaveLength(5);
  expect(await list({ account_name: '' })).toEqual(all);
  expect(await list({ account_name: null })).toEqual(all);
  expect(await list({ account_name: all[0].account_name })).toEqual([all[0]]);
});

describe('enterprises', () => {
  const master = async () => {
    const row = actors(sandbox, '1').find(({ is_master }) => is_master);
    if (!row) throw new Error('no master');
    return actAs(sandbox, row, { now: () => now });
  };

  it('show the movable amount of cash without a balance, and both for credit', async () => {
    const { get, members } = await master();
    const [member] = await members();
    for (const [path, query, movable] of [
      [TRANSFER, {}, 'avail_transfer_amount'],
      [RETRIEVE, { sub_customer_id: member?.id ?? '' }, 'avail_retrieve_amount'],
    ] as const) {
      const [cash] = (await get(path, { balance_type: CASH, ...query })).json.amount_infos;
      expect(Object.keys(cash).sort()).toEqual([movable, 'currency', 'measure_id'].sort());
      const credit = (await get(path, { balance_type: CREDIT, ...query })).json.amount_infos;
      for (const row of credit) expect(row.amount).toBe(row[movable]);
    }
  });

  it('name the root at the top alone', async () => {
    const { get } = await master();
    const top = (await get(UNITS, { recursive_query: 1 })).json;
    expect(Object.keys(top).sort()).toEqual(['child_nodes', 'root_id', 'root_name']);
    const [unit] = top.child_nodes;
    expect((await get(UNITS, { parent_id: unit.id, recursive_query: 1 })).json).toEqual({
      child_nodes: unit.child_nodes,
    });
  });
});

it('usage types have those that are billed by the 95th percentile', async () => {
  const { json } = await ask('ListUsageTypes', { path: USAGE_TYPES, query: { limit: 100 } });
  const codes = json.usage_types.map((row: { code: string }) => row.code);
  expect(codes).toEqual(expect.arrayContaining(['95Peak', '95peak_1000', 'bandwidth95peak', 'duration']));
});

it('an account without a name gets one of 32 characters', async () => {
  const body = { xaccount_id: 'nameless-1', xaccount_type: CN.agencyName };
  const { json } = await call(sandbox, { path: '/v2/partners/sub-customers', body, now });
  expect(json.domain_name).toMatch(/^hid_[0-9a-f]{28}$/);
  const { headers } = await assumeRole(sandbox, json.domain_name, { now });
  expect(headers.get('x-subject-token')).not.toBeNull();
});
