import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import {
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { DEMO_PARTNERS, loadConfig, type ViewerKind } from '../../src/config/index.ts';
import { createDemoIssuer, createTokenVerifier } from '../../src/identity/token/index.ts';
import { systemClock } from '../../src/time/index.ts';

const ISSUER = 'https://id.example.com';
const AUDIENCE = 'partnergraph';
const CLAIMS = {
  sub: 'u-1',
  name: 'Ana Lima',
  preferred_username: 'ana.lima',
  partner: 'acme',
  roles: ['ADMINISTRATOR'],
};

type Keys = GenerateKeyPairResult & { readonly kid: string };

const keysNamed = async (kid: string, algorithm = 'ES256'): Promise<Keys> => ({
  ...(await generateKeyPair(algorithm, { extractable: true })),
  kid,
});

/** Serves the public keys of an identity provider; the test changes them. */
const keyServer = async (...initial: Keys[]) => {
  const state = { keys: initial, status: 200, asked: 0 };
  const server = createServer(async (_, response) => {
    state.asked += 1;
    const keys = await Promise.all(
      state.keys.map(async ({ publicKey, kid }) => ({ ...(await exportJWK(publicKey)), kid })),
    );
    response
      .writeHead(state.status, { 'content-type': 'application/json', connection: 'close' })
      .end(JSON.stringify({ keys }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    state,
    url: `http://127.0.0.1:${port}/keys`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};

const verifierAt = (jwksUrl: string, env: Record<string, string> = {}) => {
  const { identity } = loadConfig({
    SANDBOX: 'on',
    OIDC_ISSUER: ISSUER,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_JWKS_URL: jwksUrl,
    ...env,
  });
  if (identity.kind !== 'oidc') throw new Error('expected an identity provider');
  return createTokenVerifier(identity.issuers, systemClock, { cooldownMs: 0, restMs: 0 });
};

interface Wish {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | null;
  readonly notBefore?: string;
  readonly algorithm?: string;
}

const tokenBy = ({ privateKey, kid }: Keys, wish: Wish = {}): Promise<string> => {
  const {
    claims = CLAIMS,
    issuer = ISSUER,
    audience = AUDIENCE,
    expires = '5m',
    notBefore,
    algorithm = 'ES256',
  } = wish;
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid }).setIssuer(issuer).setAudience(audience);
  if (expires !== null) jwt.setExpirationTime(expires);
  if (notBefore) jwt.setNotBefore(notBefore);
  return jwt.sign(privateKey);
};

const refusal = (reason: string) => ({ code: 'UNAUTHENTICATED', extensions: { reason } });

describe('a token of the identity provider', () => {
  it('says who it speaks for', async () => {
    const keys = await keysNamed('k1');
    await using provider = await keyServer(keys);
    const verify = verifierAt(provider.url);
    expect(await verify(`Bearer ${await tokenBy(keys)}`)).toEqual({
      issuer: ISSUER,
      subject: 'u-1',
      name: 'Ana Lima',
      accountName: 'ana.lima',
      partnerId: 'acme',
      roles: ['ADMINISTRATOR'],
      kind: 'member',
      resellerId: null,
      customerId: null,
      client: null,
    });
  });

  it('is not needed: without a header the caller is anonymous', async () => {
    expect(await verifierAt('https://id.example.com/keys')(undefined)).toBeNull();
  });

  it('is read by the configured claim names, nested or with dots in the name', async () => {
    const keys = await keysNamed('k1');
    await using provider = await keyServer(keys);
    const verify = verifierAt(provider.url, {
      OIDC_CLAIM_ROLES: 'realm_access.roles',
      OIDC_CLAIM_PARTNER: 'https://example.com/partner',
      OIDC_CLAIM_ACCOUNT_NAME: 'login',
    });
    const claims = {
      sub: 'u-2',
      login: 'bo',
      'https://example.com/partner': 'acme',
      realm_access: { roles: 'ACCOUNT_MANAGER' },
    };
    expect(await verify(`bearer ${await tokenBy(keys, { claims })}`)).toEqual({
      issuer: ISSUER,
      subject: 'u-2',
      name: 'bo',
      accountName: 'bo',
      partnerId: 'acme',
      roles: ['ACCOUNT_MANAGER'],
      kind: 'member',
      resellerId: null,
      customerId: null,
      client: null,
    });
  });

  it.each<[string, Wish, string]>([
    ['expired', { expires: '-1m' }, 'expired'],
    ['without an end', { expires: null }, 'missing-claim'],
    ['not valid yet', { notBefore: '10m' }, 'not-yet-valid'],
    ['of a foreign issuer', { issuer: 'https://other.example.com' }, 'wrong-issuer'],
    ['for another audience', { audience: 'another-service' }, 'wrong-audience'],
    ['without a subject', { claims: { ...CLAIMS, sub: '' } }, 'missing-claim'],
    ['with a subject that no store takes', { claims: { ...CLAIMS, sub: 'bo\u0000' } }, 'missing-claim'],
    ['with a login name of two lines', { claims: { ...CLAIMS, preferred_username: 'bo\nann' } }, 'missing-claim'],
    ['without a partner', { claims: { ...CLAIMS, partner: undefined } }, 'missing-claim'],
    ['whose partner is no text', { claims: { ...CLAIMS, partner: { id: 'acme' } } }, 'missing-claim'],
  ])('is refused when it is %s', async (_, wish, reason) => {
    const keys = await keysNamed('k1');
    await using provider = await keyServer(keys);
    await expect(verifierAt(provider.url)(`Bearer ${await tokenBy(keys, wish)}`)).rejects.toMatchObject(
      refusal(reason),
    );
  });

  it('may be a few seconds late, as clocks differ', async () => {
    const keys = await keysNamed('k1');
    await using provider = await keyServer(keys);
    const token = await tokenBy(keys, { expires: '-3s' });
    expect(await verifierAt(provider.url)(`Bearer ${token}`)).toMatchObject({ subject: 'u-1' });
    await expect(
      verifierAt(provider.url, { OIDC_CLOCK_TOLERANCE_SECONDS: '0' })(`Bearer ${token}`),
    ).rejects.toMatchObject(refusal('expired'));
  });

  it('is refused when another key signed it, even under the same name', async () => {
    await using provider = await keyServer(await keysNamed('k1'));
    const token = await tokenBy(await keysNamed('k1'));
    await expect(verifierAt(provider.url)(`Bearer ${token}`)).rejects.toMatchObject(refusal('invalid'));
  });

  it('is refused when it is not signed', async () => {
    await using provider = await keyServer(await keysNamed('k1'));
    const token = new UnsecuredJWT(CLAIMS).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('5m').encode();
    await expect(verifierAt(provider.url)(`Bearer ${token}`)).rejects.toMatchObject(refusal('invalid'));
  });

  it('is refused when the public key was used as a shared secret', async () => {
    const keys = await keysNamed('k1', 'RS256');
    await using provider = await keyServer(keys);
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(Date.now() / 1000) + 300;
    const signed = `${part({ alg: 'HS256', kid: 'k1' })}.${part({ ...CLAIMS, iss: ISSUER, aud: AUDIENCE, exp })}`;
    const secret = await exportSPKI(keys.publicKey);
    const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    await expect(verifierAt(provider.url)(`Bearer ${token}`)).rejects.toMatchObject(refusal('invalid'));
  });

  it('is refused under an algorithm that is not configured', async () => {
    const keys = await keysNamed('k1', 'ES384');
    await using provider = await keyServer(keys);
    const token = await tokenBy(keys, { algorithm: 'ES384' });
    await expect(verifierAt(provider.url)(`Bearer ${token}`)).rejects.toMatchObject(refusal('invalid'));
    expect(await verifierAt(provider.url, { OIDC_ALGORITHMS: 'ES384' })(`Bearer ${token}`)).toMatchObject({
      subject: 'u-1',
    });
  });

  it.each(['', 'Bearer', 'Bearer a.b', 'Basic dTpw', 'Bearer a.b.c d', 'Bearer %%.%%.%%'])(
    'is refused as malformed: %j',
    async (header) => {
      await expect(verifierAt('https://id.example.com/keys')(header)).rejects.toMatchObject(refusal('malformed'));
    },
  );

  it('is checked with keys that are fetched once, and anew when they were exchanged', async () => {
    const [old, next] = [await keysNamed('k1'), await keysNamed('k2')];
    await using provider = await keyServer(old);
    const verify = verifierAt(provider.url);
    const before = await tokenBy(old);
    await Promise.all(Array.from({ length: 20 }, () => verify(`Bearer ${before}`)));
    expect(provider.state.asked).toBe(1);
    provider.state.keys = [next];
    expect(await verify(`Bearer ${await tokenBy(next)}`)).toMatchObject({ subject: 'u-1' });
    await expect(verify(`Bearer ${before}`)).rejects.toMatchObject(refusal('invalid'));
  });

  it('is not called invalid while the provider cannot be asked', async () => {
    const keys = await keysNamed('k1');
    await using provider = await keyServer(keys);
    provider.state.status = 500;
    const token = await tokenBy(keys);
    await expect(verifierAt(provider.url)(`Bearer ${token}`)).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE' });
    await expect(verifierAt('http://127.0.0.1:1/keys')(`Bearer ${token}`)).rejects.toMatchObject({
      code: 'IDENTITY_UNAVAILABLE',
    });
  });
});

describe('the demo issuer', () => {
  it('gives every demo member a token that it accepts', async () => {
    const issuer = await createDemoIssuer(systemClock);
    const personas = await issuer.personas();
    const known = await Promise.all(personas.map(({ token }) => issuer.verify(`Bearer ${token}`)));
    expect(known.map((claims) => claims?.accountName)).toEqual(personas.map(({ accountName }) => accountName));
    expect(new Set(known.map((claims) => claims?.partnerId))).toEqual(new Set(['demo-cn', 'demo-intl', 'demo-eu']));
  });

  it('has a person of each kind of viewer, with the id that the kind represents', async () => {
    const issuer = await createDemoIssuer(systemClock);
    const ofEachKind = new Map((await issuer.personas()).map((persona) => [persona.kind, persona]));
    const known = async (kind: ViewerKind) => await issuer.verify(`Bearer ${ofEachKind.get(kind)?.token}`);
    const [partner] = DEMO_PARTNERS.toReversed();
    expect(await known('member')).toMatchObject({ kind: 'member', resellerId: null, customerId: null });
    expect(await known('reseller')).toMatchObject({ kind: 'reseller', resellerId: partner?.resellerId });
    expect(await known('customer')).toMatchObject({ kind: 'customer', customerId: partner?.customer.id, roles: [] });
    expect(await known('service')).toMatchObject({ kind: 'service', accountName: 'meadow-cloud-nightly-sync' });
  });

  it('does not accept tokens of another demo issuer', async () => {
    const [[persona]] = [await (await createDemoIssuer(systemClock)).personas()];
    await expect((await createDemoIssuer(systemClock)).verify(`Bearer ${persona?.token}`)).rejects.toMatchObject(
      refusal('invalid'),
    );
  });
});
