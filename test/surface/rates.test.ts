import { describe, expect, it } from '@jest/globals';
import { networkOf } from '../../src/server/limits/network.ts';
import { gate, gatewayWith } from '../server/support.ts';

const as = (name: string) => ({ authorization: `Bearer good.${name}.x` });

/** A clock that only the test advances. */
const clock = () => {
  let time = 1_000;
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
  };
};

describe('operations of one caller', () => {
  const env = { RATE_OPERATIONS_PER_SECOND: '4' };

  it('are accepted up to the configured number; the next one learns when to retry, and is accepted then', async () => {
    const { now, pass } = clock();
    await using gateway = await gatewayWith({ env, now });
    for (let i = 0; i < 4; i += 1) expect((await gateway.run('{ me }', as('ana'))).data).toEqual({ me: 'ana' });
    const refused = await gateway.run('{ me }', { ...as('ana'), 'accept-language': 'zh' });
    expect(refused).toMatchObject({
      status: 429,
      errors: [
        {
          message: expect.stringMatching(/过于频繁/),
          extensions: {
            code: 'RATE_LIMITED',
            retryable: true,
            retryAfterMs: 250,
            measure: 'operationsPerSecond',
            limit: 4,
          },
        },
      ],
    });
    expect(refused.data).toBeUndefined();
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(gateway.contexts).toHaveLength(4);
    pass(249);
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(429);
    pass(1);
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(200);
  });

  it('do not count for another member or for callers without a token', async () => {
    await using gateway = await gatewayWith({ env, now: clock().now });
    for (let i = 0; i < 5; i += 1) await gateway.run('{ me }', as('ana'));
    expect((await gateway.run('{ me }', as('bob'))).status).toBe(200);
    expect((await gateway.run('{ me }')).status).toBe(200);
  });

  it('count for the address of callers without a token or with an invalid one', async () => {
    await using gateway = await gatewayWith({ env, now: clock().now });
    const statuses: number[] = [];
    for (const headers of [{}, as('-'), {}, as('-'), as('-'), {}, as('ana')])
      statuses.push((await gateway.run('{ me }', headers)).status);
    expect(statuses).toEqual([200, 401, 200, 401, 429, 429, 200]);
  });

  it('are saved up for one second at most', async () => {
    const { now, pass } = clock();
    await using gateway = await gatewayWith({ env, now });
    await gateway.run('{ me }', as('ana'));
    pass(3_600_000);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await gateway.run('{ me }', as('ana'))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('are not counted in sandbox mode unless that is configured', async () => {
    await using gateway = await gatewayWith({ now: clock().now });
    const answers = await Promise.all(Array.from({ length: 60 }, () => gateway.run('{ me }', as('ana'))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

// Every operation of the test's graph makes three calls.
describe('upstream calls for one caller', () => {
  it('are counted as they are made; who used too many has to wait', async () => {
    const { now, pass } = clock();
    await using gateway = await gatewayWith({ env: { RATE_UPSTREAM_CALLS_PER_MINUTE: '6' }, now });
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(200);
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(200);
    const refused = await gateway.run('{ me }', as('ana'));
    expect(refused).toMatchObject({
      status: 429,
      errors: [
        { extensions: { code: 'RATE_LIMITED', measure: 'upstreamCallsPerMinute', limit: 6, retryAfterMs: 10_000 } },
      ],
    });
    expect(refused.headers.get('retry-after')).toBe('10');
    pass(10_000);
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(200);
    // One call was left and three were made.
    expect((await gateway.run('{ me }', as('ana'))).errors?.[0]?.extensions.retryAfterMs).toBe(30_000);
    expect((await gateway.run('{ me }', as('bob'))).status).toBe(200);
  });

  it('count while the operation is still running', async () => {
    const started = gate();
    const answered = gate();
    await using gateway = await gatewayWith({
      env: { RATE_UPSTREAM_CALLS_PER_MINUTE: '3' },
      now: clock().now,
      resolvers: {
        slow: async () => {
          started.open();
          await answered.opened;
          return 'at last';
        },
      },
    });
    const slow = gateway.run('{ slow }', as('ana'));
    await started.opened;
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(429);
    answered.open();
    expect((await slow).data).toEqual({ slow: 'at last' });
    expect((await gateway.run('{ me }', as('ana'))).status).toBe(429);
  });
});

describe('behind a load balancer', () => {
  const env = { RATE_OPERATIONS_PER_SECOND: '1' };
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('the address that a trusted proxy names counts, and no other header does', async () => {
    await using trusting = await gatewayWith({ env: { ...env, TRUSTED_PROXIES: '127.0.0.0/8' }, now: clock().now });
    await using alone = await gatewayWith({ env, now: clock().now });
    const statuses = async ({ run }: typeof alone) => [
      (await run('{ me }', from('192.0.2.1'))).status,
      (await run('{ me }', from('192.0.2.2'))).status,
      (await run('{ me }', from('192.0.2.2'))).status,
    ];
    expect(await statuses(trusting)).toEqual([200, 200, 429]);
    expect(await statuses(alone)).toEqual([200, 429, 429]);
  });

  it.each([
    ['another port each time', (n: number) => `203.0.113.7:${50_000 + n}`],
    ['brackets and ports', (n: number) => `[2001:db8:1:2::${n}]:${50_000 + n}`],
    ['brackets alone', (n: number) => `[2001:db8:1:2::${n}]`],
    ['zones', (n: number) => `fe80::1%eth${n}`],
    ['quotes', (n: number) => `"[2001:db8:1:2::9]:${n}"`],
    ['the form of another header', (n: number) => `for=203.0.113.7:${50_000 + n}`],
    ['spellings of IPv4', (n: number) => ['::ffff:203.0.113.7', '::ffff:cb00:7107', '203.0.113.7'][n % 3] ?? ''],
    ['words', (n: number) => `nonsense-${n}`],
    ['an unknown hop', (n: number) => `203.0.113.${n}, unknown`],
    ['hops before the last that is not trusted', (n: number) => `203.0.113.${n}, 198.51.100.1`],
    ['hops through trusted proxies', (n: number) => `203.0.113.7:${n + 1}, 127.0.0.${n + 1}:80`],
    ['nothing', () => ' , '],
    ['a long text', (n: number) => `${'9'.repeat(2_000)}${n}`],
  ])('one caller stays one, whatever is written around the address: %s', async (_, written) => {
    await using gateway = await gatewayWith({ env: { ...env, TRUSTED_PROXIES: '127.0.0.0/8,::1' }, now: clock().now });
    const statuses = [];
    for (const n of [0, 1, 2]) statuses.push((await gateway.run('{ me }', from(written(n)))).status);
    expect(statuses).toEqual([200, 429, 429]);
  });

  /** A gateway that trusts these proxies, and the statuses of an anonymous caller's requests with these headers. */
  const statusesOf = async (trusted: string, requests: readonly Record<string, string>[]) => {
    await using gateway = await gatewayWith({ env: { ...env, TRUSTED_PROXIES: trusted }, now: clock().now });
    const statuses: number[] = [];
    for (const headers of requests) statuses.push((await gateway.run('{ me }', headers)).status);
    return statuses;
  };

  it.each([
    ['another port each time', (n: number) => `for="203.0.113.7:${50_000 + n}"`],
    ['other parameters', (n: number) => `proto=https;For=203.0.113.7;by=10.0.0.${n}`],
    ['brackets and ports', (n: number) => `for="[2001:db8:1:2::${n}]:${50_000 + n}"`],
    ['spellings of IPv4', (n: number) => `for="[::ffff:${['203.0.113.7', 'cb00:7107', '203.0.113.7'][n]}]"`],
    ['hops before the last that is not trusted', (n: number) => `for=203.0.113.${n}, for=198.51.100.1`],
    ['hops through trusted proxies', (n: number) => `for=203.0.113.7, for="127.0.0.${n + 1}:80"`],
    ['names that hide', (n: number) => `for=_hidden${n}`],
    ['an unknown hop', (n: number) => `for=203.0.113.${n}, for=unknown`],
    ['no address', (n: number) => `proto=https;host=h${n}`],
    ['what breaks the grammar', (n: number) => `for=203.0.113.${n};;"`],
  ])('one caller stays one, whatever `Forwarded` has around the address: %s', async (_, written) => {
    const requests = [0, 1, 2].map((n) => ({ forwarded: written(n) }));
    expect(await statusesOf('127.0.0.0/8', requests)).toEqual([200, 429, 429]);
  });

  it('two callers are two by either header, and by both where these agree', async () => {
    const requests = [
      { forwarded: 'for=192.0.2.1' },
      { forwarded: 'for="192.0.2.2:80"' },
      { forwarded: 'for=192.0.2.3', ...from('192.0.2.3:9') },
      from('192.0.2.3'),
    ];
    expect(await statusesOf('127.0.0.0/8', requests)).toEqual([200, 200, 200, 429]);
  });

  it('a header that the proxy passes on as the caller wrote it gives no other address', async () => {
    const forged = [1, 2, 3].map((n) => ({ forwarded: `for=203.0.113.${n}`, ...from('192.0.2.1') }));
    expect(await statusesOf('127.0.0.0/8', forged)).toEqual([200, 429, 429]);
    const listed = [1, 2, 3].map((n) => ({ forwarded: 'for=192.0.2.1', ...from(`203.0.113.${n}`) }));
    expect(await statusesOf('127.0.0.0/8', listed)).toEqual([200, 429, 429]);
  });

  it("only a trusted proxy may name the client's address", async () => {
    const requests = [1, 2].map((n) => ({ forwarded: `for=192.0.2.${n}` }));
    expect(await statusesOf('10.0.0.0/8', requests)).toEqual([200, 429]);
  });

  it.each(['::ffff:127.0.0.1', '::ffff:127.0.0.0/104', '::ffff:7f00:0/104', '127.0.0.1', '127.0.0.0/8'])(
    'a proxy is trusted however its IPv4 address is written: %s',
    async (trusted) => {
      expect(await statusesOf(trusted, [from('192.0.2.1'), from('192.0.2.2')])).toEqual([200, 200]);
    },
  );

  it('two callers stay two, behind several proxies', async () => {
    await using gateway = await gatewayWith({
      env: { ...env, TRUSTED_PROXIES: '127.0.0.0/8,10.0.0.0/8' },
      now: clock().now,
    });
    const statuses = [];
    for (const n of [1, 2]) statuses.push((await gateway.run('{ me }', from(`192.0.2.${n}:5, 10.1.2.3:80`))).status);
    expect(statuses).toEqual([200, 200]);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:c000:0207', '192.0.2.7'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:DB8::9', '2001:db8:0:0'],
    ['1::2:3:4:5:6:7', '1:0:2:3'],
    ['::1', '0:0:0:0'],
  ])('%s belongs to the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
