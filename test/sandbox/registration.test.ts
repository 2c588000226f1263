import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { assumeRole, CN, CUSTOMERS, call, INTL, type Reply, type Request } from './client.ts';

const REGISTER = '/v2/partners/sub-customers';
const CHECK = `${REGISTER}/users/check-identity`;
const START = Date.UTC(2026, 10, 20, 12);

let sandbox: Sandbox;
let now = START;
beforeAll(async () => {
  sandbox = await startSandbox({ quotas: false, now: () => now });
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
    expect((await register({ domain_name: 'other_name' })).json.error_code).toBe('CBC.99000039');
    now += 60_000;
    expect(await count(json.domain_id)).toBe(1);
  });

  it.each([
    ['a platform id that is bound', { xaccount_id: 'crm-0-5' }, 'CBC.99000039'],
    ['a platform that is not the partner’s', { xaccount_type: 'OTHER' }, 'CBC.0101'],
    ['a name with a reserved beginning', { domain_name: 'op_customer' }, 'CBC.99000031'],
    ['a name of digits', { domain_name: '1234567' }, 'CBC.99000031'],
    ['a password of digits', { password: '1234567890' }, 'CBC.99000036'],
    ['a short password', { password: 'sHort1' }, 'CBC.0101'],
    ['no platform id', { xaccount_id: undefined }, 'CBC.0100'],
  ])('refuses %s', async (_name, fields, code) => {
    const { status, json } = await register(fields);
    expect([status, json.error_code]).toEqual([400, code]);
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

  it('asks for a country on the international site', async () => {
    const fields = { xaccount_id: 'x-1', xaccount_type: INTL.agencyName };
    const without = await send(REGISTER, fields, { partner: INTL });
    expect([without.status, without.json.error_code]).toEqual([400, 'CBC.0100']);
    expect((await send(REGISTER, { ...fields, domain_area: 'SG' }, { partner: INTL })).status).toBe(200);
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
    const mobile_phone = '0086-10000000000';
    const ask = () => send(CHECK, { search_type: 'mobile', search_value: mobile_phone });
    expect((await ask()).json).toEqual({ check_result: 'available', mobile_remain_available_num: 5 });
    for (const n of [1, 2, 3, 4, 5])
      await register({ mobile_phone, domain_name: `customer_${n}`, xaccount_id: `y-${n}` });
    expect((await ask()).json).toEqual({ check_result: 'used_by_user', mobile_remain_available_num: 0 });
    const sixth = await register({ mobile_phone, domain_name: 'customer_6', xaccount_id: 'y-6' });
    expect(sixth.json.error_code).toBe('CBC.99000030');
  });
});
