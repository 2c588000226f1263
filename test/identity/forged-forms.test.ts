import {
  constants,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testClock, testNow } from '../support/clock.ts';
import { AUDIENCE, type IdentityProvider, identityProvider, signingKey } from '../support/identity-provider.ts';
import { verifierOf } from './support.ts';

type Json = Readonly<Record<string, unknown>>;

const base64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const HEADER = { alg: 'RS256', kid: 'k1', typ: 'at+jwt' };
const CLAIMS = { sub: 'u-1', preferred_username: 'chen.xia', partner: 'demo-cn', roles: ['ADMINISTRATOR'] };

/** What a forger has: the provider's public key, a key of its own, and one valid token. */
interface Workshop {
  readonly issuer: string;
  readonly own: KeyObject;
  readonly publicKey: KeyObject;
  readonly good: string;
  /** The provider's own signature over any content, as a mistake of the provider could produce it. */
  readonly signedBy: (header: unknown, payload: unknown, key?: KeyObject) => string;
}

const HASHES = { 256: 'sha256', 384: 'sha384', 512: 'sha512' } as const;
const SIZES = [256, 384, 512] as const;

const whole = (issuer: string, now = Math.floor(testNow() / 1000)) => ({
  ...CLAIMS,
  iss: issuer,
  aud: AUDIENCE,
  iat: now,
  exp: now + 300,
});

const without = (payload: Json, name: string): Json =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => key !== name));

/** Signed by the provider, and invalid all the same. */
const wrongContents = ({ issuer, signedBy }: Workshop): Readonly<Record<string, string>> => {
  const now = Math.floor(testNow() / 1000);
  const claims = whole(issuer);
  const changed: Readonly<Record<string, readonly unknown[]>> = {
    exp: [now - 60, 0, -1, String(now + 300), null, [now + 300], {}, true, '2099-01-01T00:00:00Z'],
    nbf: [now + 3_600, String(now), {}, true],
    iss: ['https://other.example.com', `${issuer}/`, ` ${issuer}`, [issuer], null, 7, { url: issuer }],
    aud: ['other', '', [], ['other'], [[AUDIENCE]], null, 7, { aud: AUDIENCE }, `${AUDIENCE} `, AUDIENCE.toUpperCase()],
    sub: ['', null, 7, [], ['u-1'], {}, 'a\u0000', 'a\nb'],
    preferred_username: ['', null, 7, [], {}, 'a\u0007'],
    partner: ['', null, 7, ['demo-cn'], {}, 'a\tb'],
    viewer_kind: ['', 'admin', 'MEMBER', null, 7, ['member'], {}, 'constructor', '__proto__'],
  };
  return Object.fromEntries([
    ...Object.entries(changed).flatMap(([name, values]) =>
      values.map((value) => [`${name} ${JSON.stringify(value)}`, signedBy(HEADER, { ...claims, [name]: value })]),
    ),
    ...['exp', 'iss', 'aud', 'sub', 'preferred_username', 'partner'].map((name) => [
      `no ${name}`,
      signedBy(HEADER, without(claims, name)),
    ]),
    ['a list for claims', signedBy(HEADER, [claims])],
    ['a text for claims', signedBy(HEADER, '"claims"')],
    ['no JSON for claims', signedBy(HEADER, '{')],
    ['a header that must be understood', signedBy({ ...HEADER, crit: ['x'], x: 1 }, claims)],
    ['a payload that is not encoded', signedBy({ ...HEADER, crit: ['b64'], b64: false }, claims)],
    ...['dpop+jwt', 'logout+jwt', 'JOSE', '', 7].map((typ) => [`typ ${typ}`, signedBy({ ...HEADER, typ }, claims)]),
  ]);
};

/** Not signed by the provider. */
const wrongSignatures = ({ issuer, own, publicKey, good, signedBy }: Workshop): Readonly<Record<string, string>> => {
  const claims = whole(issuer);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const jwk = createPublicKey(own).export({ format: 'jwk' });
  const hmac = (size: (typeof SIZES)[number]): string => {
    const text = `${base64({ ...HEADER, alg: `HS${size}` })}.${base64(claims)}`;
    return `${text}.${createHmac(HASHES[size], pem).update(text).digest('base64url')}`;
  };
  const flipped = Buffer.from(signature, 'base64url');
  flipped[0] = (flipped[0] ?? 0) ^ 1;
  return Object.fromEntries([
    ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) => [
      `alg ${alg} without a signature`,
      `${base64({ ...HEADER, alg })}.${base64(claims)}.`,
    ]),
    ...['none', 'RS512', 'ES256', 'HS256', 'PS256', 'RSA-OAEP', 'rs256'].map((alg) => [
      `alg ${alg} over the good signature`,
      `${base64({ ...HEADER, alg })}.${payload}.${signature}`,
    ]),
    ...SIZES.map((size) => [`the public key as a secret of HS${size}`, hmac(size)]),
    ['a key of its own', signedBy(HEADER, claims, own)],
    ['a key of its own under another id', signedBy({ ...HEADER, kid: 'k2' }, claims, own)],
    ['a key of its own inside', signedBy({ ...HEADER, jwk }, claims, own)],
    ['a key of its own by address', signedBy({ ...HEADER, jku: 'https://evil.example.com/keys' }, claims, own)],
    [
      'a certificate of its own',
      signedBy({ ...HEADER, x5u: 'https://evil.example.com/c', x5c: ['YQ=='] }, claims, own),
    ],
    ['an id that is a path', signedBy({ ...HEADER, kid: '../../dev/null' }, claims, own)],
    ['an id that is a query', signedBy({ ...HEADER, kid: "' or '1'='1" }, claims, own)],
    ['other claims', `${header}.${base64({ ...claims, sub: 'u-2' })}.${signature}`],
    ['a bit changed', `${header}.${payload}.${flipped.toString('base64url')}`],
    ['half of a signature', `${header}.${payload}.${signature.slice(0, signature.length / 2)}`],
    ['a signature of zeros', `${header}.${payload}.${Buffer.alloc(256).toString('base64url')}`],
    ['no signature', `${header}.${payload}.`],
    ['two parts', `${header}.${payload}`],
    ['four parts', `${good}.${signature}`],
    ['five parts', `${header}.YQ.YQ.${payload}.${signature}`],
    ['a space inside', `${header}. ${payload}.${signature}`],
    ['another token behind', `${good} ${good}`],
    ['padding', `${header}=.${payload}.${signature}`],
    ['nothing', ''],
    ['points only', '..'],
  ]);
};

describe('every malformed token', () => {
  let provider: IdentityProvider;
  let workshop: Workshop;
  beforeAll(async () => {
    provider = await identityProvider();
    const jwk = await signingKey('k1');
    provider.open([jwk], { people: {} });
    const key = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
    const own = createPrivateKey({ key: (await signingKey('k1')) as JsonWebKey, format: 'jwk' });
    const signedBy: Workshop['signedBy'] = (header, payload, by = key) => {
      const text = `${base64(header)}.${base64(payload)}`;
      const signature = sign('sha256', Buffer.from(text), { key: by, padding: constants.RSA_PKCS1_PADDING });
      return `${text}.${signature.toString('base64url')}`;
    };
    const { issuer } = provider;
    const good = signedBy(HEADER, whole(issuer));
    workshop = { issuer, own, publicKey: createPublicKey(key), good, signedBy };
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  const verdictOf = (token: string): Promise<string> =>
    verifierOf({ staff: provider, clock: testClock })(`Bearer ${token}`).then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );

  it.each([
    ['wrong in what it says', wrongContents],
    ['wrong in how it is signed', wrongSignatures],
  ])('is refused: %s', async (_, forge) => {
    const forms = forge(workshop);
    expect(await verdictOf(workshop.good)).toBe('taken');
    const wrong: string[] = [];
    for (const [what, token] of Object.entries(forms)) {
      const verdict = await verdictOf(token);
      if (verdict !== 'UNAUTHENTICATED') wrong.push(`${what}: ${verdict}`);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(forms).length).toBeGreaterThan(30);
  });
});
