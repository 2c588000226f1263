import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, call, INTL, type Reply } from './client.ts';
import {
  findMaster,
  inUse,
  type Master,
  MEMBERS,
  PROJECTS,
  RETRIEVE,
  RETRIEVE_COUPON,
  SMS,
  TRANSFER,
  TRANSFER_COUPON,
  UNITS,
} from './enterprise.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const PHONE = '10000000000';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ quotas: false, clock: clockAt(() => NOW) });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

type Write = () => Promise<Reply>;

/** Prepares what the write needs and returns the write, which can be sent any number of times. */
type Prepare = () => Write | Promise<Write>;

const customerOf = ({ id }: typeof CN, test: (row: CustomerView) => boolean): string => {
  const found = sandbox.partner(id).customers().find(test);
  if (!found) throw new Error('no such customer');
  return found.customer_id;
};

const byPartner = (path: string, body: object, partner = CN, method = 'POST'): Write => {
  return () => call(sandbox, { path, body, partner, method, now: NOW });
};

const documents = (customer_id: string) => ({
  customer_id,
  verified_file_url: ['a.jpg', 'b.jpg', 'c.jpg'],
  verified_number: 'X00000000',
  xaccount_type: CN.agencyName,
});
const unknown = (): string => customerOf(CN, ({ verified_status: status }) => status === '-1');
const person = (): string => customerOf(CN, (row) => row.verified_status === '2' && row.customer_type === 0);
const freezable = (frozen: number): string =>
  customerOf(INTL, (row) => row.association_type === '3' && row.is_frozen === frozen);

const byMaster = async (path: string, bodyOf: (master: Master) => Promise<object>): Promise<Write> => {
  const master = await findMaster(sandbox, { now: () => NOW });
  const body = await bodyOf(master);
  return () => master.post(path, body);
};
const transfer = async (master: Master) => ({ customer_id: inUse(await master.members()).id, amount: '1.00' });
const transferOnce = async (master: Master) => ({ ...(await transfer(master)), trans_id: 'once' });
const newMember = async (master: Master) => ({
  party_id: (await master.get(UNITS)).json.child_nodes[0].id,
  sub_customer_association_type: 1,
  new_sub_customer: { customer_name: 'new_member', password: 'secret-1234', use_pri_mobile_phone: 'Y' },
});

/** A master with something in the list, and the body for it and one of its members. */
const withCoupon = async (bodyOf: (master: Master) => Promise<object | null>, path: string): Promise<Write> => {
  const tried: string[] = [];
  for (;;) {
    const test = ({ customer_id: id }: CustomerView) => !tried.includes(id);
    const master = await findMaster(sandbox, { now: () => NOW, test });
    const body = await bodyOf(master);
    if (body) return () => master.post(path, body);
    tried.push(master.row.customer_id);
  }
};
const giveCoupon = async (master: Master) => {
  const [coupon] = (await master.get(`${TRANSFER_COUPON}s`)).json.avail_transfer_coupons;
  const member = (await master.members()).find(({ status }) => status === 1);
  return coupon && member
    ? { customer_id: member.id, coupon_id: coupon.coupon_id, amount: '0.01', trans_id: 'once' }
    : null;
};
const takeCoupon = async (master: Master) => {
  for (const { id } of await master.members()) {
    const { json } = await master.get(`${RETRIEVE_COUPON}s`, { sub_customer_id: id });
    const [{ coupon_id, sub_coupon_id } = { coupon_id: null, sub_coupon_id: null }] = json.avail_retrieve_coupons;
    if (coupon_id) return { customer_id: id, coupon_id, sub_coupon_id, trans_id: 'once' };
  }
  return null;
};

const REGISTRATION = {
  domain_name: 'new_customer',
  xaccount_id: 'x-1',
  xaccount_type: CN.agencyName,
};
const PARTNERS = '/v2/partners/sub-customers';
const REAL_NAME = '/v2/customers/realname-auths';

/** The operation, its write, and the answer to a repetition: a code, or its status where it takes effect again. */
const WRITES: readonly (readonly [operation: string, again: string | number, prepare: Prepare])[] = [
  ['CreateSubCustomer', 'CBC.99000039', () => byPartner(PARTNERS, REGISTRATION)],
  [
    'SendVerificationMessageCode',
    204,
    () => byPartner('/v2/bases/verificationcode/send', { receiver_type: 1, mobile_phone: PHONE }),
  ],
  [
    'CreatePersonalRealnameAuth',
    'CBC.99007188',
    () =>
      byPartner(`${REAL_NAME}/individual`, {
        ...documents(unknown()),
        identify_type: 0,
        verified_type: 3,
        name: 'Example',
      }),
  ],
  [
    'CreateEnterpriseRealnameAuthentication',
    'CBC.99007188',
    () => byPartner(`${REAL_NAME}/enterprise`, { ...documents(unknown()), identify_type: 1, corp_name: 'Example' }),
  ],
  [
    'ChangeEnterpriseRealnameAuthentication',
    'CBC.99007188',
    () => {
      const body = { ...documents(person()), identify_type: 1, corp_name: 'Example', change_type: 1 };
      return byPartner(`${REAL_NAME}/enterprise`, body, CN, 'PUT');
    },
  ],
  [
    'FreezeSubCustomers',
    'CBC.0150',
    () => byPartner(`${PARTNERS}/freeze`, { customer_ids: [freezable(0)], reason: 'test' }, INTL),
  ],
  [
    'UnfreezeSubCustomers',
    'CBC.0150',
    () => byPartner(`${PARTNERS}/unfreeze`, { customer_ids: [freezable(1)], reason: 'test' }, INTL),
  ],
  ['CreateEnterpriseProjectAuth', 204, () => byMaster(PROJECTS, async () => ({}))],
  ['CreateSubEnterpriseAccount', 'CBC.99000038', () => byMaster(MEMBERS, newMember)],
  ['SendSmsVerificationCode', 204, () => byMaster(SMS, async () => ({ mobile_phone: PHONE, sm_template_args: [] }))],
  ['UpdateSubEnterpriseAmount', 'CBC.99007009', () => byMaster(TRANSFER, transferOnce)],
  ['UpdateSubEnterpriseAmount', 204, () => byMaster(TRANSFER, transfer)],
  ['ReclaimSubEnterpriseAmount', 'CBC.99007009', () => byMaster(RETRIEVE, transferOnce)],
  ['ClaimEnterpriseMultiAccountCoupon', 'CBC.99007009', () => withCoupon(giveCoupon, TRANSFER_COUPON)],
  ['ReclaimEnterpriseMultiAccountCoupon', 'CBC.99007009', () => withCoupon(takeCoupon, RETRIEVE_COUPON)],
];

describe('a write without an answer', () => {
  it.each(WRITES)('%s took effect once, and a repetition gets %s', async (operation, again, prepare) => {
    const write = await prepare();
    const { total } = sandbox.partner(CN.id).money();
    sandbox.setFaults([
      { operation, kind: 'reset-before', times: 1 },
      { operation, kind: 'reset-after', times: 1 },
    ]);
    await expect(write()).rejects.toThrow();
    expect(sandbox.effects()).toEqual({});
    await expect(write()).rejects.toThrow();
    expect(sandbox.effects()).toEqual({ [operation]: 1 });
    const { status, json } = await write();
    expect(json?.error_code ?? status).toBe(again);
    expect(sandbox.effects()).toEqual({ [operation]: typeof again === 'number' ? 2 : 1 });
    expect(sandbox.calls()).toMatchObject({ [operation]: 3 });
    expect(sandbox.partner(CN.id).money().total).toBe(total);
  });
});
