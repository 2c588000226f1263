import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, CUSTOMERS, call, type Reply } from './client.ts';
import { actAs, CASH, findMaster, inUse, type Master, type MemberRow, RETRIEVE, TRANSFER } from './enterprise.ts';

const LEDGER = '/v2/accounts/customer-accounts/account-change-records';
const START = Date.UTC(2026, 10, 20, 12);

let sandbox: Sandbox;
let now = START;
let master: Master;
let member: MemberRow;
beforeAll(async () => {
  sandbox = await startSandbox({ quotas: false, clock: clockAt(() => now) });
});
beforeEach(async () => {
  master = await findMaster(sandbox, { now: () => now, test: ({ association_type: type }) => type === '2' });
  member = inUse(await master.members());
});
afterEach(() => {
  now = START;
  sandbox.reset();
});
afterAll(() => sandbox.close());

const outcome = ({ status, json }: Reply): [number, string | undefined] => [status, json?.error_code];
const money = () => sandbox.partner(CN.id).money();

describe('cash between master and member', () => {
  const give = (amount: string, fields: object = {}) =>
    master.post(TRANSFER, { customer_id: member.id, amount, ...fields });
  const take = (amount: string, fields: object = {}) =>
    master.post(RETRIEVE, { customer_id: member.id, amount, ...fields });

  it('moves to the cent and is seen on both sides', async () => {
    const before = money();
    const [has, had] = [await master.transferable(), await master.retrievable(member.id)];
    const given = await give('12.34');
    expect([given.status, given.text]).toEqual([204, '']);
    expect([await master.transferable(), await master.retrievable(member.id)]).toEqual([has - 1234, had + 1234]);
    expect(money()).toEqual({
      ...before,
      customers: before.customers - 1234n,
      members: before.members + 1234n,
    });
    expect((await take('2.3', { balance_type: CASH })).status).toBe(204);
    expect([await master.transferable(), await master.retrievable(member.id)]).toEqual([has - 1004, had + 1004]);
    expect(money().total).toBe(before.total);
    expect(sandbox.effects()).toEqual({ UpdateSubEnterpriseAmount: 1, ReclaimSubEnterpriseAmount: 1 });
  });

  it('moves once under one id, also with other values in the second call', async () => {
    const has = await master.transferable();
    expect((await give('1.00', { trans_id: 'once' })).status).toBe(204);
    expect(outcome(await give('1.00', { trans_id: 'once' }))).toEqual([400, 'CBC.99007009']);
    expect(outcome(await take('5.00', { trans_id: 'once' }))).toEqual([400, 'CBC.99007009']);
    expect(await master.transferable()).toBe(has - 100);
    for (const trans_id of ['', null, undefined]) expect((await give('1.00', { trans_id })).status).toBe(204);
    expect(outcome(await give('1.00', { trans_id: 'x'.repeat(33) }))).toEqual([400, 'CBC.0101']);
    expect(await master.transferable()).toBe(has - 400);
  });

  it('moves once when the answer was lost, as the id shows', async () => {
    const has = await master.transferable();
    for (const kind of ['reset-before', 'reset-after'] as const) {
      sandbox.setFaults([{ operation: 'UpdateSubEnterpriseAmount', kind, times: 1 }]);
      await expect(give('1.00', { trans_id: `lost-${kind}` })).rejects.toThrow();
    }
    expect(await master.transferable()).toBe(has - 100);
    expect((await give('1.00', { trans_id: 'lost-reset-before' })).status).toBe(204);
    expect(outcome(await give('1.00', { trans_id: 'lost-reset-after' }))).toEqual([400, 'CBC.99007009']);
    expect(await master.transferable()).toBe(has - 200);
    expect(sandbox.effects()).toEqual({ UpdateSubEnterpriseAmount: 2 });
  });

  it('leaves an id free that was refused', async () => {
    const has = await master.transferable();
    const tooMuch = await give((has / 100 + 0.01).toFixed(2), { trans_id: 'mine' });
    expect(outcome(tooMuch)).toEqual([400, 'CBC.99005003']);
    expect((await give((has / 100).toFixed(2), { trans_id: 'mine' })).status).toBe(204);
    expect(await master.transferable()).toBe(0);
    const had = await master.retrievable(member.id);
    expect(outcome(await take((had / 100 + 0.01).toFixed(2)))).toEqual([400, 'CBC.99005003']);
    expect((await take((had / 100).toFixed(2))).status).toBe(204);
    expect(await master.retrievable(member.id)).toBe(0);
  });

  it.each([
    ['no amount', { amount: '0' }, 'CBC.0101'],
    ['a negative amount', { amount: '-1' }, 'CBC.0101'],
    ['parts of a cent', { amount: '0.001' }, 'CBC.0101'],
    ['another kind of account', { balance_type: 'BALANCE_TYPE_BONUS' }, 'CBC.0101'],
    ["another enterprise's member", { customer_id: 'f'.repeat(32) }, 'CBC.99007004'],
  ])('refuses %s', async (_name, fields, code) => {
    const before = money();
    expect(outcome(await give('1.00', fields))).toEqual([400, code]);
    expect(outcome(await take('1.00', fields))).toEqual([400, code]);
    expect(money()).toEqual(before);
  });

  it('goes to members in use alone', async () => {
    const test = ({ account_name }: CustomerView) => account_name !== master.row.account_name;
    for (const row of sandbox.partner(CN.id).customers().filter(test)) {
      if (!row.is_master || !row.grants_agency || row.balance < 100n) continue;
      const other = await actAs(sandbox, row, { now: () => now });
      const closed = (await other.members()).find(({ status }) => status === 4);
      if (!closed) continue;
      const answer = await other.post(TRANSFER, { customer_id: closed.id, amount: '1' });
      expect(outcome(answer)).toEqual([400, 'CBC.99007004']);
      return;
    }
    throw new Error('no closed member');
  });

  it('keeps the next transfer waiting while one is under way', async () => {
    sandbox.configure({ transferMs: 2000 });
    expect((await give('1.00', { trans_id: 'first' })).status).toBe(204);
    expect(outcome(await take('1.00'))).toEqual([400, 'CBC.99007461']);
    expect(outcome(await give('1.00', { trans_id: 'first' }))).toEqual([400, 'CBC.99007009']);
    now += 2000;
    expect((await take('1.00')).status).toBe(204);
  });

  it('is not for members, customers without an enterprise, or the partner', async () => {
    const row = sandbox
      .partner(CN.id)
      .customers()
      .find(({ is_master, grants_agency }) => !is_master && grants_agency);
    const plain = await actAs(sandbox, row as CustomerView, { now: () => now });
    const body = { customer_id: member.id, amount: '1' };
    expect(outcome(await plain.post(TRANSFER, body))).toEqual([403, 'CBC.0155']);
    expect(outcome(await call(sandbox, { path: TRANSFER, body, now }))).toEqual([403, 'CBC.0151']);
  });

  it('is in the ledger of a referral customer under its id', async () => {
    const test = ({ association_type: type }: CustomerView) => type === '1';
    const referral = await findMaster(sandbox, { now: () => now, test });
    const { id } = inUse(await referral.members());
    await referral.post(TRANSFER, { customer_id: id, amount: '7.00', trans_id: 'seven' });
    await referral.post(RETRIEVE, { customer_id: id, amount: '2.00', trans_id: 'two' });
    const entry = async (trade_id: string) => {
      const { json } = await referral.get(LEDGER, { balance_type: CASH, trade_id });
      expect(json.total_count).toBe(1);
      const { trade_detail_type, revenue_expense_type, change_amount, trade_time } = json.records[0];
      return [trade_detail_type, revenue_expense_type, change_amount, trade_time];
    };
    const at = '2026-11-20T12:00:00Z';
    expect(await entry('seven')).toEqual(['SOURCE_OPERATION_BEADJUST', 'EXPENSE', '7.00', at]);
    expect(await entry('two')).toEqual(['SOURCE_OPERATION_BERETRIEVE', 'REVENUE', '2.00', at]);
  });

  it("is refused to those who have it from a reseller of the partner's", async () => {
    const [indirect_partner_id] = sandbox.partner(CN.id).resellerIds;
    const { json } = await call(sandbox, {
      path: CUSTOMERS,
      body: { indirect_partner_id, association_type: '2', limit: 20 },
      now,
    });
    for (const row of json.customer_infos) {
      const other = await actAs(sandbox, row, { now: () => now });
      const [first] = (await other.members()) ?? [];
      if (first?.status !== 1) continue;
      expect(outcome(await other.post(TRANSFER, { customer_id: first.id, amount: '0.01' }))).toEqual([
        400,
        'CBC.99007004',
      ]);
      return;
    }
    throw new Error('no such master');
  });
});
