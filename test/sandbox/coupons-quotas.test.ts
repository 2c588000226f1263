import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, CUSTOMERS, call, type Request } from './client.ts';
import { cents, ISSUED, QUOTAS } from './holders.ts';
import { expectToObey } from './obeys.ts';

const GRANT = '/v2/partners/coupon-quotas/indirect-partner-adjust';
const RECLAIM = '/v2/partners/coupon-quotas/indirect-partner-reclaim';
const GRANTED = '/v2/partners/issued-coupon-quotas';
const RECORDS = '/v2/partners/coupon-quotas/records';
const START = Date.UTC(2026, 10, 20, 12);
const UNKNOWN = 'f'.repeat(32);

interface QuotaRow {
  readonly quota_id: string;
  readonly balance: number;
  readonly quota_value: number;
  readonly quota_status: number;
}

describe('quotas of resellers in the sandbox', () => {
  let sandbox: Sandbox;
  let clock = START;
  let parent: QuotaRow;
  let resellers: readonly string[];

  const ask = (path: string, request: Partial<Request> = {}) => call(sandbox, { path, now: clock, ...request });
  const quotasOf = async (body: object = {}): Promise<QuotaRow[]> =>
    (await ask(QUOTAS, { body: { limit: 100, ...body } })).json.quotas;
  const reread = async (): Promise<QuotaRow> => (await quotasOf({ quota_ids: [parent.quota_id] }))[0] as QuotaRow;
  const grant = (ids: readonly string[], amount = 100.5, more: object = {}) =>
    ask(GRANT, { body: { quota_id: parent.quota_id, indirect_partner_ids: ids, quota_amount: amount, ...more } });
  const granted = async (query: Request['query']): Promise<QuotaRow[]> =>
    (await ask(GRANTED, { query: { limit: 100, ...query } })).json.quotas;
  const records = async (query: Request['query']) =>
    (await ask(RECORDS, { query: { limit: 100, ...query } })).json.records;

  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 120, quotas: false, clock: clockAt(() => clock) });
    parent = (await quotasOf({ quota_status_list: [0] }))[1] as QuotaRow;
    resellers = sandbox.partner(CN.id).resellerIds;
  });
  afterEach(() => {
    clock = START;
    sandbox.reset();
  });
  afterAll(() => sandbox.close());

  it('are cut from the distributor’s, in every list at once', async () => {
    const ids = resellers.slice(0, 2);
    const { status, json } = await grant(ids);
    expect(status).toBe(200);
    expectToObey('UpdateCouponQuotas', json);
    expect(json.simple_quota_infos.map((row: { id: string }) => row.id)).toEqual(ids);
    const after = await reread();
    expect(cents(parent.balance) - cents(after.balance)).toBe(2 * 10_050);
    expect(after.quota_value).toBe(parent.quota_value);
    const [{ quota_id: quotaId }] = json.simple_quota_infos;
    expect(await granted({ quota_id: quotaId })).toMatchObject([
      {
        quota_id: quotaId,
        parent_quota_id: parent.quota_id,
        indirect_partner_id: ids[0],
        balance: 100.5,
        quota_value: 100.5,
      },
    ]);
    expect(await quotasOf({ indirect_partner_id: ids[0], quota_ids: [quotaId] })).toHaveLength(1);
    expect(await records({ quota_id: quotaId })).toMatchObject([
      { operation_type: '10', amount: 100.5, indirect_partner_id: ids[0], operation_time: '2026-11-20T12:00:00Z' },
    ]);
  });

  it('go to the partner’s own resellers only, and others are reported', async () => {
    const { status, json } = await grant([UNKNOWN, resellers[0] ?? '']);
    expect([status, json.simple_quota_infos.length]).toEqual([200, 1]);
    expect(json.error_details).toMatchObject([{ id: UNKNOWN, error_code: 'CBC.99000037' }]);
    expect(cents(parent.balance) - cents((await reread()).balance)).toBe(10_050);
  });

  it.each([
    ['more than is left', { quota_amount: 9_999_999 }, 'CBC.99000013'],
    ['an unknown quota', { quota_id: 'QT1' }, 'CBC.99000012'],
    ['a part of a cent', { quota_amount: 0.015 }, 'CBC.0101'],
  ])('are refused for %s, and nothing changes', async (_what, more, code) => {
    const { status, json } = await grant(resellers.slice(0, 2), 1, more);
    expect([status, json.error_code, await reread()]).toEqual([400, code, parent]);
  });

  it('are refused from a quota in another state', async () => {
    const [frozen] = await quotasOf({ quota_status_list: [5] });
    const { status, json } = await grant(resellers.slice(0, 1), 1, { quota_id: frozen?.quota_id });
    expect([status, json.error_code]).toEqual([400, 'CBC.99000015']);
  });

  it('serve the reseller’s customers, and the rest is taken back', async () => {
    const reseller = resellers[0] ?? '';
    const quotaId = (await grant([reseller])).json.simple_quota_infos[0].quota_id;
    const body = { indirect_partner_id: reseller, limit: 100, association_type: '2' };
    const [customer] = (await ask(CUSTOMERS, { body })).json.customer_infos;
    const coupon = { quota_id: quotaId, customer_ids: [customer.customer_id], face_value: 30.25 };
    const issue = await ask(ISSUED, { body: { ...coupon, indirect_partner_id: reseller } });
    expect(issue.json.coupon_infos).toHaveLength(1);
    expect(await granted({ quota_id: quotaId })).toMatchObject([{ balance: 70.25, quota_value: 100.5 }]);
    expect((await reread()).quota_value).toBe(parent.quota_value);

    clock += 60_000;
    const { status, json } = await ask(RECLAIM, { body: { quota_ids: [quotaId, 'QT1'], remark: 'season over' } });
    expect(status).toBe(200);
    expectToObey('ReclaimCouponQuotas', json);
    expect(json.simple_quota_infos).toEqual([{ quota_id: quotaId, quota_balance: 70.25 }]);
    expect(json.error_details).toMatchObject([{ id: 'QT1', error_code: 'CBC.99000012' }]);
    expect(cents(parent.balance) - cents((await reread()).balance)).toBe(3_025);
    expect((await reread()).quota_value).toBe(parent.quota_value);
    expect(await granted({ quota_id: quotaId })).toMatchObject([{ quota_status: 6, balance: 0 }]);
    const [taken] = await records({ quota_id: quotaId, operation_type: '11' });
    expect(taken).toMatchObject({ amount: 70.25, remark: 'season over', operation_time: '2026-11-20T12:01:00Z' });

    const again = (await ask(RECLAIM, { body: { quota_ids: [quotaId] } })).json;
    expect([again.simple_quota_infos, again.error_details[0].error_code]).toEqual([[], 'CBC.99000012']);
  });

  it('are cut once when the answer is lost, as the records show', async () => {
    sandbox.setFaults([{ operation: 'UpdateCouponQuotas', kind: 'reset-after', times: 1 }]);
    await expect(grant([resellers[0] ?? ''])).rejects.toThrow();
    const found = await records({ parent_quota_id: parent.quota_id, operation_time_begin: '2026-11-20T12:00:00Z' });
    expect(found).toMatchObject([{ operation_type: '10', amount: 100.5, indirect_partner_id: resellers[0] }]);
    expect(cents(parent.balance) - cents((await reread()).balance)).toBe(10_050);
  });
});
