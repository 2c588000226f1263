import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createDemoIssuer } from '../../src/identity/token/index.ts';
import { testClock } from '../support/clock.ts';
import { answerTo, type GraphQLAnswer, gate, gatewayWith, rawPost } from './support.ts';

/** A configured partner, so no sandbox. */
const LIVE = {
  OIDC_ISSUER: 'https://id.example.com',
  OIDC_AUDIENCE: 'partnergraph',
  PARTNER_ID: 'acme',
  PARTNER_NAME: 'Acme',
  PARTNER_SITE: 'CHINA',
  PARTNER_ACCESS_KEY: 'access',
  PARTNER_SECRET_KEY: 'secret',
};

const statusOf = async (url: string) => (await fetch(url)).status;

describe('health', () => {
  it('is ready when the probe passes and live in any case', async () => {
    await using good = await gatewayWith();
    await using bad = await gatewayWith({ probe: () => Promise.reject(new Error('credentials refused')) });
    expect([await statusOf(`${good.url}/health/ready`), await statusOf(`${good.url}/health/live`)]).toEqual([200, 200]);
    const response = await fetch(`${bad.url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }]);
    expect(await statusOf(`${bad.url}/health/live`)).toBe(200);
    const heads = ['ready', 'live'].map((name) => fetch(`${bad.url}/health/${name}`, { method: 'HEAD' }));
    expect((await Promise.all(heads)).map(({ status }) => status)).toEqual([503, 200]);
    expect(bad.log).toMatchObject([{ msg: 'not ready', reason: 'credentials refused' }]);
  });

  it('probes once for many that ask at the same time', async () => {
    const answer = gate();
    let probes = 0;
    await using gateway = await gatewayWith({
      probe: () => {
        probes += 1;
        return answer.opened;
      },
    });
    const asked = Array.from({ length: 5 }, () => statusOf(`${gateway.url}/health/ready`));
    answer.open();
    expect(await Promise.all(asked)).toEqual([200, 200, 200, 200, 200]);
    expect(probes).toBe(1);
  });
});

describe('shutdown', () => {
  it('says so to load balancers, finishes what runs and then refuses connections', async () => {
    const started = gate();
    const finish = gate();
    const gateway = await gatewayWith({
      env: { SHUTDOWN_DELAY_MS: '300' },
      resolvers: {
        slow: async () => {
          started.open();
          await finish.opened;
          return 'finished';
        },
      },
    });
    const running = answerTo(rawPost(gateway.url, '{ slow }'));
    await started.opened;
    const closed = gateway.close();
    const readiness = await fetch(`${gateway.url}/health/ready`);
    expect([readiness.status, await readiness.json()]).toEqual([503, { status: 'draining' }]);
    finish.open();
    const { status, headers, body } = await running;
    expect([status, headers.connection, JSON.parse(body)]).toEqual([200, 'close', { data: { slow: 'finished' } }]);
    await closed;
    await expect(fetch(`${gateway.url}/health/live`)).rejects.toThrow();
  });

  it('cuts what does not end before the deadline', async () => {
    const started = gate();
    const aborted = gate();
    const gateway = await gatewayWith({
      env: { SHUTDOWN_DEADLINE_MS: '50' },
      resolvers: {
        deaf: (_, { signal }) => {
          signal.addEventListener('abort', aborted.open);
          started.open();
          return new Promise(() => {});
        },
      },
    });
    const running = answerTo(rawPost(gateway.url, '{ deaf }'));
    const cut = expect(running).rejects.toThrow();
    await started.opened;
    await gateway.close();
    await cut;
    await aborted.opened;
  });

  it('does not wait for connections on which nothing was sent', async () => {
    // Node's own limit for a connection without a request is a minute, far beyond the time that a test has.
    const gateway = await gatewayWith({ env: { SHUTDOWN_DEADLINE_MS: '600000' } });
    const { hostname, port } = new URL(gateway.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const ended = once(idle.resume(), 'close');
    await gateway.close();
    await ended;
  });

  it('says who has the port', async () => {
    await using gateway = await gatewayWith();
    const { port } = new URL(gateway.url);
    await expect(gatewayWith({ env: { PORT: port } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('headers', () => {
  it('of data keep it what it is, out of frames and foreign pages, in few bytes', async () => {
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
  ])('of the sandbox let a page of %s call: %p; outside it the page is one like others', async (origin, allowed) => {
    await using sandbox = await gatewayWith();
    await using live = await gatewayWith({ env: LIVE });
    const told = async (url: string) => {
      const preflight = await fetch(`${url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
      return preflight.headers.get('access-control-allow-origin');
    };
    expect(await told(sandbox.url)).toBe(allowed ? origin : null);
    expect(await told(live.url)).toBeNull();
  });

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

describe('the playground', () => {
  const built = () => {
    const directory = mkdtempSync(join(tmpdir(), 'playground-'));
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<title>Playground</title>');
    const script = 'export const answer = 42;';
    writeFileSync(join(directory, 'assets/app-abc.js'), script);
    writeFileSync(join(directory, 'assets/app-abc.js.br'), brotliCompressSync(script));
    return directory;
  };

  it('is served with hashed files kept for good and the page never', async () => {
    await using gateway = await gatewayWith({ playground: built() });
    const page = await fetch(`${gateway.url}/`);
    expect([page.status, await page.text()]).toEqual([200, '<title>Playground</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    const asset = await fetch(`${gateway.url}/assets/app-abc.js`, { headers: { 'accept-encoding': 'br' } });
    expect(await asset.text()).toBe('export const answer = 42;');
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
  });

  it('serves nothing outside its folder', async () => {
    await using gateway = await gatewayWith({ playground: built() });
    for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%5c..%5cpackage.json'])
      expect(await statusOf(gateway.url + path)).toBeGreaterThanOrEqual(400);
  });

  it('says how to build it when it is not built, and is absent when switched off', async () => {
    await using unbuilt = await gatewayWith({ playground: '/nowhere' });
    expect(await (await fetch(unbuilt.url)).text()).toMatch(/playground:build/);
    await using off = await gatewayWith({ playground: built(), env: { PLAYGROUND: 'off' } });
    expect(await statusOf(off.url)).toBe(404);
  });
});

describe('demo members', () => {
  it('are handed out only where there is a demo issuer', async () => {
    const demo = await createDemoIssuer(testClock);
    await using sandboxed = await gatewayWith({ demo });
    await using live = await gatewayWith();
    const members = (await (await fetch(`${sandboxed.url}/demo/members`)).json()) as { token: string; name: string }[];
    expect(members[0]).toMatchObject({
      name: 'Chen Xia',
      partner: 'Lotus Cloud Solutions',
      site: 'CHINA',
      roles: ['ADMINISTRATOR'],
    });
    expect(await demo.verify(`Bearer ${members[0]?.token}`)).toMatchObject({
      accountName: 'chen.xia',
      partnerId: 'demo-cn',
    });
    expect(await statusOf(`${live.url}/demo/members`)).toBe(404);
  });
});
