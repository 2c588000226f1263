import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, CUSTOMERS, call, INTL, type Reply } from './client.ts';

const PERSON = '/v2/customers/realname-auths/individual';
const COMPANY = '/v2/customers/realname-auths/enterprise';
const RESULT = '/v2/customers/realname-auths/result';
const SEND_CODE = '/v2/bases/verificationcode/send';
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

type Site = typeof CN;

const customerWith = (test: (row: CustomerView) => boolean, { id }: Site = CN): string => {
  const found = sandbox.partner(id).customers().find(test);
  if (!found) throw new Error('no such customer');
  return found.customer_id;
};
const stranger = ({ verified_status: status }: CustomerView) => status === '-1';
const verifiedAs = (type: number) => (row: CustomerView) => row.verified_status === '2' && row.customer_type === type;

const outcome = ({ status, json }: Reply): [number, unknown] => [status, json?.error_code ?? json];
const person = (customer_id: string, fields: object = {}, partner: Site = CN): Promise<Reply> =>
  call(sandbox, {
    path: PERSON,
    partner,
    now,
    body: {
      customer_id,
      identify_type: 0,
      verified_type: 3,
      verified_file_url: ['a.jpg', 'b.PNG', 'c/d.pdf'],
      name: 'Example Person',
      verified_number: 'X00000000',
      xaccount_type: partner.agencyName,
      ...fields,
    },
  });
const company = (customer_id: string, fields: object = {}, partner: Site = CN): Promise<Reply> =>
  call(sandbox, {
    path: COMPANY,
    method: 'change_type' in fields ? 'PUT' : 'POST',
    partner,
    now,
    body: {
      customer_id,
      identify_type: 1,
      certificate_type: 0,
      verified_file_url: ['license.jpg'],
      corp_name: 'Example Ltd',
      verified_number: '000000000000000000',
      xaccount_type: partner.agencyName,
      ...fields,
    },
  });
const change = (customer_id: string, fields: object = {}) => company(customer_id, { change_type: 1, ...fields });
const rowOf = async (customer_id: string, partner: Site = CN) =>
  (await call(sandbox, { path: CUSTOMERS, body: { customer_id }, partner, now })).json.customer_infos[0];
const resultOf = async (customer_id: string, partner: Site = CN) =>
  (await call(sandbox, { path: RESULT, query: { customer_id }, partner, now })).json;

describe.each([CN, INTL])('documents on the site of $id', (partner) => {
  it('of a person are looked at, and then make the customer a person', async () => {
    const id = customerWith(stranger, partner);
    expect(await resultOf(id, partner)).toEqual({});
    expect(outcome(await person(id, {}, partner))).toEqual([200, { is_review: 1 }]);
    expect(await resultOf(id, partner)).toEqual({ review_result: 0 });
    expect(await rowOf(id, partner)).toMatchObject({ verified_status: '0', customer_type: -1, customer: null });
    now += 2999;
    expect(await resultOf(id, partner)).toEqual({ review_result: 0 });
    now += 1;
    expect(await resultOf(id, partner)).toEqual({ review_result: 2 });
    const expected = { verified_status: '2', customer_type: 0, customer: 'Example Person' };
    expect(await rowOf(id, partner)).toMatchObject(expected);
    expect(outcome(await person(id, {}, partner))).toEqual([400, 'CBC.99007188']);
  });

  it('of a company can be rejected and handed in again', async () => {
    const id = customerWith(stranger, partner);
    sandbox.configure({ reviewPasses: false });
    expect(outcome(await company(id, {}, partner))).toEqual([200, { is_review: 1 }]);
    now += 3000;
    expect(await resultOf(id, partner)).toEqual({ review_result: 1, opinion: expect.any(String) });
    expect(await rowOf(id, partner)).toMatchObject({ verified_status: '1', customer: null });
    sandbox.configure({ reviewPasses: true });
    await company(id, {}, partner);
    now += 3000;
    expect(await rowOf(id, partner)).toMatchObject({
      verified_status: '2',
      customer_type: 1,
      customer: 'Example Ltd',
    });
    expect(sandbox.effects()).toEqual({ CreateEnterpriseRealnameAuthentication: 2 });
  });
});

describe('real-name authentication', () => {
  it('is under review once when the answer was lost', async () => {
    const id = customerWith(stranger);
    sandbox.setFaults([{ operation: 'CreatePersonalRealnameAuth', kind: 'reset-after', times: 1 }]);
    await expect(person(id)).rejects.toThrow();
    expect(await resultOf(id)).toEqual({ review_result: 0 });
    expect(outcome(await person(id))).toEqual([400, 'CBC.99007188']);
    expect(sandbox.effects()).toEqual({ CreatePersonalRealnameAuth: 1 });
  });

  it('is decided at once when reviews take no time', async () => {
    sandbox.configure({ reviewDelayMs: 0 });
    const id = customerWith(stranger);
    expect(outcome(await company(id))).toEqual([200, { is_review: 0 }]);
    expect(await rowOf(id)).toMatchObject({ verified_status: '2', customer: 'Example Ltd' });
    sandbox.configure({ reviewPasses: false });
    expect(outcome(await person(customerWith(stranger)))).toEqual([400, 'CBC.99007004']);
  });

  it('by a bank card needs the code of that customer, and is decided at once', async () => {
    const [id, other] = [
      customerWith(stranger),
      customerWith((row) => stranger(row) && row.customer_id !== customerWith(stranger)),
    ];
    const mobile = '10000000000';
    const body = { receiver_type: 1, mobile_phone: mobile, scene: 18, customer_id: id };
    expect((await call(sandbox, { path: SEND_CODE, body, now })).status).toBe(204);
    const [{ code = '' } = {}] = sandbox.partner(CN.id).codes();
    const card = (verification_code: string) => ({
      identify_type: 4,
      verified_file_url: ['face.jpg'],
      bank_card_info: { bank_account: '0000000000000000', areacode: '0086', mobile, verification_code },
    });
    expect(outcome(await person(id, { ...card(code), bank_card_info: undefined }))).toEqual([400, 'CBC.0100']);
    expect(outcome(await person(other, card(code)))).toEqual([400, 'CBC.99000026']);
    expect(outcome(await person(id, card(code)))).toEqual([200, { is_review: 0 }]);
    expect(await rowOf(id)).toMatchObject({ verified_status: '2', customer_type: 0 });
    const international = await person(customerWith(stranger, INTL), card(code), INTL);
    expect(outcome(international)).toEqual([400, 'CBC.0101']);
  });

  it('turns a person into a company, who stays the person until that has passed', async () => {
    const id = customerWith(verifiedAs(0));
    const { customer } = await rowOf(id);
    sandbox.configure({ reviewPasses: false });
    expect(outcome(await change(id))).toEqual([200, { is_review: 1 }]);
    expect(await resultOf(id)).toEqual({ review_result: 0 });
    expect(outcome(await change(id))).toEqual([400, 'CBC.99007188']);
    now += 3000;
    expect(await resultOf(id)).toMatchObject({ review_result: 1 });
    expect(await rowOf(id)).toMatchObject({ verified_status: '2', customer_type: 0, customer });
    sandbox.configure({ reviewPasses: true });
    await change(id);
    now += 3000;
    expect(await resultOf(id)).toEqual({ review_result: 2 });
    expect(await rowOf(id)).toMatchObject({ verified_status: '2', customer_type: 1, customer: 'Example Ltd' });
  });

  it('turns no other customer into a company', async () => {
    expect(outcome(await change(customerWith(stranger)))).toEqual([400, 'CBC.99007004']);
    expect(outcome(await change(customerWith(verifiedAs(1))))).toEqual([400, 'CBC.99007188']);
  });

  it('is tried five times at most', async () => {
    const id = customerWith(stranger);
    sandbox.configure({ reviewPasses: false });
    for (const _attempt of [1, 2, 3, 4, 5]) {
      expect((await person(id)).status).toBe(200);
      now += 3000;
    }
    expect(outcome(await person(id))).toEqual([400, 'CBC.99007191']);
  });

  it('is refused to partners for whom it is not enabled', async () => {
    sandbox.configure({ realNameEnabled: false });
    expect(outcome(await company(customerWith(stranger)))).toEqual([400, 'CBC.99005030']);
  });

  it.each([
    ['a file of another format', { verified_file_url: ['a.jpg', 'b.jpg', 'c.exe'] }, 'CBC.99000100'],
    ['too few files', { verified_file_url: ['a.jpg'] }, 'CBC.0101'],
    ['no kind of document', { verified_type: undefined }, 'CBC.0100'],
    ['an unknown document', { verified_type: 4 }, 'CBC.0101'],
    ['another platform', { xaccount_type: 'OTHER' }, 'CBC.0101'],
    ['a change', { change_type: 1 }, 'CBC.0101'],
    ["another partner's customer", { customer_id: 'f'.repeat(32) }, 'CBC.99000035'],
  ])('refuses %s', async (_name, fields, code) => {
    const id = customerWith(stranger);
    expect(outcome(await person(id, fields))).toEqual([400, code]);
    expect(await resultOf(id)).toEqual({});
    expect(sandbox.effects()).toEqual({});
  });

  it('is for customers of the site', async () => {
    expect(outcome(await person(customerWith(stranger, INTL)))).toEqual([403, 'CBC.0156']);
  });
});
