import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { assumeRole, CN, CUSTOMERS, call, INTL, type Reply, type Request } from './client.ts';

const REGISTER = '/v2/partners/sub-customers';
const CHECK = `${REGISTER}/users/check-identity`;
const SEND_CODE = '/v2/bases/verificationcode/send';
const PHONE = '10000000000';
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

const send = (path: string, body: object, options: Partial<Request> = {}): Promise<Reply> =>
  call(sandbox, { path, body, now, ...options });
const register = (fields: object = {}): Promise<Reply> =>
  send(REGISTER, { domain_name: 'new_customer', xaccount_id: 'x-1', xaccount_type: CN.agencyName, ...fields });
const count = async (customer_id: string): Promise<number> => (await send(CUSTOMERS, { customer_id })).json.count;

/** The code that a telephone number has just received. */
const codeFor = async (mobile_phone: string, fields: object = {}): Promise<string> => {
  const sent = await send(SEND_CODE, { receiver_type: 1, mobile_phone, ...fields });
  expect([sent.status, sent.text]).toEqual([204, '']);
  return sandbox.partner(CN.id).codes()[0]?.code ?? '';
};

describe('registration', () => {
  it('makes the account at once and the association later', async () => {
    sandbox.configure({ associationDelayMs: 3000 });
    const { status, json } = await register();
    expect([status, json.domain_name]).toEqual([200, 'new_customer']);
    now += 2999;
    expect(await count(json.domain_id)).toBe(0);
    now += 1;
    expect(await count(json.domain_id)).toBe(1);
    const newest = await send(CUSTOMERS, { limit: 1 });
    expect(newest.json.count).toBe(201);
    expect(newest.json.customer_infos[0]).toMatchObject({
      customer_id: json.domain_id,
      association_type: '2',
      xaccount_id: 'x-1',
      verified_status: '-1',
      is_frozen: 0,
      associated_on: '2026-11-20T12:00:03Z',
    });
  });

  it('waits for the association when asked to', async () => {
    const { json } = await register({ include_association_result: true });
    expect(await count(json.domain_id)).toBe(1);
  });

  it('gives up waiting with an error that names the account, which exists', async () => {
    sandbox.configure({ associationDelayMs: 60_000 });
    const { status, json } = await register({ include_association_result: true });
    expect([status, json.error_code, json.domain_name]).toEqual([500, 'CBC.99000050', 'new_customer']);
    expect(sandbox.effects()).toEqual({ CreateSubCustomer: 1 });
    expect((await register({ domain_name: 'other_name' })).json.error_code).toBe('CBC.99000039');
    expect(sandbox.effects()).toEqual({ CreateSubCustomer: 1 });
    now += 60_000;
    expect(await count(json.domain_id)).toBe(1);
  });

  it('took effect once when its answer was lost, and is found by its platform id', async () => {
    sandbox.setFaults([{ operation: 'CreateSubCustomer', kind: 'reset-after', times: 1 }]);
    await expect(register()).rejects.toThrow();
    expect((await register()).json.error_code).toBe('CBC.99000039');
    now += 1500;
    const { json } = await send(CUSTOMERS, { account_name: 'new_customer' });
    expect([json.count, json.customer_infos[0].xaccount_id]).toEqual([1, 'x-1']);
    expect(sandbox.effects()).toEqual({ CreateSubCustomer: 1 });
  });

  it.each([
    ['a platform id that is bound', { xaccount_id: 'crm-0-5' }, 'CBC.99000039'],
    ['a platform that is not the partner’s', { xaccount_type: 'OTHER' }, 'CBC.0101'],
    ['a name with a reserved beginning', { domain_name: 'op_customer' }, 'CBC.99000031'],
    ['a name of digits', { domain_name: '1234567' }, 'CBC.99000031'],
    ['a name that begins with a digit', { domain_name: '1customer' }, 'CBC.99000031'],
    ['a password of digits', { password: '1234567890' }, 'CBC.99000036'],
    ['the name as password', { password: 'new_customer' }, 'CBC.99000036'],
    ['the name backwards as password', { password: 'remotsuc_wen' }, 'CBC.99000036'],
    ['the telephone number in the password', { password: `a-${PHONE}`, mobile_phone: PHONE }, 'CBC.99000036'],
    ['a short password', { password: 'sHort1' }, 'CBC.0101'],
    ['no platform id', { xaccount_id: undefined }, 'CBC.0100'],
    ['a telephone number without a code', { mobile_phone: PHONE }, 'CBC.0100'],
    ['an invalid telephone number', { mobile_phone: 'none', verification_code: '123456' }, 'CBC.0101'],
  ])('refuses %s', async (_name, fields, code) => {
    const { status, json } = await register(fields);
    expect([status, json.error_code]).toEqual([400, code]);
    expect(sandbox.effects()).toEqual({});
  });

  it('refuses a name or platform id twice', async () => {
    await register();
    expect((await register({ xaccount_id: 'x-2' })).json.error_code).toBe('CBC.99000038');
    expect((await register({ domain_name: 'other_name' })).json.error_code).toBe('CBC.99000039');
    const seeded = sandbox.partner(CN.id).customerAt(9).account_name;
    expect((await register({ domain_name: seeded, xaccount_id: 'x-3' })).json.error_code).toBe('CBC.99000038');
  });

  it('lets the partner act for the new customer', async () => {
    await register({ include_association_result: true });
    expect((await assumeRole(sandbox, 'new_customer', { now })).status).toBe(201);
  });

  it('makes a customer of a reseller', async () => {
    const indirect_partner_id = sandbox.partner(CN.id).resellerIds[1];
    const { json } = await register({ include_association_result: true, indirect_partner_id });
    const customer_id = json.domain_id;
    expect(await count(customer_id)).toBe(0);
    expect((await send(CUSTOMERS, { customer_id, indirect_partner_id })).json.count).toBe(1);
  });
});

describe('registration on the international site', () => {
  const email = 'new.customer@example.com';
  const international = (fields: object): Promise<Reply> =>
    send(REGISTER, { xaccount_id: 'x-1', xaccount_type: INTL.agencyName, ...fields }, { partner: INTL });

  it('asks for a country', async () => {
    const without = await international({});
    expect([without.status, without.json.error_code]).toEqual([400, 'CBC.0100']);
    expect((await international({ domain_area: 'SG' })).status).toBe(200);
  });

  it('takes an e-mail address with its code once, and leaves the account frozen', async () => {
    const sent = await send(SEND_CODE, { receiver_type: 2, email }, { partner: INTL });
    expect(sent.status).toBe(204);
    const [{ code = '', receiver = '' } = {}] = sandbox.partner(INTL.id).codes();
    expect(receiver).toBe(email);
    const fields = { domain_area: 'SG', email, verification_code: code, include_association_result: true };
    const { json } = await international(fields);
    const { json: list } = await send(CUSTOMERS, { customer_id: json.domain_id }, { partner: INTL });
    expect(list.customer_infos[0]).toMatchObject({ email, association_type: '3', is_frozen: 1 });
    expect((await international({ ...fields, xaccount_id: 'x-2' })).json.error_code).toBe('CBC.99000029');
  });
});

describe('verification codes', () => {
  const withCode = (verification_code: string, fields: object = {}): Promise<Reply> =>
    register({ mobile_phone: PHONE, verification_code, ...fields });
  const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

  it('open one registration each', async () => {
    const code = await codeFor(PHONE);
    const { json } = await withCode(code, { include_association_result: true });
    const { json: list } = await send(CUSTOMERS, { customer_id: json.domain_id });
    expect(list.customer_infos[0].telephone).toBe(PHONE);
    const again = await withCode(code, { domain_name: 'other_name', xaccount_id: 'x-2' });
    expect([again.status, again.json.error_code]).toEqual([400, 'CBC.99004008']);
  });

  it('stay good when something else was wrong with the registration', async () => {
    const code = await codeFor(PHONE);
    expect((await withCode(code, { xaccount_id: 'crm-0-5' })).json.error_code).toBe('CBC.99000039');
    expect((await withCode(code)).status).toBe(200);
  });

  it('expire after ten minutes, after five when too long a time was asked for', async () => {
    const usual = await codeFor(PHONE);
    now += 600_000;
    expect((await withCode(usual)).json.error_code).toBe('CBC.99004008');
    const long = await codeFor(PHONE, { timeout: 90 });
    now += 299_999;
    expect((await withCode(long)).status).toBe(200);
    const longer = await codeFor(PHONE, { timeout: 90 });
    now += 300_000;
    const late = await withCode(longer, { domain_name: 'other_name', xaccount_id: 'x-2' });
    expect(late.json.error_code).toBe('CBC.99004008');
  });

  it('hold for their receiver, and not after three wrong guesses', async () => {
    const code = await codeFor(PHONE);
    expect((await withCode(code, { mobile_phone: '10000000001' })).json.error_code).toBe('CBC.99004010');
    for (const _guess of [1, 2, 3]) expect((await withCode(wrong(code))).json.error_code).toBe('CBC.99004010');
    expect((await withCode(code)).json.error_code).toBe('CBC.99004009');
    expect((await withCode(await codeFor(PHONE))).status).toBe(200);
  });

  it('are sent to one receiver fifteen times an hour and sixty times a day', async () => {
    const refusal = async (): Promise<string> =>
      (await send(SEND_CODE, { receiver_type: 1, mobile_phone: PHONE })).json?.error_code;
    for (let hour = 0; hour < 4; hour++) {
      for (let sent = 0; sent < 15; sent++) expect(await refusal()).toBeUndefined();
      expect(await refusal()).toBe('CBC.99004015');
      now += 3_600_000;
    }
    expect(await refusal()).toBe('CBC.99004015');
    await codeFor('10000000001');
    now += 21 * 3_600_000;
    expect(await refusal()).toBeUndefined();
  });

  it('need a customer of the partner for a bank card', async () => {
    const ask = async (customer_id?: string): Promise<[number, string | undefined]> => {
      const { status, json } = await send(SEND_CODE, { receiver_type: 1, mobile_phone: PHONE, scene: 18, customer_id });
      return [status, json?.error_code];
    };
    expect(await ask()).toEqual([400, 'CBC.0100']);
    expect(await ask('f'.repeat(32))).toEqual([400, 'CBC.99000035']);
    expect(await ask(sandbox.partner(CN.id).customerAt(0).customer_id)).toEqual([204, undefined]);
  });

  it('are shown by the control interface alone', async () => {
    const code = await codeFor(PHONE);
    const { codes } = (await (await fetch(`${sandbox.url}/_sandbox/codes`)).json()) as { codes: object[] };
    const expires_at = '2026-11-20T12:10:00Z';
    expect(codes).toEqual([{ partner: CN.id, receiver: PHONE, purpose: 'registration', code, expires_at }]);
  });
});

describe('the identity check', () => {
  const check = async (search_type: string, search_value: string): Promise<string> =>
    (await send(CHECK, { search_type, search_value })).json.check_result;

  it('knows names, e-mail addresses and telephone numbers in use', async () => {
    const { account_name } = sandbox.partner(CN.id).customerAt(3);
    expect(await check('name', account_name)).toBe('used_by_user');
    expect(await check('name', 'nobody_yet')).toBe('available');
    await register();
    expect(await check('name', 'new_customer')).toBe('used_by_user');
    expect(await check('email', `${account_name}@example.com`)).toBe('used_by_user');
    expect(await check('email', 'nobody@example.com')).toBe('available');
  });

  it('counts down how often a telephone number may register', async () => {
    const mobile_phone = `0086-${PHONE}`;
    const ask = () => send(CHECK, { search_type: 'mobile', search_value: mobile_phone });
    const again = async (n: number) =>
      register({
        mobile_phone,
        verification_code: await codeFor(PHONE),
        domain_name: `customer_${n}`,
        xaccount_id: `y-${n}`,
      });
    expect((await ask()).json).toEqual({ check_result: 'available', mobile_remain_available_num: 5 });
    for (const n of [1, 2, 3, 4, 5]) expect((await again(n)).status).toBe(200);
    expect((await ask()).json).toEqual({ check_result: 'used_by_user', mobile_remain_available_num: 0 });
    expect((await again(6)).json.error_code).toBe('CBC.99000030');
  });
});
