import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import type { AnswerRow } from './answer-fields.ts';
import { assumeRole, call, INTL, ORDERS, type Reply, type Request } from './client.ts';
import { expectToObey } from './obeys.ts';

const OWN = '/v2/promotions/benefits/coupons';
const ISSUED = '/v2/promotions/benefits/partner-coupons';
const RECORDS = '/v2/promotions/benefits/partner-coupons/records/query';
const LEDGER = '/v2/promotions/benefits/account-change-records';
const QUOTAS = '/v2/partners/coupon-quotas/query';
const ISSUED_QUOTAS = '/v2/partners/issued-coupon-quotas';
const QUOTA_RECORDS = '/v2/partners/coupon-quotas/records';
const POLICIES = '/v2/products/incentive-discount-policies';
const ORDER_COUPONS = '/v2/orders/customer-orders/order-coupons';
const ORDER_DISCOUNTS = '/v2/orders/customer-orders/order-discounts';

const hundredths = (amount: number | string): number => Math.round(Number(amount) * 100);

interface Entry {
  readonly coupon_id: string;
  readonly operation_type: string;
}

describe('coupons of the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 60, quotas: false });
  });
  afterAll(() => sandbox.close());

  const ask = async (path: string, request: Partial<Request> = {}): Promise<Reply> => {
    const reply = await call(sandbox, { path, ...request });
    expect([path, reply.status, reply.json?.error_code]).toEqual([path, 200, undefined]);
    return reply;
  };

  /** Every coupon that was issued, page by page. */
  const everyIssued = async (query: Record<string, string | number> = {}): Promise<AnswerRow<'user_coupons'>[]> => {
    const all: AnswerRow<'user_coupons'>[] = [];
    for (;;) {
      const { json } = await ask(ISSUED, { query: { ...query, limit: 100, offset: all.length } });
      all.push(...json.user_coupons);
      if (all.length >= (json.total_count ?? json.count)) return all;
    }
  };

  const holder = () => {
    const found = sandbox
      .partner('demo-cn')
      .customers()
      .filter((row) => row.grants_agency && row.association_type === '2');
    return found as [(typeof found)[number], ...typeof found];
  };
  const tokenOf = async (account: string): Promise<string> =>
    (await assumeRole(sandbox, account)).headers.get('x-subject-token') ?? '';

  it('answers in the shape of the contract', async () => {
    const token = await tokenOf(holder()[0].account_name);
    const replies: [string, Reply][] = [
      ['ListSubCustomerCoupons', await ask(OWN)],
      ['ListSubCustomerCoupons', await ask(OWN, { token })],
      ['ListIssuedPartnerCoupons', await ask(ISSUED, { query: { limit: 100 } })],
      ['ListPartnerCouponsRecord', await ask(RECORDS, { query: { limit: 100 } })],
      ['ListQuotaCoupons', await ask(QUOTAS, { body: {} })],
      ['ListIssuedCouponQuotas', await ask(ISSUED_QUOTAS)],
      ['ListCouponQuotasRecords', await ask(QUOTA_RECORDS)],
      ['ListCustomerCouponChangeRecords', await ask(LEDGER, { token, query: { balance_type: 'BALANCE_TYPE_COUPON' } })],
      ['ListIncentiveDiscountPolicies', await ask(POLICIES, { query: { time: '2026-10' } })],
    ];
    for (const [operation, { json }] of replies) expectToObey(operation, json);
    expectToObey('ListSubCustomerCoupons', (await ask(OWN, { partner: INTL })).json, 'INTERNATIONAL');
  });

  it('finds a disagreement with the contract', () => {
    expect(() => expectToObey('ListIssuedPartnerCoupons', { total_count: 'one' })).toThrow();
    expect(() => expectToObey('ListIssuedPartnerCoupons', { user_coupons: [{ vendor_id: '1' }] })).toThrow();
  });

  it('gives a quota the value of its rest, its coupons and the quotas of resellers', async () => {
    const coupons = await everyIssued();
    const { json } = await ask(QUOTAS, { body: { limit: 100 } });
    const { json: granted } = await ask(ISSUED_QUOTAS, { query: { limit: 100 } });
    const log = (await ask(QUOTA_RECORDS, { query: { limit: 100, operation_type: '11' } })).json.records;
    expect(json.quotas.length).toBeGreaterThan(5);
    for (const quota of json.quotas) {
      const issued = coupons
        .filter(({ promotion_id, status }) => promotion_id === quota.quota_id && status !== 5)
        .reduce((sum, { face_value }) => sum + hundredths(face_value), 0);
      const children = granted.quotas.filter(
        (child: { parent_quota_id: string }) => child.parent_quota_id === quota.quota_id,
      );
      const given = children.reduce(
        (sum: number, child: { quota_value: number }) => sum + hundredths(child.quota_value),
        0,
      );
      const taken = log
        .filter((row: { parent_quota_id: string }) => row.parent_quota_id === quota.quota_id)
        .reduce((sum, row) => sum + hundredths(row.amount), 0);
      expect(hundredths(quota.quota_value)).toBe(hundredths(quota.balance) + issued + given - taken);
    }
  });

  it('lists the coupons of all customers as those of each customer together, newest first', async () => {
    const all = await everyIssued();
    const parts = await Promise.all(
      sandbox
        .partner('demo-cn')
        .customers()
        .map(({ customer_id }) => everyIssued({ customer_id })),
    );
    expect(
      parts
        .flat()
        .map(({ coupon_id }) => coupon_id)
        .sort(),
    ).toEqual(all.map(({ coupon_id }) => coupon_id).sort());
    const times = all.map(({ create_time }) => create_time);
    expect(times).toEqual([...times].sort().reverse());
    for (const { status, face_value, balance } of all) expect(balance).toBe(status === 2 ? face_value : 0);
  });

  it('answers many coupon ids at once, in an order of its own, and drops unknown ones silently', async () => {
    const coupons = (await everyIssued()).slice(0, 20);
    const ids = [...coupons.map(({ coupon_id }) => coupon_id), 'CP000000000000'];
    const { json } = await ask(RECORDS, { query: { coupon_ids: ids, limit: 100 } });
    const seen = new Set(json.records.map(({ coupon_id }: Entry) => coupon_id));
    expect(seen).toEqual(new Set(ids.slice(0, -1)));
    const reclaimed = coupons.filter(({ status }) => status === 5).map(({ coupon_id }) => coupon_id);
    const noted = json.records.filter(({ operation_type }: Entry) => operation_type === '2');
    expect(noted.map(({ coupon_id }: Entry) => coupon_id).sort()).toEqual(reclaimed.sort());
    const many = await call(sandbox, { path: RECORDS, query: { coupon_ids: Array.from({ length: 101 }, () => 'CP') } });
    expect(many.status).toBe(400);
  });

  it('means vouchers where no type of quota is named', async () => {
    const types = async (body: object) =>
      new Set((await ask(QUOTAS, { body })).json.quotas.map(({ quota_type }: { quota_type: number }) => quota_type));
    expect(await types({})).toEqual(new Set([0]));
    expect(await types({ quota_type: 1 })).toEqual(new Set([1]));
  });

  it('keeps a ledger whose newest balance is what the coupons are worth', async () => {
    for (const customer of holder().slice(0, 8)) {
      const token = await tokenOf(customer.account_name);
      const query = { balance_type: 'BALANCE_TYPE_COUPON', limit: 100 };
      const { records } = (await ask(LEDGER, { token, query })).json;
      const coupons = await everyIssued({ customer_id: customer.customer_id });
      const worth = coupons.reduce((sum, { balance }) => sum + hundredths(balance), 0);
      expect(records.length === 0 ? 0 : hundredths(records[0].balance_after_change)).toBe(worth);
    }
  });

  it('asks for the credential that the contract names', async () => {
    const { customer_id } = holder()[0];
    const partner = await call(sandbox, { path: LEDGER, query: { balance_type: 'BALANCE_TYPE_COUPON' } });
    expect([partner.status, partner.json.error_code]).toEqual([403, 'CBC.0151']);
    const token = await tokenOf(holder()[0].account_name);
    const customer = await call(sandbox, { path: ISSUED, token, query: { customer_id } });
    expect([customer.status, customer.json.error_code]).toEqual([403, 'CBC.0151']);
  });

  it('offers coupons and discounts to unpaid orders of the caller only', async () => {
    const orders = (await ask(ORDERS, { query: { status: 6, limit: 100 } })).json.order_infos;
    const granted = new Map(holder().map((row) => [row.customer_id, row.account_name]));
    const own = orders.find((order: { customer_id: string }) => granted.has(order.customer_id));
    const token = await tokenOf(granted.get(own?.customer_id ?? '') ?? '');
    const query = { order_id: own?.order_id ?? '' };
    const coupons = (await ask(ORDER_COUPONS, { token, query })).json;
    const discounts = (await ask(ORDER_DISCOUNTS, { token, query })).json;
    expectToObey('ListOrderCouponsByOrderId', coupons);
    expectToObey('ListOrderDiscounts', discounts);
    expect(discounts.discounts.length).toBeGreaterThan(0);
    const foreign = orders.find((order: { customer_id: string }) => order.customer_id !== own?.customer_id);
    const refused = await call(sandbox, { path: ORDER_COUPONS, token, query: { order_id: foreign?.order_id ?? '' } });
    expect([refused.status, refused.json.error_code]).toEqual([400, 'CBC.30000010']);
  });
});
