import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, type Reply } from './client.ts';
import {
  actAs,
  CREDIT,
  inUse,
  type Master,
  type MemberRow,
  RETRIEVE,
  RETRIEVE_COUPON,
  TRANSFER,
  TRANSFER_COUPON,
} from './enterprise.ts';

const START = Date.UTC(2026, 10, 20, 12);

let sandbox: Sandbox;
let now = START;
beforeAll(async () => {
  sandbox = await startSandbox({ quotas: false, clock: clockAt(() => now) });
});
afterEach(() => {
  now = START;
  sandbox.reset();
});
afterAll(() => sandbox.close());

const outcome = ({ status, json }: Reply): [number, string | undefined] => [status, json?.error_code];
const money = () => sandbox.partner(CN.id).money();

describe('credit between master and member', () => {
  interface Line {
    readonly expire_time?: string;
    readonly avail_transfer_amount: number;
    readonly avail_retrieve_amount: number;
  }
  let master: Master;
  let line: Line;
  const linesOf = async (path: string, query: object = {}): Promise<Line[]> =>
    (await master.get(path, { balance_type: CREDIT, limit: 100, ...query })).json.amount_infos;

  beforeEach(async () => {
    for (const row of sandbox.partner(CN.id).customers()) {
      if (!row.is_master || !row.grants_agency) continue;
      master = await actAs(sandbox, row, { now: () => now });
      const found = (await linesOf(TRANSFER)).find(({ expire_time }) => expire_time !== undefined);
      if (!found || !(await master.members()).some(({ status }) => status === 1)) continue;
      line = found;
      return;
    }
    throw new Error('no master with credit that ends');
  });

  it('moves within lines that end at the same time', async () => {
    const { expire_time = '', avail_transfer_amount } = line;
    const { id } = inUse(await master.members());
    const before = money();
    const body = { customer_id: id, amount: '10.01', balance_type: CREDIT, expire_time };
    const find = async (path: string, query: object = {}) =>
      (await linesOf(path, query)).find((each) => each.expire_time === expire_time);
    expect((await master.post(TRANSFER, body)).status).toBe(204);
    expect((await find(TRANSFER))?.avail_transfer_amount).toBeCloseTo(avail_transfer_amount - 10.01, 5);
    expect((await find(RETRIEVE, { sub_customer_id: id }))?.avail_retrieve_amount).toBe(10.01);
    expect(money()).toEqual(before);
    expect(outcome(await master.post(RETRIEVE, { ...body, amount: '10.02' }))).toEqual([400, 'CBC.99005003']);
    expect((await master.post(RETRIEVE, body)).status).toBe(204);
    expect(await find(RETRIEVE, { sub_customer_id: id })).toBeUndefined();
    expect((await find(TRANSFER))?.avail_transfer_amount).toBe(avail_transfer_amount);
  });

  it('needs the exact end, and to be in time', async () => {
    const { expire_time = '' } = line;
    const { id } = inUse(await master.members());
    const body = { customer_id: id, amount: '1', balance_type: CREDIT };
    const wrong = await master.post(TRANSFER, { ...body, expire_time: '2031-01-01T00:00:00Z' });
    expect(outcome(wrong)).toEqual([400, 'CBC.99000043']);
    now = Date.parse(expire_time);
    const late = await actAs(sandbox, master.row, { now: () => now });
    expect(outcome(await late.post(TRANSFER, { ...body, expire_time }))).toEqual([500, 'CBC.7181']);
    expect(sandbox.effects()).toEqual({});
  });
});

describe('coupons between master and member', () => {
  const COUPONS = `${TRANSFER_COUPON}s`;
  const HELD = `${RETRIEVE_COUPON}s`;
  interface Coupon {
    readonly coupon_id: string;
    readonly sub_coupon_id?: string;
    readonly balance: string;
  }
  let owner: Master;
  let holder: MemberRow;
  let coupon: Coupon;
  const transferable = async (): Promise<Coupon[]> => (await owner.get(COUPONS)).json.avail_transfer_coupons;
  const held = async (): Promise<Coupon[]> =>
    (await owner.get(HELD, { sub_customer_id: holder.id, limit: 100 })).json.avail_retrieve_coupons;

  beforeEach(async () => {
    for (const row of sandbox.partner(CN.id).customers()) {
      if (!row.is_master || !row.grants_agency) continue;
      owner = await actAs(sandbox, row, { now: () => now });
      const [first] = await transferable();
      const receiver = (await owner.members()).find(({ status }) => status === 1);
      if (!first || !receiver || Number(first.balance) < 2) continue;
      [coupon, holder] = [first, receiver];
      return;
    }
    throw new Error('no master with a coupon');
  });

  it('are split and returned as a whole', async () => {
    const before = money();
    const all = (await held()).length;
    const body = { customer_id: holder.id, coupon_id: coupon.coupon_id, amount: '1.25', trans_id: 'part' };
    const given = await owner.post(TRANSFER_COUPON, body);
    expect([given.status, Object.keys(given.json)]).toEqual([200, ['sub_coupon_id']]);
    expect(outcome(await owner.post(TRANSFER_COUPON, body))).toEqual([400, 'CBC.99007009']);
    const left = (await transferable()).find(({ coupon_id }) => coupon_id === coupon.coupon_id);
    expect(Number(left?.balance)).toBeCloseTo(Number(coupon.balance) - 1.25, 5);
    expect(await held()).toHaveLength(all + 1);
    expect((await held()).at(-1)).toMatchObject({
      coupon_id: coupon.coupon_id,
      sub_coupon_id: given.json.sub_coupon_id,
      balance: '1.25',
    });
    expect(money()).toEqual(before);

    const back = { customer_id: holder.id, coupon_id: coupon.coupon_id, sub_coupon_id: given.json.sub_coupon_id };
    const taken = await owner.post(RETRIEVE_COUPON, { ...back, trans_id: 'back' });
    expect([taken.status, taken.json]).toEqual([200, { real_retrieve_amout: '1.25' }]);
    expect(outcome(await owner.post(RETRIEVE_COUPON, { ...back, trans_id: 'back' }))).toEqual([400, 'CBC.99007009']);
    expect(outcome(await owner.post(RETRIEVE_COUPON, back))).toEqual([400, 'CBC.99007004']);
    expect(await transferable()).toContainEqual(coupon);
    expect(money()).toEqual(before);
    expect(sandbox.effects()).toEqual({
      ClaimEnterpriseMultiAccountCoupon: 1,
      ReclaimEnterpriseMultiAccountCoupon: 1,
    });
  });

  it('disappear from the master when all is given, and come back with it', async () => {
    const body = { customer_id: holder.id, coupon_id: coupon.coupon_id, amount: coupon.balance };
    const { json } = await owner.post(TRANSFER_COUPON, body);
    expect((await transferable()).map(({ coupon_id }) => coupon_id)).not.toContain(coupon.coupon_id);
    await owner.post(RETRIEVE_COUPON, { ...body, sub_coupon_id: json.sub_coupon_id });
    expect(await transferable()).toContainEqual(coupon);
  });

  it('give at most their balance, and no unknown coupon', async () => {
    const body = { customer_id: holder.id, coupon_id: coupon.coupon_id };
    const more = (Number(coupon.balance) + 0.01).toFixed(2);
    expect(outcome(await owner.post(TRANSFER_COUPON, { ...body, amount: more }))).toEqual([400, 'CBC.99005003']);
    const strange = { ...body, coupon_id: 'CP0', amount: '1' };
    expect(outcome(await owner.post(TRANSFER_COUPON, strange))).toEqual([400, 'CBC.99007004']);
    const unheld = { ...body, sub_coupon_id: 'CS0' };
    expect(outcome(await owner.post(RETRIEVE_COUPON, unheld))).toEqual([400, 'CBC.99007004']);
    expect(sandbox.effects()).toEqual({});
  });
});
