import { describe, expect, it } from '@jest/globals';
import { type GraphQLAnswer, gatewayWith } from './support.ts';

/** Settings with a real partner: the gateway starts without its embedded sandbox. */
const LIVE = {
  OIDC_ISSUER: 'https://id.example.com',
  OIDC_AUDIENCE: 'partnergraph',
  PARTNER_ID: 'acme',
  PARTNER_NAME: 'Acme',
  PARTNER_SITE: 'CHINA',
  PARTNER_ACCESS_KEY: 'access',
  PARTNER_SECRET_KEY: 'secret',
};

describe('headers', () => {
  it('of data fix its type, forbid frames and foreign pages, and are short', async () => {
    await using gateway = await gatewayWith();
    for (const path of ['/health/live', '/nothing']) {
      const { headers } = await fetch(`${gateway.url}${path}`);
      expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    const { headers } = await gateway.run('{ hello }');
    expect([...headers.keys()].sort()).toEqual([
      'cache-control',
      'connection',
      'content-language',
      'content-length',
      'content-security-policy',
      'content-type',
      'cross-origin-resource-policy',
      'date',
      'keep-alive',
      'vary',
      'x-content-type-options',
      'x-request-id',
    ]);
  });

  it('open the endpoint to configured origins and no other', async () => {
    await using gateway = await gatewayWith({ env: { CORS_ORIGINS: 'https://app.example.com' } });
    const preflight = async (origin: string) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
      return [
        response.headers.get('access-control-allow-origin'),
        response.headers.get('access-control-allow-headers'),
      ];
    };
    expect(await preflight('https://app.example.com')).toEqual([
      'https://app.example.com',
      expect.stringContaining('authorization'),
    ]);
    expect(await preflight('https://evil.example.com')).toEqual([null, null]);
    const answer = await gateway.run('{ hello }', { origin: 'https://app.example.com' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  it('let a page of a configured origin send its trace and read the id of the answer', async () => {
    await using gateway = await gatewayWith({ env: { CORS_ORIGINS: 'https://app.example.com' } });
    const origin = 'https://app.example.com';
    const preflight = await fetch(`${gateway.url}/graphql`, { method: 'OPTIONS', headers: { origin } });
    const sent = preflight.headers.get('access-control-allow-headers')?.split(', ');
    expect(sent).toEqual(expect.arrayContaining(['traceparent', 'tracestate']));
    const { headers } = await gateway.run('{ hello }', { origin });
    const read = headers.get('access-control-expose-headers')?.split(', ');
    expect(read).toEqual(expect.arrayContaining(['x-request-id', 'www-authenticate', 'retry-after']));
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('give no details to a page of another origin or without an origin', async () => {
    await using gateway = await gatewayWith({ env: { CORS_ORIGINS: 'https://app.example.com' } });
    const told = ({ headers }: { headers: Headers }) =>
      [...headers].filter(([name]) => name.startsWith('access-control-')).map(([name]) => name);
    const others: readonly Record<string, string>[] = [
      { origin: 'https://app.example.com.evil.example' },
      { origin: 'null' },
      {},
    ];
    for (const headers of others) {
      const preflight = await fetch(`${gateway.url}/graphql`, { method: 'OPTIONS', headers });
      const answer = await gateway.run('{ hello }', headers);
      expect([preflight.status, told(preflight), told(answer)]).toEqual([204, [], []]);
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(answer.headers.get('vary')).toMatch(/origin/i);
    }
    const allowed = await gateway.run('{ hello }', { origin: 'https://app.example.com' });
    expect(allowed.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('keep other origins out when none is configured', async () => {
    await using gateway = await gatewayWith();
    const { headers } = await gateway.run('{ hello }', { origin: 'https://app.example.com' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['http://localhost:5173', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:8080', true],
    ['https://localhost', true],
    ['http://localhost.evil.example:5173', false],
    ['http://evil.example/localhost:5173', false],
    ['http://localhost:5173.evil.example', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://10.0.0.5:5173', false],
    ['null', false],
  ])(
    'of the sandbox let a page of %s call: %p; those of a live gateway let none of these pages',
    async (origin, allowed) => {
      await using sandbox = await gatewayWith();
      await using live = await gatewayWith({ env: LIVE });
      const told = async (url: string) => {
        const preflight = await fetch(`${url}/graphql`, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization',
          },
        });
        return preflight.headers.get('access-control-allow-origin');
      };
      expect(await told(sandbox.url)).toBe(allowed ? origin : null);
      expect(await told(live.url)).toBeNull();
    },
  );

  it("let Apollo's clients name themselves and the operation, and every header that a refusal of GET recommends", async () => {
    await using gateway = await gatewayWith({ env: { CORS_ORIGINS: 'https://app.example.com' } });
    const preflight = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example.com', 'access-control-request-method': 'GET' },
    });
    const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ') ?? [];
    expect(allowed).toEqual(
      expect.arrayContaining(['apollographql-client-name', 'apollographql-client-version', 'x-apollo-operation-name']),
    );
    const refused = (await (await fetch(`${gateway.url}/graphql?query=%7Bhello%7D`)).json()) as GraphQLAnswer;
    const recommended = ['authorization', 'apollo-require-preflight'];
    for (const name of recommended) expect(refused.errors?.[0]?.message).toContain(name);
    expect(allowed).toEqual(expect.arrayContaining(recommended));
  });
});
