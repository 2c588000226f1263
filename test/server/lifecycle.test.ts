import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createDemoIssuer } from '../../src/identity/token/index.ts';
import { testClock } from '../support/clock.ts';
import { answerTo, gate, gatewayWith, rawPost } from './support.ts';

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
    expect(bad.log).toMatchObject([{ msg: 'the gateway is not ready', reason: 'credentials refused' }]);
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
  it('reports it to load balancers, finishes running requests and then refuses connections', async () => {
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

  it('closes the connections that clients keep, after their answers', async () => {
    const gateway = await gatewayWith({
      env: { SHUTDOWN_DEADLINE_MS: '600000' },
      resolvers: { slow: () => 'long'.repeat(8_000_000) },
    });
    const agent = new Agent({ keepAlive: true });
    const request = rawPost(gateway.url, '{ slow }', {}, agent);
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    expect(answer.headers.connection).toBe('keep-alive');
    const closed = gateway.close();
    while (await fetch(`${gateway.url}/health/live`).catch(() => null));
    let length = 0;
    for await (const chunk of answer) length += (chunk as Buffer).length;
    expect(length).toBe(Number(answer.headers['content-length']));
    await closed;
    agent.destroy();
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
    // Node itself closes a connection without a request after a minute; the test would time out before.
    const gateway = await gatewayWith({ env: { SHUTDOWN_DEADLINE_MS: '600000' } });
    const { hostname, port } = new URL(gateway.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const ended = once(idle.resume(), 'close');
    await gateway.close();
    await ended;
  });

  it('fails at the start when the port is taken', async () => {
    await using gateway = await gatewayWith();
    const { port } = new URL(gateway.url);
    await expect(gatewayWith({ env: { PORT: port } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
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
