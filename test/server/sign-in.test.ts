import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verifierOf } from '../identity/support.ts';
import { identityProvider, signingKey } from '../support/identity-provider.ts';
import { serviceToken } from '../support/provider-tokens.ts';
import { gatewayWith } from './support.ts';

const PROVIDER = { SANDBOX: 'on', OIDC_ISSUER: 'https://id.example.com/realms/staff', OIDC_AUDIENCE: 'partnergraph' };
const SIGN_IN = { ...PROVIDER, OIDC_PLAYGROUND_CLIENT_ID: 'playground', PLAYGROUND: 'on' };

const playground = mkdtempSync(join(tmpdir(), 'playground-'));
writeFileSync(join(playground, 'index.html'), '<!doctype html><title>playground</title>');

const gateway = (env: Record<string, string>) => gatewayWith({ env, playground });
const connectSrc = (response: Response): string | undefined =>
  response.headers
    .get('content-security-policy')
    ?.split(';')
    .find((rule) => rule.startsWith('connect-src'));

describe('sign-in to the playground', () => {
  it('names the public client, and nothing that the page does not need', async () => {
    await using server = await gateway({ ...SIGN_IN, OIDC_PLAYGROUND_PARAMETERS: 'resource=https://api.example.com' });
    const response = await fetch(`${server.url}/sign-in`);
    expect(await response.json()).toEqual({
      demo: false,
      issuers: [
        {
          issuer: 'https://id.example.com/realms/staff',
          clientId: 'playground',
          scopes: ['openid', 'profile'],
          parameters: { resource: 'https://api.example.com' },
        },
      ],
    });
  });

  it.each<[string, Record<string, string>, unknown]>([
    ['demo personas in sandbox mode', {}, { demo: true, issuers: [] }],
    ['no issuer where no client is configured', PROVIDER, { demo: false, issuers: [] }],
  ])('offers %s', async (_, env, answer) => {
    await using server = await gateway(env);
    expect(await (await fetch(`${server.url}/sign-in`)).json()).toEqual(answer);
    expect(connectSrc(await fetch(`${server.url}/`))).toBe("connect-src 'self'");
  });

  it('lets the page ask the provider, and no other host', async () => {
    await using server = await gateway({ ...SIGN_IN, OIDC_PLAYGROUND_ORIGINS: 'https://tokens.example.com' });
    expect(connectSrc(await fetch(`${server.url}/`))).toBe(
      "connect-src 'self' https://id.example.com https://tokens.example.com",
    );
  });

  it('is off where the playground is off', async () => {
    await using server = await gateway({ ...SIGN_IN, PLAYGROUND: 'off' });
    expect((await fetch(`${server.url}/sign-in`)).status).toBe(404);
    const { headers } = await fetch(`${server.url}/`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });
});

describe('a token of a provider, over HTTP', () => {
  const people = { people: {}, service: { partner: 'demo-cn', viewer_kind: 'service', roles: [] } };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('is asked for its subject, refused with the reason, and not called invalid while a provider is down', async () => {
    await using staff = await identityProvider();
    const key = await signingKey('k1');
    staff.open([key], people);
    const token = await serviceToken(staff);
    const foreign = await serviceToken(staff, 'https://other.example.com');
    staff.fail();
    await using server = await gatewayWith({ verify: verifierOf({ staff }) });

    const early = await server.run('{ me }', bearer(token));
    expect([early.status, early.errors?.[0]?.extensions.code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    expect(early.headers.has('www-authenticate')).toBe(false);

    staff.open([key], people);
    expect((await server.run('{ me }', bearer(token))).data).toEqual({ me: 'nightly-sync' });
    const refused = await server.run('{ me }', bearer(foreign));
    expect([refused.status, refused.errors?.[0]?.extensions.reason]).toEqual([401, 'wrong-audience']);
    expect(refused.headers.get('www-authenticate')).toContain('wrong-audience');
    expect(JSON.stringify(server.log)).not.toContain(token.split('.')[2]);
  });
});
