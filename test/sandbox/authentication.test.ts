import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import {
  assumeRole,
  authorizationOf,
  BALANCES,
  CN,
  CUSTOMERS,
  call,
  INTL,
  ORDERS,
  partnerToken,
  sdkDate,
  TOKENS,
} from './client.ts';

const OWN_BALANCE = '/v2/accounts/customer-accounts/balances';
const MINUTE = 60_000;

let sandbox: Sandbox;
const START = Date.UTC(2026, 10, 20, 12);
let now = START;
const must = (customer: CustomerView | undefined): CustomerView => {
  if (!customer) throw new Error('no such customer');
  return customer;
};

beforeAll(async () => {
  sandbox = await startSandbox({ quotas: false, clock: clockAt(() => now) });
});
beforeEach(() => {
  now = START;
});
afterAll(() => sandbox.close());

const signed = (request: Parameters<typeof call>[1]) => call(sandbox, { now, ...request });
const granting = () =>
  must(
    sandbox
      .partner(CN.id)
      .customers()
      .find((customer) => customer.grants_agency && customer.orders > 1),
  );
const customerToken = async (customer: CustomerView): Promise<string> =>
  (await assumeRole(sandbox, customer.account_name, { now })).headers.get('x-subject-token') ?? '';

describe('signed calls', () => {
  it('finds partner and site by the access key, on one port', async () => {
    const [china, international] = await Promise.all([
      signed({ path: ORDERS, query: { limit: 1 } }),
      signed({ path: ORDERS, query: { limit: 1 }, partner: INTL }),
    ]);
    expect([china.json.order_infos[0].currency, international.json.order_infos[0].currency]).toEqual(['CNY', 'USD']);
  });

  it.each([
    ['an unknown access key', { partner: { ...CN, accessKey: 'NOBODY' } }, 'access key'],
    ['another secret key', { partner: { ...CN, secretKey: INTL.secretKey } }, 'does not match'],
    ['a header changed on the way', { headers: { 'content-type': 'application/json; v=2' } }, 'does not match'],
    ['an old date', { now: Date.UTC(2026, 10, 20, 11, 44) }, '15 minutes'],
  ])('refuses %s with 401 and says why', async (_name, request, reason) => {
    const { status, json, text } = await signed({ path: CUSTOMERS, body: {}, ...request });
    expect(status).toBe(401);
    expect(json).toEqual({ error_code: 'APIG.0301', error_msg: expect.stringContaining(reason) });
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });

  it("refuses another account's X-Domain-Id", async () => {
    const { status, json } = await signed({ path: CUSTOMERS, body: {}, partner: { ...CN, domainId: INTL.domainId } });
    expect([status, json.error_code]).toEqual([403, 'CBC.0151']);
  });

  it('refuses a call without any credential', async () => {
    const response = await fetch(sandbox.url + ORDERS);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error_code: 'APIG.0301' });
  });

  it('accepts a signature over host and date alone', async () => {
    const { accessKey, secretKey } = CN;
    const headers = { host: new URL(sandbox.url).host, 'x-sdk-date': sdkDate(now) };
    const authorization = authorizationOf({ method: 'GET', path: ORDERS, headers }, { accessKey, secretKey });
    const response = await fetch(sandbox.url + ORDERS, {
      headers: { 'x-sdk-date': headers['x-sdk-date'], authorization },
    });
    expect(response.status).toBe(200);
  });

  it('answers an unknown path or method with 404, and every answer with a request id', async () => {
    const [path, method] = [await signed({ path: '/v2/nothing' }), await signed({ path: ORDERS, body: {} })];
    expect([path.status, path.json.error_code, method.status]).toEqual([404, 'APIG.0101', 404]);
    expect(path.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(path.headers.get('x-request-id')).not.toBe(method.headers.get('x-request-id'));
  });

  it('has no operation of the other site', async () => {
    const path = '/v2/accounts/partner-accounts/balances';
    expect((await signed({ path })).status).toBe(200);
    const { status, json } = await signed({ path, partner: INTL });
    expect([status, json.error_code]).toEqual([404, 'APIG.0101']);
  });
});

describe('tokens', () => {
  it('gives a partner token for the IAM password, with the time of its end', async () => {
    const { domainName: name, secretKey: password } = CN;
    const identity = { methods: ['password'], password: { user: { name, password, domain: { name } } } };
    const rawBody = JSON.stringify({ auth: { identity, scope: { domain: { name } } } });
    const { status, json, headers } = await signed({ path: TOKENS, rawBody });
    expect(status).toBe(201);
    expect(json.token.expires_at).toBe('2026-11-21T12:00:00.000000Z');
    expect(json.token.domain).toEqual({ id: CN.domainId, name });
    const list = await signed({ path: CUSTOMERS, body: { limit: 1 }, token: headers.get('x-subject-token') ?? '' });
    expect(list.json.count).toBe(200);
  });

  it.each([
    ['a wrong password', { name: CN.domainName, password: 'guess', domain: { name: CN.domainName } }],
    ['an unknown user', { name: 'nobody', password: CN.secretKey, domain: { name: CN.domainName } }],
    ['an unknown account', { name: CN.domainName, password: CN.secretKey, domain: { name: 'nobody' } }],
  ])("refuses %s in IAM's shape", async (_name, user) => {
    const body = { auth: { identity: { methods: ['password'], password: { user } } } };
    const { status, json } = await signed({ path: TOKENS, body });
    expect(status).toBe(401);
    expect(json.error).toEqual({ code: 401, title: 'Unauthorized', message: expect.any(String) });
  });

  it('ends after its life and is not accepted when changed', async () => {
    const token = await partnerToken(sandbox);
    now += 24 * 60 * MINUTE - 1;
    expect((await signed({ path: ORDERS, token })).status).toBe(200);
    const changed = await signed({ path: ORDERS, token: `${token.slice(0, -2)}${token.endsWith('A') ? 'BB' : 'AA'}` });
    now += 1;
    const expired = await signed({ path: ORDERS, token });
    for (const { status, json } of [changed, expired]) expect([status, json.error_code]).toEqual([401, 'CBC.0154']);
  });

  it('lives as long as configured', async () => {
    sandbox.configure({ tokenSeconds: 60 });
    const token = await partnerToken(sandbox);
    now += MINUTE;
    expect((await signed({ path: ORDERS, token })).status).toBe(401);
    sandbox.reset();
  });

  it('survives a reset', async () => {
    const token = await partnerToken(sandbox);
    sandbox.reset();
    expect((await signed({ path: ORDERS, token })).status).toBe(200);
  });
});

describe('agencies', () => {
  it.each(['token', 'signature'] as const)("turns the partner's %s into the customer's token", async (kind) => {
    const customer = granting();
    const token = kind === 'token' ? await partnerToken(sandbox) : undefined;
    const answer = await assumeRole(sandbox, customer.account_name, { now, token });
    expect(answer.status).toBe(201);
    expect(answer.json.token.project).toMatchObject({ name: 'cn-north-4', domain: { id: customer.customer_id } });
    const orders = await signed({
      path: ORDERS,
      query: { limit: 100 },
      token: answer.headers.get('x-subject-token') ?? '',
    });
    expect(orders.json.total_count).toBe(customer.orders);
    expect(new Set(orders.json.order_infos.map((row: { customer_id: string }) => row.customer_id))).toEqual(
      new Set([customer.customer_id]),
    );
  });

  it('is refused by customers that did not grant it, about one in ten', async () => {
    const refusing = sandbox
      .partner(CN.id)
      .customers()
      .filter((customer) => !customer.grants_agency);
    expect(refusing.length).toBeGreaterThan(8);
    expect(refusing.length).toBeLessThan(40);
    const { status, json } = await assumeRole(sandbox, must(refusing[0]).account_name, { now });
    expect(status).toBe(403);
    expect(json).toEqual({ error: { code: 403, title: 'Forbidden', message: expect.any(String) } });
  });

  it.each([
    ['an unknown account', 'nobody', {}, 404],
    ["another partner's agency name", '', { partner: { ...CN, agencyName: 'SOMEBODY_ELSE' } }, 403],
    ["another partner's customer", '', { partner: INTL }, 404],
    ['a wrong signature', '', { partner: { ...CN, secretKey: 'x' } }, 401],
  ])('is refused for %s', async (_name, account, options, status) => {
    const answer = await assumeRole(sandbox, account || granting().account_name, { now, ...options });
    expect([answer.status, answer.json.error.code]).toEqual([status, status]);
  });

  it('opens what only the customer may do, and closes what only the partner may', async () => {
    const customer = granting();
    const token = await customerToken(customer);
    const [asPartner, own, list, again] = [
      await signed({ path: OWN_BALANCE }),
      await signed({ path: OWN_BALANCE, token }),
      await signed({ path: CUSTOMERS, body: {}, token }),
      await assumeRole(sandbox, customer.account_name, { now, token }),
    ];
    expect([asPartner.status, asPartner.json.error_code]).toEqual([403, 'CBC.0151']);
    expect(own.json.account_balances[0].currency).toBe('CNY');
    expect([list.status, list.json.error_code]).toEqual([403, 'CBC.0151']);
    expect(again.status).toBe(403);
  });
});

describe('the account behind a credential', () => {
  it('is the error of IAM and of the token service', async () => {
    const [domains, identity, projects] = [
      await signed({ path: '/v3/auth/domains' }),
      await signed({ path: '/v5/caller-identity' }),
      await signed({ path: '/v3/projects', query: { name: 'cn-north-4' } }),
    ];
    expect(domains.json.domains).toEqual([{ id: CN.domainId, name: CN.domainName, enabled: true }]);
    expect(identity.json.account_id).toBe(CN.domainId);
    expect(projects.json.projects).toEqual([
      expect.objectContaining({
        name: 'cn-north-4',
        domain_id: CN.domainId,
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
      }),
    ]);
  });

  it("is refused in IAM's shape", async () => {
    const { status, json } = await signed({ path: '/v3/auth/domains', partner: { ...CN, secretKey: 'x' } });
    expect([status, json.error.code]).toEqual([401, 401]);
  });
});

describe('the other site', () => {
  it('refuses its customer by name, and drops it from a batch without a word', async () => {
    const stranger = must(sandbox.partner(INTL.id).customers()[0]).customer_id;
    const named = await signed({ path: ORDERS, query: { customer_id: stranger } });
    const batch = await signed({ path: BALANCES, body: { customer_infos: [{ customer_id: stranger }] } });
    const nobody = await signed({ path: ORDERS, query: { customer_id: 'f'.repeat(32) } });
    expect([named.status, named.json.error_code]).toEqual([403, 'CBC.0156']);
    expect(batch.json).toEqual({ customer_balances: [] });
    expect([nobody.status, nobody.json.error_code]).toEqual([400, 'CBC.99000035']);
  });
});
