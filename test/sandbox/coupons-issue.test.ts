import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, call, type Request } from './client.ts';
import { actors, COUPON_RECORDS, type CouponRow, cents, createHolder, ISSUED, QUOTAS } from './holders.ts';
import { expectToObey } from './obeys.ts';

const RECLAIM = `${ISSUED}/reclaim`;
const OWN = '/v2/promotions/benefits/coupons';
const START = Date.UTC(2026, 10, 20, 12);
const UNKNOWN = 'f'.repeat(32);

interface QuotaRow {
  readonly quota_id: string;
  readonly balance: number;
  readonly quota_value: number;
  readonly expire_time: string;
  readonly limit_infos: readonly { readonly limit_values: readonly { readonly value1: string }[] }[] | null;
}

describe('coupons issued in the sandbox', () => {
  let sandbox: Sandbox;
  let clock = START;
  let quota: QuotaRow;
  let customers: readonly [CustomerView, CustomerView];

  const ask = (path: string, request: Partial<Request> = {}) => call(sandbox, { path, now: clock, ...request });
  const quotas = async (body: object = {}): Promise<QuotaRow[]> =>
    (await ask(QUOTAS, { body: { limit: 100, ...body } })).json.quotas;
  const reread = async (): Promise<QuotaRow> => (await quotas({ quota_ids: [quota.quota_id] }))[0] as QuotaRow;
  const issue = (ids: readonly string[], more: object = {}) =>
    ask(ISSUED, { body: { quota_id: quota.quota_id, customer_ids: ids, face_value: 12.34, ...more } });
  const issued = async (query: Record<string, string> = {}): Promise<CouponRow[]> =>
    (await ask(ISSUED, { query: { limit: 100, ...query } })).json.user_coupons;
  const records = async (query: Request['query']) => (await ask(COUPON_RECORDS, { query })).json.records;

  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 120, quotas: false, clock: clockAt(() => clock) });
    const usable = await quotas({ quota_status_list: [0] });
    quota = usable.find((row) => !row.limit_infos) as QuotaRow;
    const [first, second] = actors(sandbox, '2');
    customers = [first as CustomerView, second as CustomerView];
  });
  afterEach(() => {
    clock = START;
    sandbox.reset();
  });
  afterAll(() => sandbox.close());

  it('are in every list at once, and the quota is smaller by what they are worth', async () => {
    const ids = customers.map((row) => row.customer_id);
    const total = (await ask(ISSUED)).json.total_count;
    const { status, json } = await issue(ids, { memo: 'welcome' });
    expect(status).toBe(200);
    expectToObey('CreatePartnerCoupons', json);
    expect(json.coupon_infos.map((row: { id: string }) => row.id)).toEqual(ids);
    expect(json.error_details).toBeUndefined();
    const [{ coupon_id: couponId }] = json.coupon_infos;

    const after = await reread();
    expect(cents(quota.balance) - cents(after.balance)).toBe(2 * 1234);
    expect(after.quota_value).toBe(quota.quota_value);

    const all = await issued();
    expect((await ask(ISSUED)).json.total_count).toBe(total + 2);
    expect(all.slice(0, 2).map((row) => row.customer_id)).toEqual(ids.toReversed());
    const [mine] = await issued({ customer_id: ids[0] ?? '' });
    const shown = {
      coupon_id: couponId,
      status: 2,
      coupon_type: 1,
      face_value: 12.34,
      balance: 12.34,
      create_time: '2026-11-20T12:00:00Z',
      expire_time: quota.expire_time,
      promotion_id: quota.quota_id,
    };
    expect(mine).toMatchObject(shown);

    const record = { operation_type: '1', quota_id: quota.quota_id, customer_id: ids[0], operation_amount: 12.34 };
    const written = { ...record, coupon_id: couponId, operation_time: '2026-11-20T12:00:00Z', remark: 'welcome' };
    expect((await records({ customer_id: ids[0] ?? '' }))[0]).toMatchObject(written);
    expect(await records({ coupon_ids: [couponId] })).toMatchObject([written]);
    const window = { operation_time_begin: '2026-11-20T12:00:00Z', operation_time_end: '2026-11-20T12:00:00Z' };
    expect(await records({ quota_id: quota.quota_id, ...window })).toHaveLength(2);

    const holder = await createHolder(sandbox, customers[0], CN, () => clock);
    const own = (await holder.own(OWN, { query: { coupon_id: couponId } })).json.user_coupons;
    expect(own).toMatchObject([{ coupon_id: couponId, customer_id: ids[0], face_value: 12.34, balance: null }]);
  });

  it('go to the customers that may have them, with the reason for each of the others', async () => {
    const referral = actors(sandbox, '1')[0]?.customer_id ?? '';
    const ids = [customers[0].customer_id, referral, UNKNOWN, customers[1].customer_id];
    const left = cents(quota.balance);
    const { status, json } = await issue(ids, { face_value: (left - 100) / 100 });
    expect(status).toBe(200);
    expectToObey('CreatePartnerCoupons', json);
    expect(json.coupon_infos).toHaveLength(1);
    expect(json.error_details.map((row: { id: string; error_code: string }) => [row.id, row.error_code])).toEqual([
      [referral, 'CBC.99000014'],
      [UNKNOWN, 'CBC.99000035'],
      [customers[1].customer_id, 'CBC.99000013'],
    ]);
    expect(cents((await reread()).balance)).toBe(100);
  });

  it.each([
    ['an unknown quota', { quota_id: 'QT1' }, 400, 'CBC.99000012'],
    ['three decimals', { face_value: 1.234 }, 400, 'CBC.0101'],
    ['nothing', { face_value: 0 }, 400, 'CBC.0101'],
    ['a time beyond the quota', { expire_time: '2099-01-01T00:00:00Z' }, 400, 'CBC.0101'],
    ['a time in the past', { expire_time: '2026-11-20T11:00:00Z' }, 400, 'CBC.0101'],
    ['a service that does not exist', { cloud_service_types: ['hws.service.type.none'] }, 400, 'CBC.50000055'],
    ['an unknown reseller', { indirect_partner_id: UNKNOWN }, 400, 'CBC.99000037'],
  ])('are refused for %s, and nothing changes', async (_what, more, status, code) => {
    const before = (await ask(ISSUED)).json;
    const reply = await issue([customers[0].customer_id], more);
    expect([reply.status, reply.json.error_code]).toEqual([status, code]);
    expect([(await ask(ISSUED)).json, await reread()]).toEqual([before, quota]);
  });

  it('take at most a hundred customers, each once', async () => {
    const many = Array.from({ length: 101 }, (_, n) => n.toString(16).padStart(32, '0'));
    expect((await issue(many)).json.error_code).toBe('CBC.0101');
    const id = customers[0].customer_id;
    expect((await issue([id, id])).json.error_code).toBe('CBC.0100');
  });

  it('keep to the services of their quota', async () => {
    const limited = (await quotas({ quota_status_list: [0] })).find((row) => row.limit_infos) as QuotaRow;
    const body = { quota_id: limited.quota_id, customer_ids: [customers[0].customer_id], face_value: 5 };
    const wide = await ask(ISSUED, { body: { ...body, cloud_service_types: ['hws.service.type.ebs'] } });
    expect([wide.status, wide.json.error_code]).toEqual([400, 'CBC.99000023']);
    await ask(ISSUED, { body });
    const [coupon] = await issued({ customer_id: customers[0].customer_id });
    expect(coupon?.use_limits.map((limit) => limit.value1)).toEqual(['hws.service.type.ec2']);
  });

  it('are issued once when the answer is lost, as the records show', async () => {
    sandbox.setFaults([{ operation: 'CreatePartnerCoupons', kind: 'reset-after', times: 1 }]);
    await expect(issue([customers[0].customer_id])).rejects.toThrow();
    const query = { customer_id: customers[0].customer_id, operation_time_begin: '2026-11-20T12:00:00Z' };
    expect(await records(query)).toMatchObject([{ quota_id: quota.quota_id, operation_amount: 12.34 }]);
    expect(cents(quota.balance) - cents((await reread()).balance)).toBe(1234);
    // The vendor recognizes no repetition: the same call again issues one more coupon.
    await issue([customers[0].customer_id]);
    expect(await records(query)).toHaveLength(2);
  });

  it('are reclaimed once, and their worth is back in the quota', async () => {
    const { json } = await issue([customers[0].customer_id]);
    const body = { coupon_id: json.coupon_infos[0].coupon_id };
    clock += 60_000;
    expect((await ask(RECLAIM, { body })).status).toBe(204);
    expect((await issued({ coupon_id: body.coupon_id }))[0]).toMatchObject({ status: 5, balance: 0 });
    expect((await reread()).balance).toBe(quota.balance);
    const written = (await records({ coupon_ids: [body.coupon_id] })) as { operation_type: string }[];
    expect(written.map((row) => row.operation_type)).toEqual(['2', '1']);
    const again = await ask(RECLAIM, { body });
    expect([again.status, again.json.error_code]).toEqual([200, 'CBC.99000048']);
    expect((await reread()).balance).toBe(quota.balance);
  });

  it('that are as old as the sandbox are reclaimed too, those that are used are not', async () => {
    const all = await issued();
    const [usable, used] = [2, 3].map((status) => all.find((row) => row.status === status && row.is_frozen === '0'));
    const before = await records({ coupon_ids: [usable?.coupon_id ?? ''] });
    expect((await ask(RECLAIM, { body: { coupon_id: usable?.coupon_id } })).status).toBe(204);
    const after = await records({ coupon_ids: [usable?.coupon_id ?? ''] });
    expect([after.length, after[0].operation_type]).toEqual([before.length + 1, '2']);
    const refused = await ask(RECLAIM, { body: { coupon_id: used?.coupon_id } });
    expect([refused.status, refused.json.error_code]).toEqual([400, 'CBC.0100']);
  });
});
