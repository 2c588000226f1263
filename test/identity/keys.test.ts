import { describe, expect, it } from '@jest/globals';
import { type IdentityProvider, identityProvider, signingKey } from '../support/identity-provider.ts';
import { serviceToken } from '../support/provider-tokens.ts';
import { later, refusalOf, verifierOf } from './support.ts';

const WELL_KNOWN = '/.well-known/openid-configuration';
const KEYS = '/jwks';
const TEN_MINUTES = 600;

const options = { people: {}, service: { partner: 'demo-cn', viewer_kind: 'service', roles: ['ACCOUNT_DIRECTOR'] } };

/** Requests that the gateway sent to the provider, without the test's own requests. */
const askedBy = async (provider: IdentityProvider, task: () => Promise<unknown>): Promise<readonly string[]> => {
  provider.forgetAsked();
  await task();
  return provider.asked();
};

const times = <T>(count: number, task: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, task));

describe('the keys of a provider', () => {
  it('are discovered with the first token, once for all', async () => {
    await using staff = await identityProvider();
    staff.open([await signingKey('k1')], options);
    const token = await serviceToken(staff);
    const verify = verifierOf({ staff });
    expect(await askedBy(staff, () => times(20, () => refusalOf(verify, token)))).toEqual([WELL_KNOWN, KEYS]);
    expect(await askedBy(staff, () => refusalOf(verify, token))).toEqual([]);
  });

  it('are not discovered where they are configured', async () => {
    await using staff = await identityProvider();
    staff.open([await signingKey('k1')], options);
    const token = await serviceToken(staff);
    const verify = verifierOf({ staff, env: { OIDC_JWKS_URL: `${staff.issuer}${KEYS}` } });
    expect(await askedBy(staff, () => refusalOf(verify, token))).toEqual([KEYS]);
  });

  it('are taken only from an issuer with the configured name', async () => {
    await using staff = await identityProvider();
    staff.open([await signingKey('k1')], options);
    const token = await serviceToken(staff);
    const elsewhere = { ...staff, issuer: staff.issuer.replace('127.0.0.1', 'localhost') };
    const impostor = token.replace(/\.(.+)\./, (_, payload: string) => {
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      return `.${Buffer.from(JSON.stringify({ ...claims, iss: elsewhere.issuer })).toString('base64url')}.`;
    });
    expect(await refusalOf(verifierOf({ staff: elsewhere }), impostor)).toBe('IDENTITY_UNAVAILABLE');
  });

  it('are fetched again for an unknown key id, and not sooner than the cooldown allows', async () => {
    await using staff = await identityProvider();
    const [first, second, never] = [await signingKey('k1'), await signingKey('k2'), await signingKey('k3')];
    staff.open([first], options);
    const before = await serviceToken(staff);
    staff.open([never], options);
    const unknown = await serviceToken(staff);
    staff.open([second, first], options);
    const after = await serviceToken(staff);
    staff.open([first], options);
    const [eager, patient] = [verifierOf({ staff }), verifierOf({ staff, cooldownMs: 60_000 })];
    expect([await refusalOf(eager, before), await refusalOf(patient, before)]).toEqual([undefined, undefined]);

    staff.open([second, first], options);
    expect(await refusalOf(eager, after)).toBeUndefined();
    expect(await refusalOf(patient, after)).toBe('invalid');
    expect(await askedBy(staff, () => times(20, () => refusalOf(patient, unknown)))).toEqual([]);
    expect(await later(61, () => refusalOf(patient, after))).toBeUndefined();
    expect(await refusalOf(eager, before)).toBeUndefined();
  });

  it('stop being valid within ten minutes of their removal, for remembered tokens too', async () => {
    await using staff = await identityProvider();
    const [old, next] = [await signingKey('k1'), await signingKey('k2')];
    staff.open([old], options);
    const verify = verifierOf({ staff, cooldownMs: 3_600_000, env: { OIDC_CLOCK_TOLERANCE_SECONDS: '60' } });
    const token = await serviceToken(staff);
    expect(await refusalOf(verify, token)).toBeUndefined();
    staff.open([next], options);
    expect(await later(TEN_MINUTES - 10, () => refusalOf(verify, token))).toBeUndefined();
    expect(await later(TEN_MINUTES + 10, () => refusalOf(verify, token))).toBe('invalid');
  });
});

describe('a provider that is down', () => {
  it('does not stop a gateway from starting, makes no token invalid, and is used as soon as it is back', async () => {
    await using staff = await identityProvider();
    const key = await signingKey('k1');
    staff.open([key], options);
    const token = await serviceToken(staff);
    staff.fail();
    const verify = verifierOf({ staff });
    expect(await refusalOf(verify, token)).toBe('IDENTITY_UNAVAILABLE');
    expect(await refusalOf(verify, 'a.b.c')).toBe('invalid');
    staff.open([key], options);
    expect(await refusalOf(verify, token)).toBeUndefined();
  });

  it.each([
    ['its address is configured', true],
    ['its keys are', false],
  ])('is left alone for a while where %s', async (_, discovered) => {
    await using staff = await identityProvider();
    staff.open([await signingKey('k1')], options);
    const token = await serviceToken(staff);
    staff.fail();
    const env: Record<string, string> = discovered ? {} : { OIDC_JWKS_URL: `${staff.issuer}${KEYS}` };
    const verify = verifierOf({ staff, restMs: 60_000, env });
    await refusalOf(verify, token);
    expect(await askedBy(staff, () => times(20, () => refusalOf(verify, token)))).toEqual([]);
    expect(await refusalOf(verify, token)).toBe('IDENTITY_UNAVAILABLE');
  });

  it('delays no caller with a known key while others invent key ids', async () => {
    await using staff = await identityProvider();
    const [known, never] = [await signingKey('k1'), await signingKey('k2')];
    staff.open([never], options);
    const unknown = await serviceToken(staff);
    staff.open([known], options);
    const token = await serviceToken(staff);
    const verify = verifierOf({ staff });
    expect(await refusalOf(verify, token)).toBeUndefined();
    staff.fail();
    expect(await refusalOf(verify, unknown)).toBe('IDENTITY_UNAVAILABLE');
    expect(await refusalOf(verify, token)).toBeUndefined();
  });

  it('is discovered again when its keys have a new address', async () => {
    await using staff = await identityProvider();
    const key = await signingKey('k1');
    staff.open([key], options);
    const verify = verifierOf({ staff });
    const token = await serviceToken(staff);
    expect(await refusalOf(verify, token)).toBeUndefined();
    staff.open([key], { ...options, keysAt: '/moved/keys' });
    await later(TEN_MINUTES + 10, async () => {
      const fresh = await serviceToken(staff);
      expect(await refusalOf(verify, fresh)).toBe('IDENTITY_UNAVAILABLE');
      expect(await refusalOf(verify, fresh)).toBeUndefined();
    });
  });
});
