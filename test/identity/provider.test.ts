import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IdentityProvider, identityProvider, SERVICE, signingKey } from '../support/identity-provider.ts';
import { memberTokens, serviceToken } from '../support/provider-tokens.ts';
import { later, refusalOf, verifierOf } from './support.ts';

const STAFF = {
  'chen.xia': { name: 'Chen Xia', preferred_username: 'chen.xia', partner: 'demo-cn', roles: ['ADMINISTRATOR'] },
  'sun.yue': { preferred_username: 'sun.yue', partner: 'demo-cn', viewer_kind: 'reseller', reseller_id: 'r-1' },
  'lost.one': { preferred_username: 'lost.one', partner: 'demo-cn', viewer_kind: 'reseller' },
  'false.customer': { preferred_username: 'x', partner: 'demo-cn', viewer_kind: 'customer', customer_id: 'c-1' },
  'odd.one': { preferred_username: 'odd.one', partner: 'demo-cn', viewer_kind: 'superuser' },
};

const CUSTOMERS = {
  'gao.lin': { preferred_username: 'gao.lin', partner: 'demo-cn', customer_id: 'c-1', roles: ['ADMINISTRATOR'] },
  climber: { preferred_username: 'chen.xia', partner: 'demo-cn', viewer_kind: 'member', roles: ['ADMINISTRATOR'] },
  'under.one': { partner: 'demo-cn', customer_id: 'c-3', reseller_id: 'r-1' },
  stranger: { preferred_username: 'stranger', partner: 'demo-intl', customer_id: 'c-2' },
};

const NIGHTLY = { partner: 'demo-cn', viewer_kind: 'service', roles: ['ACCOUNT_DIRECTOR'] };

describe('tokens of a real provider', () => {
  let staff: IdentityProvider;
  let customers: IdentityProvider;
  beforeAll(async () => {
    staff = await identityProvider();
    customers = await identityProvider();
    staff.open([await signingKey('staff-1')], { people: STAFF, service: NIGHTLY });
    customers.open([await signingKey('customers-1')], { people: CUSTOMERS });
  });
  afterAll(async () => {
    await staff[Symbol.asyncDispose]();
    await customers[Symbol.asyncDispose]();
  });

  const both = (env?: Record<string, string>) => verifierOf({ staff, customers, ...(env ? { env } : {}) });

  it('make a member of a person who signs in by the code flow', async () => {
    const { access } = await memberTokens(staff, 'chen.xia');
    expect(await both()(`Bearer ${access}`)).toEqual({
      kind: 'member',
      issuer: staff.issuer,
      subject: 'chen.xia',
      name: 'Chen Xia',
      accountName: 'chen.xia',
      partnerId: 'demo-cn',
      roles: ['ADMINISTRATOR'],
      resellerId: null,
      customerId: null,
      client: 'playground',
    });
  });

  it('make a service, called by its client id, of a program', async () => {
    expect(await both()(`Bearer ${await serviceToken(staff)}`)).toMatchObject({
      kind: 'service',
      subject: SERVICE.id,
      accountName: SERVICE.id,
      roles: ['ACCOUNT_DIRECTOR'],
    });
  });

  it("make a reseller's member only with the reseller's id", async () => {
    const verify = both();
    const { access } = await memberTokens(staff, 'sun.yue');
    expect(await verify(`Bearer ${access}`)).toMatchObject({ kind: 'reseller', resellerId: 'r-1', customerId: null });
    expect(await refusalOf(verify, (await memberTokens(staff, 'lost.one')).access)).toBe('missing-claim');
  });

  it("make a customer of a person whom the customers' issuer knows", async () => {
    const { access } = await memberTokens(customers, 'gao.lin');
    expect(await both()(`Bearer ${access}`)).toMatchObject({ kind: 'customer', customerId: 'c-1', resellerId: null });
  });

  it('need no login name of a customer, and may name the reseller that it is under', async () => {
    const { access } = await memberTokens(customers, 'under.one');
    expect(await both()(`Bearer ${access}`)).toMatchObject({
      subject: 'under.one',
      accountName: 'under.one',
      customerId: 'c-3',
      resellerId: 'r-1',
    });
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      "a member by the customers' issuer",
      async () => (await memberTokens(customers, 'climber')).access,
      'kind-not-allowed',
    ],
    ["a customer by the staff's", async () => (await memberTokens(staff, 'false.customer')).access, 'kind-not-allowed'],
    ['an unknown kind', async () => (await memberTokens(staff, 'odd.one')).access, 'kind-not-allowed'],
    ['a person by an ID token', async () => (await memberTokens(staff, 'chen.xia')).id, 'wrong-audience'],
    ['a person by a token for another API', () => serviceToken(staff, 'https://other.example.com'), 'wrong-audience'],
  ])('do not make %s', async (_, token, reason) => {
    expect(await refusalOf(both(), await token())).toBe(reason);
  });

  it('expire, also at a gateway that has seen them', async () => {
    const verify = both();
    const token = await serviceToken(staff);
    expect(await refusalOf(verify, token)).toBeUndefined();
    expect(await later(595, () => refusalOf(verify, token))).toBeUndefined();
    expect(await later(603, () => refusalOf(verify, token))).toBeUndefined();
    expect(await later(607, () => refusalOf(verify, token))).toBe('expired');
  });

  it('are limited to the partners that their issuer may speak for', async () => {
    const { access } = await memberTokens(customers, 'gao.lin');
    const foreign = (await memberTokens(customers, 'stranger')).access;
    const verify = both({ OIDC_CUSTOMERS_PARTNERS: 'demo-cn' });
    expect(await refusalOf(verify, access)).toBeUndefined();
    expect(await refusalOf(verify, foreign)).toBe('partner-not-allowed');
    expect(await refusalOf(both(), foreign)).toBeUndefined();
  });

  it('are those of configured issuers only', async () => {
    expect(await refusalOf(verifierOf({ staff: customers }), await serviceToken(staff))).toBe('wrong-issuer');
  });

  it('are signed by a pinned algorithm', async () => {
    expect(await refusalOf(both({ OIDC_ALGORITHMS: 'ES256,PS256' }), await serviceToken(staff))).toBe('invalid');
  });

  it('are for the audience of the gateway only', async () => {
    const verify = both({ OIDC_AUDIENCE: 'https://other.example.com' });
    expect(await refusalOf(verify, await serviceToken(staff))).toBe('wrong-audience');
    expect(await refusalOf(verify, await serviceToken(staff, 'https://other.example.com'))).toBeUndefined();
  });
});
