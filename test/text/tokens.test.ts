import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompactSign, importJWK, SignJWT } from 'jose';
import { refusalOf, verifierOf } from '../identity/support.ts';
import { testClock, testNow } from '../support/clock.ts';
import { AUDIENCE, type IdentityProvider, identityProvider, signingKey } from '../support/identity-provider.ts';
import { MALFORMED, NOT_UTF8, withBytes } from './samples.ts';

/** Each kind of viewer with every claim that the gateway reads from its tokens. */
const KINDS = {
  member: {
    sub: 'u-1',
    name: 'Chen Xia',
    preferred_username: 'chen.xia',
    partner: 'demo-cn',
    roles: ['ADMINISTRATOR'],
  },
  service: { sub: 's-1', name: 'Sync', client_id: 'sync', partner: 'demo-cn', roles: ['ACCOUNT_DIRECTOR', 'CLERK'] },
  reseller: {
    sub: 'r-1',
    preferred_username: 'sun',
    partner: 'demo-cn',
    roles: ['ACCOUNT_DIRECTOR'],
    reseller_id: 'e1',
  },
  customer: { sub: 'c-1', preferred_username: 'gao', partner: 'demo-cn', customer_id: 'c1', reseller_id: 'e1' },
} as const;

const CASES = Object.entries(KINDS).flatMap(([kind, claims]) =>
  Object.keys(claims).map((claim) => [kind, claim, { viewer_kind: kind, ...claims }] as const),
);

describe('text in the claims of a token', () => {
  let provider: IdentityProvider;
  let key: Awaited<ReturnType<typeof importJWK>>;
  beforeAll(async () => {
    provider = await identityProvider();
    const jwk = await signingKey('k1');
    provider.open([jwk], { people: {} });
    key = await importJWK(jwk, 'RS256');
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  const header = { alg: 'RS256', kid: 'k1', typ: 'at+jwt' };
  const rest = () => ({ iss: provider.issuer, aud: AUDIENCE, exp: Math.floor(testNow() / 1000) + 300 });
  const signed = (claims: object) => new SignJWT({ ...rest(), ...claims }).setProtectedHeader(header).sign(key);
  const verify = () => verifierOf({ staff: provider, clock: testClock });

  it.each(CASES)('is refused for a %s in %s', async (_, claim, claims) => {
    const check = verify();
    expect(await refusalOf(check, await signed(claims))).toBeUndefined();
    for (const text of MALFORMED) {
      const value = claim === 'roles' ? ['ACCOUNT_DIRECTOR', text] : text;
      expect(await refusalOf(check, await signed({ ...claims, [claim]: value }))).toBe('malformed-claim');
    }
  });

  it('is no kind of viewer', async () => {
    const token = await signed({ ...KINDS.member, viewer_kind: '\ud800' });
    expect(await refusalOf(verify(), token)).toBe('kind-not-allowed');
  });

  it('does not matter in a claim that is not read', async () => {
    expect(await refusalOf(verify(), await signed({ ...KINDS.member, nickname: '\ud800' }))).toBeUndefined();
  });

  it.each(Object.entries(NOT_UTF8))('is refused as bytes that are not UTF-8: %s', async (_, bytes) => {
    const payload = (mark: Buffer) =>
      new CompactSign(withBytes(JSON.stringify({ ...rest(), ...KINDS.member, sub: 'u-@' }), '@', mark))
        .setProtectedHeader(header)
        .sign(key);
    expect(await refusalOf(verify(), await payload(bytes))).toBe('invalid');
    expect(await refusalOf(verify(), await payload(Buffer.from('客')))).toBeUndefined();
  });
});
