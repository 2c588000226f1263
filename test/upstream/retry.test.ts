import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, jest } from '@jest/globals';
import { effectOf, type UpstreamEvent } from '../../src/upstream/index.ts';
import { testNow } from '../support/clock.ts';
import { manualClock } from './support/clock.ts';
import { client, rejection } from './support/fixture.ts';
import { deadUrl, type Handler, reply, startVendor } from './support/vendor.ts';

const fine: Handler = (_request, response) => reply(response, 200, { value: 'a' });

/** Faults of the first `times` requests. */
const failing =
  (fail: Handler, times: number): Handler =>
  (request, response, index) =>
    index < times ? fail(request, response, index) : fine(request, response, index);

const broken: readonly (readonly [string, Handler])[] = [
  ['500', (_request, response) => reply(response, 500, { error_code: 'CBC.0999' })],
  ['a reset before the answer', (_request, response) => void response.socket?.resetAndDestroy()],
  [
    'a connection closed inside the body',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"value":', () => response.destroy());
    },
  ],
  ['half an object', (_request, response) => reply(response, 200, '{"value":"')],
  ['a page', (_request, response) => reply(response, 200, '<html>')],
];

const silence: Handler = () => undefined;

const IMPATIENT = { timeouts: { headersMs: 50, bodyMs: 50 } };

describe('reads', () => {
  it.each(broken)('are repeated after %s', async (_, fail) => {
    const events: UpstreamEvent[] = [];
    await using vendor = await startVendor(failing(fail, 2));
    await using upstream = client(vendor.url, { ...IMPATIENT, observe: (event) => events.push(event) });
    await expect(upstream.call('Read', {})).resolves.toEqual({ value: 'a' });
    expect(vendor.seen).toHaveLength(3);
    expect(events).toMatchObject([{ operation: 'Read', code: 'OK', status: 200, attempts: 3, shared: false }]);
  });

  it('are repeated when no answer comes', async () => {
    await using vendor = await startVendor(failing(silence, 1));
    await using upstream = client(vendor.url, IMPATIENT);
    await expect(upstream.call('Read', {})).resolves.toEqual({ value: 'a' });
  });

  it('are given up after three attempts', async () => {
    await using vendor = await startVendor(failing((_request, response) => reply(response, 503, ''), 9));
    await using upstream = client(vendor.url);
    await expect(rejection(upstream.call('Read', {}))).resolves.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(vendor.seen).toHaveLength(3);
  });

  it('are not repeated after a refusal', async () => {
    await using vendor = await startVendor((_request, response) => reply(response, 400, { error_code: 'CBC.0100' }));
    await using upstream = client(vendor.url);
    await rejection(upstream.call('Read', {}));
    expect(vendor.seen).toHaveLength(1);
  });

  it('wait longer each time, a random part of it, and as long as the vendor asks', async () => {
    const clock = manualClock();
    const waits: number[] = [];
    const after = (ms: number, run: () => void) => {
      waits.push(ms);
      return clock.after(0, run);
    };
    await using vendor = await startVendor((_request, response, index) =>
      reply(response, 503, '', index === 2 ? { 'retry-after': '1' } : {}),
    );
    await using upstream = client(vendor.url, {
      clock: { now: clock.now, after },
      random: () => 0.5,
      retries: { attempts: 4, baseMs: 100, capMs: 2_000 },
    });
    const failed = rejection(upstream.call('Read', {}));
    for (let arrived = 1; arrived <= 4; arrived++) {
      await vendor.arrived(arrived);
      while (waits.length < Math.min(arrived, 3)) await clock.advance(0);
      await clock.advance(0);
    }
    await failed;
    expect(waits).toEqual([50, 100, 1_000]);
  });

  it('stop repeating when the budget is spent', async () => {
    await using vendor = await startVendor((_request, response) => reply(response, 503, ''));
    await using upstream = client(vendor.url, {
      retries: { baseMs: 0, budget: { capacity: 3, deposit: 0 } },
      breaker: { minimumCalls: 1000, size: 1000 },
    });
    for (let calls = 0; calls < 6; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    expect(vendor.seen).toHaveLength(6 + 3);
  });

  it('are repeated when no server listens, and fail with that reason in the end', async () => {
    await using upstream = client(await deadUrl());
    const error = await rejection(upstream.call('Read', {}));
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', details: { stage: 'unsent', reason: 'ECONNREFUSED' } });
  });
});

describe('writes', () => {
  it.each([...broken, ['silence', silence] as const])(
    'are on the wire once after %s, and their outcome is unknown',
    async (_, fail) => {
      await using vendor = await startVendor(failing(fail, 2));
      await using upstream = client(vendor.url, IMPATIENT);
      const error = await rejection(upstream.call('Write', { customer_id: 'c' }));
      expect(effectOf(error)).toBe('UNKNOWN');
      expect(vendor.seen).toHaveLength(1);
    },
  );

  it('are on the wire once when the vendor throttles, and have not happened', async () => {
    await using vendor = await startVendor((_request, response) => reply(response, 429, { error_code: 'CBC.0250' }));
    await using upstream = client(vendor.url);
    const error = await rejection(upstream.call('Write', { customer_id: 'c' }));
    expect(error).toMatchObject({ code: 'UPSTREAM_THROTTLED' });
    expect(effectOf(error)).toBe('NONE');
    expect(vendor.seen).toHaveLength(1);
  });

  it('are repeated when the connection was refused, because no byte has left', async () => {
    const events: UpstreamEvent[] = [];
    await using upstream = client(await deadUrl(), { observe: (event) => events.push(event) });
    const error = await rejection(upstream.call('Write', { customer_id: 'c' }));
    expect(effectOf(error)).toBe('NONE');
    expect(events).toMatchObject([{ attempts: 3 }]);
  });

  it('never use a connection that the vendor may be closing', async () => {
    const sockets = new Set<unknown>();
    await using vendor = await startVendor((request, response, index) => {
      sockets.add(response.socket);
      return fine(request, response, index);
    });
    await using upstream = client(vendor.url);
    for (let written = 0; written < 3; written++) await upstream.call('Write', { customer_id: 'c' });
    expect(sockets.size).toBe(3);
  });
});

describe('timeouts', () => {
  it.each<[string, Handler]>([
    ['headers', () => undefined],
    ['a body', (_request, response) => void response.writeHead(200).write('{"value":')],
  ])('end the wait for %s', async (_, handler) => {
    await using vendor = await startVendor(handler);
    await using upstream = client(vendor.url, { ...IMPATIENT, retries: { attempts: 1 } });
    const error = await rejection(upstream.call('Read', {}));
    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', details: { effect: 'UNKNOWN' } });
  });

  it('end the wait for a connection, with nothing sent', async () => {
    // A full backlog drops connections on some systems only; a TLS handshake without an answer fails on all of them.
    const mute = createServer((socket) => void socket.on('error', () => undefined));
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const upstream = client(`https://127.0.0.1:${port}`, { timeouts: { connectMs: 50 }, retries: { attempts: 1 } });
    const error = await rejection(upstream.call('Write', { customer_id: 'c' }));
    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', details: { stage: 'unsent', effect: 'NONE' } });
    await upstream.close();
    mute.close();
  });
});

describe('breaker', () => {
  const settings = {
    retries: { attempts: 1 },
    breaker: { threshold: 0.5, size: 4, minimumCalls: 4, openMs: 1_000 },
  };

  it('opens after failures, refuses without a call, and closes when the vendor is back', async () => {
    let now = testNow();
    const watch = jest.spyOn(Date, 'now').mockImplementation(() => now);
    let up = false;
    await using vendor = await startVendor((request, response, index) =>
      up ? fine(request, response, index) : reply(response, 503, ''),
    );
    await using upstream = client(vendor.url, settings);
    for (let calls = 0; calls < 4; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    const refused = await rejection(upstream.call('Write', { customer_id: 'c' }));
    expect(refused).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      details: { effect: 'NONE', reason: 'breaker open' },
    });
    expect(vendor.seen).toHaveLength(4);

    up = true;
    now += 1_000;
    await expect(upstream.call('Read', { key: 'probe' })).resolves.toEqual({ value: 'a' });
    await expect(upstream.call('Read', { key: 'next' })).resolves.toEqual({ value: 'a' });
    watch.mockRestore();
  });

  it('stays open when the probe fails too', async () => {
    let now = testNow();
    const watch = jest.spyOn(Date, 'now').mockImplementation(() => now);
    await using vendor = await startVendor((_request, response) => reply(response, 503, ''));
    await using upstream = client(vendor.url, settings);
    for (let calls = 0; calls < 4; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    now += 1_000;
    await rejection(upstream.call('Read', { key: 'probe' }));
    await rejection(upstream.call('Read', { key: 'next' }));
    expect(vendor.seen).toHaveLength(5);
    watch.mockRestore();
  });

  it('lets one call try, and refuses the others meanwhile', async () => {
    let now = testNow();
    const watch = jest.spyOn(Date, 'now').mockImplementation(() => now);
    let answerProbe: () => void = () => undefined;
    await using vendor = await startVendor((request, response, index) => {
      if (index < 4) return reply(response, 503, '');
      answerProbe = () => void fine(request, response, index);
    });
    await using upstream = client(vendor.url, settings);
    for (let calls = 0; calls < 4; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    now += 1_000;
    const probe = upstream.call('Read', { key: 'probe' });
    await vendor.arrived(5);
    await expect(rejection(upstream.call('Read', { key: 'other' }))).resolves.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      extensions: { retryAfterMs: 1_000 },
    });
    answerProbe();
    await expect(probe).resolves.toEqual({ value: 'a' });
    expect(vendor.seen).toHaveLength(5);
    watch.mockRestore();
  });

  it('does not take refusals for an outage', async () => {
    await using vendor = await startVendor((_request, response) => reply(response, 400, { error_code: 'CBC.0100' }));
    await using upstream = client(vendor.url, settings);
    for (let calls = 0; calls < 8; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    expect(vendor.seen).toHaveLength(8);
  });

  it('counts a refusal as an answer between failures', async () => {
    await using vendor = await startVendor((_request, response, index) =>
      index % 4 === 3 ? reply(response, 503, '') : reply(response, 400, { error_code: 'CBC.0100' }),
    );
    await using upstream = client(vendor.url, { ...settings, quotaScale: Number.POSITIVE_INFINITY });
    for (let calls = 0; calls < 20; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    expect(vendor.seen).toHaveLength(20);
  });
});

describe('connections', () => {
  it('are kept between reads', async () => {
    const sockets = new Set<unknown>();
    await using vendor = await startVendor((request, response, index) => {
      sockets.add(response.socket);
      return fine(request, response, index);
    });
    await using upstream = client(vendor.url);
    for (let calls = 0; calls < 8; calls++) await upstream.call('Read', {});
    // A call made in the moment of an answer still finds that answer's connection in use.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('are given up when the client is closed, and so is what they carried', async () => {
    await using vendor = await startVendor(() => undefined);
    const upstream = client(vendor.url);
    const left = rejection(upstream.call('Read', {}));
    await vendor.arrived(1);
    await upstream.close();
    await expect(left).resolves.toMatchObject({ code: 'CANCELLED' });
  });
});
