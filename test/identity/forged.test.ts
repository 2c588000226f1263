import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { AUDIENCE, type IdentityProvider, identityProvider, signingKey } from '../support/identity-provider.ts';
import { refusalOf, verifierOf } from './support.ts';

const CLAIMS = { sub: 'u-1', preferred_username: 'chen.xia', partner: 'demo-cn', roles: ['ADMINISTRATOR'] };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token that the provider did not issue', () => {
  let staff: IdentityProvider;
  let customers: IdentityProvider;
  let staffKey: Awaited<ReturnType<typeof signingKey>>;
  let customersKey: typeof staffKey;

  beforeAll(async () => {
    staff = await identityProvider();
    customers = await identityProvider();
    staffKey = await signingKey('k1');
    customersKey = await signingKey('k1');
    staff.open([staffKey], { people: {} });
    customers.open([customersKey], { people: {} });
  });
  afterAll(async () => {
    await staff[Symbol.asyncDispose]();
    await customers[Symbol.asyncDispose]();
  });

  const signed = async (key: typeof staffKey, header: { kid?: string; typ?: string } = {}, payload: JWTPayload = {}) =>
    await new SignJWT({ ...CLAIMS, ...payload })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', ...header })
      .setIssuer(payload.iss ?? staff.issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(await importJWK(key, 'RS256'));

  const verify = () => verifierOf({ staff, customers });

  it('is distinguished from one that it could have issued', async () => {
    expect(await refusalOf(verify(), await signed(staffKey))).toBeUndefined();
  });

  it("is refused with the customers' key under the name of the staff's issuer", async () => {
    expect(await refusalOf(verify(), await signed(customersKey))).toBe('invalid');
  });

  it("is refused with the staff's key under the name of the customers' issuer", async () => {
    const token = await signed(staffKey, {}, { iss: customers.issuer, viewer_kind: 'customer', customer_id: 'c' });
    expect(await refusalOf(verify(), token)).toBe('invalid');
  });

  it('is refused with a key of its own, under a known or an unknown key id', async () => {
    const own = await signingKey('k1');
    expect(await refusalOf(verify(), await signed(own))).toBe('invalid');
    expect(await refusalOf(verify(), await signed(own, { kid: 'k2' }))).toBe('invalid');
  });

  it('cannot bring its own key', async () => {
    const own = await signingKey('k2');
    const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...jwk } = own;
    const token = await signed(own, { kid: 'k2', jwk, jku: 'https://evil.example.com/keys' } as object);
    expect(await refusalOf(verify(), token)).toBe('invalid');
  });

  it('is refused without a signature', async () => {
    const token = new UnsecuredJWT(CLAIMS)
      .setIssuer(staff.issuer)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .encode();
    expect(await refusalOf(verify(), token)).toBe('invalid');
    const [, payload] = (await signed(staffKey)).split('.');
    expect(await refusalOf(verify(), `${part({ alg: 'none', kid: 'k1' })}.${payload}.`)).toBe('invalid');
  });

  it('is refused with the public key for a shared secret', async () => {
    const { n, e, kty } = staffKey;
    const secret = createPublicKey({ key: { n, e, kty }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const exp = Math.floor(Date.now() / 1000) + 300;
    const text = `${part({ alg: 'HS256', kid: 'k1' })}.${part({ ...CLAIMS, iss: staff.issuer, aud: AUDIENCE, exp })}`;
    const token = `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    expect(await refusalOf(verify(), token)).toBe('invalid');
  });

  it('is refused when a part of it was changed', async () => {
    const check = verify();
    const token = await signed(staffKey);
    expect(await refusalOf(check, token)).toBeUndefined();
    const [header, , signature] = token.split('.');
    const payload = part({ ...CLAIMS, sub: 'u-2', iss: staff.issuer, aud: AUDIENCE, exp: 4_000_000_000 });
    expect(await refusalOf(check, `${header}.${payload}.${signature}`)).toBe('invalid');
  });

  it.each(['logout+jwt', 'dpop+jwt', 'id_token+jwt'])('is refused as a %s', async (typ) => {
    expect(await refusalOf(verify(), await signed(staffKey, { typ }))).toBe('not-an-access-token');
  });

  it.each([
    ['one issuer', () => verifierOf({ staff })],
    ['two', verify],
  ])('is refused for its type before its issuer, and for its issuer before its key, with %s', async (_, by) => {
    const [own, foreign] = [await signingKey('k1'), 'https://other.example.com'];
    const [typ, kid] = ['logout+jwt', 'k9'];
    expect(await refusalOf(by(), await signed(staffKey, { typ }))).toBe('not-an-access-token');
    expect(await refusalOf(by(), await signed(own, { typ, kid }, { iss: foreign }))).toBe('not-an-access-token');
    expect(await refusalOf(by(), await signed(staffKey, {}, { iss: foreign }))).toBe('wrong-issuer');
    expect(await refusalOf(by(), await signed(own, { kid }, { iss: foreign }))).toBe('wrong-issuer');
    expect(await refusalOf(by(), `${part({ alg: 'RS256' })}.${part({ aud: AUDIENCE })}.YQ`)).toBe('missing-claim');
  });

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'JWT'])('is accepted with the type %s', async (typ) => {
    expect(await refusalOf(verify(), await signed(staffKey, { typ }))).toBeUndefined();
  });

  it.each([
    ['no JSON in it', 'YQ.YQ.YQ'],
    ['a header that is a list', `${part([])}.${part({})}.YQ`],
    ['a type that is a number', `${part({ alg: 'RS256', typ: 7 })}.${part({ iss: 'x' })}.YQ`],
    ['a payload that is text', `${part({ alg: 'RS256' })}.${part('x')}.YQ`],
    ['an issuer that is a list', `${part({ alg: 'RS256' })}.${part({ iss: ['https://id.example.com'] })}.YQ`],
  ])('is the caller’s mistake with %s', async (_, token) => {
    expect(['invalid', 'not-an-access-token', 'wrong-issuer']).toContain(await refusalOf(verify(), token));
  });
});
