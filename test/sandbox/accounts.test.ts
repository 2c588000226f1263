import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import { ALLOCATE, BALANCES, call, INTL, RECLAIM, type Reply } from './client.ts';

const RECORDS = '/v3/accounts/partner-accounts/adjust-records';
const PARTNER_BALANCES = '/v2/accounts/partner-accounts/balances';
const RESELLER_ALLOCATE = '/v2/accounts/partner-accounts/indirect-partner-adjust';
const RESELLER_RECLAIM = '/v2/accounts/partner-accounts/indirect-partner-reclaim';
const PARTNER = 'demo-cn';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, quotas: false, largeAmounts: true });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const view = () => sandbox.partner(PARTNER);
const ordinary = ({ association_type, balance }: CustomerView) =>
  association_type === '2' && balance > 1000n && balance < 10n ** 12n;
const customer = (test: (row: CustomerView) => boolean = ordinary): CustomerView => {
  const found = view().customers().find(test);
  if (!found) throw new Error('no such customer');
  return found;
};
const move = (path: string, customer_id: string, amount: string): Promise<Reply> =>
  call(sandbox, { path, rawBody: `{"customer_id":"${customer_id}","amount":${amount}}` });
const balancesOf = (ids: readonly string[], more: object = {}): Promise<Reply> =>
  call(sandbox, { path: BALANCES, body: { customer_infos: ids.map((customer_id) => ({ customer_id })), ...more } });
/** Sum of all balances, in hundredths. */
const total = (): bigint =>
  view()
    .customers()
    .reduce((sum, { balance }) => sum + balance, view().purse());

describe('balances', () => {
  it('are answered for agency-resale customers only, in another order than asked', async () => {
    const asked = view().customers().slice(0, 60);
    const expected = asked.filter((row) => row.association_type === '2').map((row) => row.customer_id);
    const ids = [...asked.map((row) => row.customer_id), 'f'.repeat(32)];
    const { json } = await balancesOf(ids);
    const got: string[] = json.customer_balances.map((row: { customer_id: string }) => row.customer_id);
    expect(expected.length).toBeLessThan(60);
    expect(got.toSorted()).toEqual(expected.toSorted());
    expect(got).not.toEqual(expected);
  });

  it('take a hundred ids and refuse one more', async () => {
    const ids = view()
      .customers()
      .map((row) => row.customer_id);
    expect((await balancesOf(ids.slice(0, 100))).status).toBe(200);
    const { status, json } = await balancesOf(ids.slice(0, 101));
    expect(status).toBe(400);
    expect(json.error_code).toMatch(/^CBC\.010[01]$/);
  });

  it('are sent with all their digits', async () => {
    const rich = customer((row) => row.association_type === '2' && row.balance > 10n ** 16n);
    const { text } = await balancesOf([rich.customer_id]);
    const digits = rich.balance.toString();
    const expected = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
    expect(text).toContain(`"amount":${expected},`);
    expect(Number(expected).toFixed(2)).not.toBe(expected);
  });

  it("of a reseller's customers need the reseller's id", async () => {
    const [indirect_partner_id] = view().resellerIds;
    const path = '/v2/partners/sub-customers/query';
    const { json } = await call(sandbox, { path, body: { indirect_partner_id, limit: 20, association_type: '2' } });
    const ids = json.customer_infos.map((row: { customer_id: string }) => row.customer_id);
    expect((await balancesOf(ids)).json.customer_balances).toEqual([]);
    expect((await balancesOf(ids, { indirect_partner_id })).json.customer_balances).toHaveLength(ids.length);
  });
});

describe('moving money', () => {
  it('moves exactly the amount of the call and loses nothing', async () => {
    const { customer_id, balance } = customer();
    const [sum, purse] = [total(), view().purse()];
    const given = await move(ALLOCATE, customer_id, '123.45');
    expect(given.json).toEqual({ transfer_id: expect.any(String) });
    expect(view().purse()).toBe(purse - 12_345n);
    const taken = await move(RECLAIM, customer_id, '23.4');
    expect(taken.json).toEqual({ trans_id: expect.any(String) });
    expect(customer((row) => row.customer_id === customer_id).balance).toBe(balance + 12_345n - 2_340n);
    expect(total()).toBe(sum);

    const { json } = await call(sandbox, { path: RECORDS, query: { customer_id } });
    expect(json.records.slice(0, 2)).toEqual([
      expect.objectContaining({
        operation_type: 'SOURCE_OPERATION_BERETRIEVE',
        amount: '23.40',
        trans_id: taken.json.trans_id,
      }),
      expect.objectContaining({
        operation_type: 'SOURCE_OPERATION_BEADJUST',
        amount: '123.45',
        trans_id: given.json.transfer_id,
      }),
    ]);
  });

  it.each(['0', '-1', '0.001', '1e3'])('refuses the amount %s', async (amount) => {
    const { status, json } = await move(ALLOCATE, customer().customer_id, amount);
    expect([status, json.error_code]).toEqual([400, 'CBC.0101']);
  });

  it('refuses to move the designated part of the purse or more than it holds', async () => {
    const { customer_id, balance } = customer();
    const accounts = (await call(sandbox, { path: PARTNER_BALANCES })).json.account_balances;
    const purse = accounts.find((row: { account_type: number }) => row.account_type === 8);
    const free = (purse?.amount ?? 0) - (purse?.designated_amount ?? 0);
    const plain = (amount: bigint) => `${amount / 100n}.${(amount % 100n).toString().padStart(2, '0')}`;
    const tooMuch = await move(ALLOCATE, customer_id, (free + 0.01).toFixed(2));
    expect([tooMuch.status, tooMuch.json.error_code]).toEqual([400, 'CBC.99005003']);
    expect((await move(ALLOCATE, customer_id, free.toFixed(2))).status).toBe(200);
    const all = balance + BigInt(Math.round(free * 100));
    expect((await move(RECLAIM, customer_id, plain(all + 1n))).json.error_code).toBe('CBC.99005003');
    expect((await move(RECLAIM, customer_id, plain(all))).status).toBe(200);
    expect(customer((row) => row.customer_id === customer_id).balance).toBe(0n);
  });

  it('moves amounts that no double can hold, exactly', async () => {
    const rich = customer((row) => row.association_type === '2' && row.balance > 10n ** 16n);
    const purse = view().purse();
    expect((await move(RECLAIM, rich.customer_id, '1234567890123456.71')).status).toBe(200);
    expect(view().purse() - purse).toBe(123_456_789_012_345_671n);
  });

  it('answers 200 with an error for referral customers', async () => {
    const referral = customer((row) => row.association_type === '1');
    const { status, json } = await move(ALLOCATE, referral.customer_id, '1.00');
    expect([status, json.error_code]).toEqual([200, 'CBC.5021']);
  });

  it('refuses unknown customers and moves nothing', async () => {
    const before = total();
    const { status, json } = await move(ALLOCATE, 'f'.repeat(32), '1.00');
    expect([status, json.error_code]).toEqual([400, 'CBC.99000035']);
    expect(total()).toBe(before);
  });

  it('fills and empties the purse of a reseller', async () => {
    const [indirect_partner_id] = view().resellerIds;
    const balance = async () =>
      (await call(sandbox, { path: PARTNER_BALANCES, query: { indirect_partner_id: indirect_partner_id ?? '' } })).json
        .account_balances[0].amount;
    const before = await balance();
    const purse = view().purse();
    expect((await call(sandbox, { path: RESELLER_ALLOCATE, body: { indirect_partner_id, amount: 10.5 } })).status).toBe(
      200,
    );
    expect(await balance()).toBe(before + 10.5);
    expect(view().purse()).toBe(purse - 1050n);
    const { json } = await call(sandbox, { path: RECORDS, query: { customer_id: indirect_partner_id ?? '' } });
    expect(json.records).toEqual([expect.objectContaining({ amount: '10.50', apply_scene: 'RESELLER' })]);
    await call(sandbox, { path: RESELLER_RECLAIM, body: { indirect_partner_id, amount: 10.5 } });
    expect([await balance(), view().purse()]).toEqual([before, purse]);
    const tooMuch = await call(sandbox, { path: RESELLER_RECLAIM, body: { indirect_partner_id, amount: 1e9 } });
    expect(tooMuch.json.error_code).toBe('CBC.99005003');
  });
});

describe('adjust records', () => {
  interface Record {
    readonly customer_id: string;
    readonly operation_type: string;
    readonly operation_time: string;
    readonly trans_id: string;
  }
  const sweep = async (query: { [name: string]: string } = {}): Promise<Record[]> => {
    const rows: Record[] = [];
    for (;;) {
      const { json } = await call(sandbox, { path: RECORDS, query: { ...query, limit: 100, offset: rows.length } });
      rows.push(...json.records);
      if (json.records.length === 0) {
        expect(json.total_count).toBe(rows.length);
        return rows;
      }
    }
  };

  it('are found by customer, kind, transaction and time', async () => {
    const all = await sweep();
    expect(new Set(all.map((row) => row.trans_id)).size).toBe(all.length);
    const { customer_id, trans_id, operation_type } = all[5] as Record;
    expect(await sweep({ customer_id })).toEqual(all.filter((row) => row.customer_id === customer_id));
    expect(await sweep({ operation_type })).toEqual(all.filter((row) => row.operation_type === operation_type));
    expect(await sweep({ trans_id })).toEqual([all[5]]);
    const [end = '', begin = ''] = [all[3]?.operation_time, all[9]?.operation_time];
    expect(await sweep({ operation_time_begin: begin, operation_time_end: end })).toEqual(all.slice(3, 10));
  });
});

describe('budgets', () => {
  const path = '/v2/partners/sub-customers/budget';
  const reseller = (type = '3') => {
    const found = sandbox
      .partner(INTL.id)
      .customers()
      .find((row) => row.association_type === type);
    return found?.customer_id ?? '';
  };
  const asPartner = (request: Parameters<typeof call>[1]) => call(sandbox, { partner: INTL, ...request });

  it('are set to a target and read back one by one or in a batch', async () => {
    const customer_id = reseller();
    const rawBody = `{"customer_id":"${customer_id}","budget_amount":1500.25}`;
    expect((await asPartner({ path, rawBody })).status).toBe(200);
    expect((await asPartner({ path, query: { customer_id } })).text).toContain('"budget_amount":1500.25,');
    const batch = await asPartner({
      path: `${path}/query`,
      body: { customer_ids: [reseller('1'), 'f'.repeat(32), customer_id] },
    });
    expect(batch.json.budget_infos).toEqual([expect.objectContaining({ customer_id, budget_amount: 1500.25 })]);
    expect(batch.json.currency).toBe('USD');
    const records = await asPartner({ path: `${path}/records`, query: { customer_id } });
    expect(records.json).toMatchObject({
      total_count: 2,
      record_list: [{ operation_type: 'SETTING', budget_amount: 1500.25 }, { operation_type: 'SETTING' }],
    });
  });

  it('refuse other models and amounts beyond the largest', async () => {
    const set = (customer_id: string, budget_amount: number) =>
      asPartner({ path, body: { customer_id, budget_amount } });
    expect((await set(reseller('1'), 1)).json.error_code).toBe('CBC.99000000');
    expect((await set(reseller(), 2147483647.01)).status).toBe(400);
    expect((await set(reseller(), 0)).status).toBe(400);
  });
});
