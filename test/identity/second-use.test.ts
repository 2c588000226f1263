import { expect, it } from '@jest/globals';
import { generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { loadConfig } from '../../src/config/index.ts';
import { verifierFor } from '../../src/identity/token/verifier.ts';
import { testClock, testNow } from '../support/clock.ts';
import { AUDIENCE } from '../support/identity-provider.ts';

/** So many tokens are remembered. */
const MOST_REMEMBERED = 5_000;
const ISSUER = 'https://id.example.com';
const { publicKey, privateKey } = await generateKeyPair('ES256');

/** A verifier, and how it came by each answer: by the signature, or from memory, for which it looks up the key alone. */
const watchedVerifier = () => {
  const { identity } = loadConfig({ SANDBOX: 'on', OIDC_ISSUER: ISSUER, OIDC_AUDIENCE: AUDIENCE });
  const [rules] = identity.kind === 'oidc' ? identity.issuers : [];
  if (!rules) throw new Error('no issuer');
  const ways: string[] = [];
  const keys: JWTVerifyGetKey = async (_header, { signature }) => {
    ways.push(signature === '' ? 'memory' : 'signature');
    return publicKey;
  };
  const verify = verifierFor([{ rules, keys }], testClock);
  return { ways, verify: (token: string) => verify(`Bearer ${token}`) };
};

const tokenOf = (id: string): Promise<string> =>
  new SignJWT({ sub: 'li', preferred_username: 'li.jing', partner: 'demo-cn', roles: ['ACCOUNT_MANAGER'], jti: id })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime(Math.floor(testNow() / 1000) + 600)
    .sign(privateKey);

it('a token is remembered from its second use on', async () => {
  const { verify, ways } = watchedVerifier();
  const token = await tokenOf('a');
  for (let use = 1; use <= 4; use += 1) expect(await verify(token)).toMatchObject({ accountName: 'li.jing' });
  expect(ways).toEqual(['signature', 'signature', 'memory', 'memory']);
});

it('tokens that are used once take no place from those that are used again', async () => {
  const { verify, ways } = watchedVerifier();
  const members = await tokenOf('member');
  await verify(members);
  await verify(members);
  for (let number = 0; number <= MOST_REMEMBERED; number += 1) await verify(await tokenOf(`program-${number}`));
  ways.length = 0;
  await verify(members);
  expect(ways).toEqual(['memory']);
});
