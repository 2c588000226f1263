import { describe, expect, it, jest } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { retryAfterMs } from '../../src/upstream/errors/retry-after.ts';
import { START } from '../support/clock.ts';
import { manualClock } from './support/clock.ts';
import { client, rejection } from './support/fixture.ts';
import { reply, startVendor } from './support/vendor.ts';

const timeIsUp = () => new GatewayError('UPSTREAM_TIMEOUT');

const settings = {
  retries: { attempts: 1 },
  breaker: { threshold: 0.5, size: 4, minimumCalls: 4, openMs: 1_000 },
  quotaScale: Number.POSITIVE_INFINITY,
};

describe('a caller whose time ends before the vendor answers', () => {
  /** Four reads that the vendor does not answer, aborted with this reason. */
  const leaveFour = async (reason: unknown) => {
    const vendor = await startVendor(() => undefined);
    const upstream = client(vendor.url, settings);
    const caller = new AbortController();
    const reads = Array.from({ length: 4 }, (_, n) =>
      rejection(upstream.call('Read', { key: `${n}` }, { signal: caller.signal })),
    );
    await vendor.arrived(4);
    caller.abort(reason);
    const left = await Promise.all(reads);
    const close = async () => {
      await upstream.close();
      await vendor.close();
    };
    return { vendor, upstream, left, close };
  };

  it.each([
    ['the deadline of a request', timeIsUp()],
    ['a timeout of the platform', new DOMException('late', 'TimeoutError')],
  ])('gets UPSTREAM_TIMEOUT, and the breaker opens: %s', async (_, reason) => {
    const { vendor, upstream, left, close } = await leaveFour(reason);
    expect(left).toEqual(
      Array(4).fill(
        expect.objectContaining({ code: 'UPSTREAM_TIMEOUT', details: { stage: 'sent', effect: 'UNKNOWN' } }),
      ),
    );
    await expect(rejection(upstream.call('Read', { key: 'next' }))).resolves.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      details: { reason: 'breaker open' },
    });
    expect(vendor.seen).toHaveLength(4);
    await close();
  });

  it('has its write refused, and nothing sent, after the last moment to sign it', async () => {
    const vendor = await startVendor((_, response) => reply(response, 200, {}));
    const clock = manualClock();
    const upstream = client(vendor.url, { ...settings, clock });
    const signBefore = clock.now();
    await upstream.call('Write', { customer_id: 'in time' }, { signBefore });
    await clock.advance(1);
    const error = await rejection(upstream.call('Write', { customer_id: 'late' }, { signBefore }));
    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', details: { stage: 'unsent', effect: 'NONE' } });
    expect(vendor.seen).toHaveLength(1);
    await upstream.close();
    await vendor.close();
  });

  it('gets CANCELLED only where it disconnected, which does not count against the vendor', async () => {
    const { vendor, upstream, left, close } = await leaveFour(new GatewayError('CANCELLED'));
    expect(left).toEqual(Array(4).fill(expect.objectContaining({ code: 'CANCELLED' })));
    const next = rejection(upstream.call('Read', { key: 'next' }));
    await vendor.arrived(5);
    await close();
    await expect(next).resolves.toMatchObject({ code: 'CANCELLED' });
  });

  it('learns that its write may have been made', async () => {
    await using vendor = await startVendor(() => undefined);
    await using upstream = client(vendor.url, settings);
    const caller = new AbortController();
    const left = rejection(upstream.call('Write', { customer_id: 'c' }, { signal: caller.signal }));
    await vendor.arrived(1);
    caller.abort(timeIsUp());
    await expect(left).resolves.toMatchObject({ code: 'UPSTREAM_TIMEOUT', details: { effect: 'UNKNOWN' } });
  });

  it('gets UPSTREAM_THROTTLED while it waits for quota, and the breaker stays closed', async () => {
    const clock = manualClock();
    await using vendor = await startVendor((_request, response) => reply(response, 200, { value: 'a' }));
    await using upstream = client(vendor.url, { ...settings, quotaScale: 1, clock });
    await Promise.all(Array.from({ length: 10 }, (_, n) => upstream.call('Read', { key: `${n}` })));
    const caller = new AbortController();
    const waiting = Array.from({ length: 8 }, (_, n) =>
      rejection(upstream.call('Read', { key: `waits ${n}` }, { signal: caller.signal })),
    );
    await clock.advance(0);
    caller.abort(timeIsUp());
    expect(await Promise.all(waiting)).toEqual(
      Array(8).fill(
        expect.objectContaining({
          code: 'UPSTREAM_THROTTLED',
          details: { stage: 'unsent', effect: 'NONE' },
          extensions: expect.objectContaining({ retryable: true, retryAfterMs: expect.any(Number) }),
        }),
      ),
    );
    await clock.advance(1_000);
    await expect(upstream.call('Read', { key: 'after' })).resolves.toEqual({ value: 'a' });
    expect(vendor.seen).toHaveLength(11);
  });

  it('leaves an open breaker open: an abandoned trial proves nothing', async () => {
    let now = START;
    const watch = jest.spyOn(Date, 'now').mockImplementation(() => now);
    await using vendor = await startVendor((_request, response, index) =>
      index < 4 ? reply(response, 503, '') : undefined,
    );
    await using upstream = client(vendor.url, settings);
    for (let calls = 0; calls < 4; calls++) await rejection(upstream.call('Read', { key: `${calls}` }));
    now += 1_000;
    const caller = new AbortController();
    const trial = rejection(upstream.call('Read', { key: 'trial' }, { signal: caller.signal }));
    await vendor.arrived(5);
    caller.abort(new GatewayError('CANCELLED'));
    await expect(trial).resolves.toMatchObject({ code: 'CANCELLED' });
    await expect(rejection(upstream.call('Read', { key: 'next' }))).resolves.toMatchObject({
      details: { reason: 'breaker open' },
    });
    watch.mockRestore();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-20T08:00:00Z');

  it.each([
    ['7', 7_000],
    [' 7 ', 7_000],
    ['0', 1_000],
    ['3601', 3_600_000],
    ['99999999999', 3_600_000],
    ['9'.repeat(400), undefined],
    ['-5', undefined],
    ['+5', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    ['Fri, 20 Nov 2026 08:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 07:00:00 GMT', 1_000],
    ['Sat, 20 Nov 2027 08:00:00 GMT', 3_600_000],
    ['Fri, 99 Nov 2026 08:00:00 GMT', undefined],
    ['2026-11-20T09:00:00Z', undefined],
  ])('%j is taken for %j', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });

  it.each(['-5', '0', 'Fri, 01 Jan 2016 00:00:00 GMT', 'nonsense'])(
    '%s has nothing asked again at once',
    async (after) => {
      const clock = manualClock();
      await using vendor = await startVendor((_request, response, index) =>
        index === 0
          ? reply(response, 429, { error_code: 'CBC.0250' }, { 'retry-after': after })
          : reply(response, 200, { value: 'a' }),
      );
      await using upstream = client(vendor.url, { clock });
      const read = upstream.call('Read', { key: 'x' });
      await vendor.arrived(1);
      await clock.advance(999);
      expect(vendor.seen).toHaveLength(1);
      // The other waits count too: two seconds where the vendor's `Retry-After` cannot be read.
      for (let seconds = 0; seconds < 3; seconds++) await clock.advance(1_000);
      await expect(read).resolves.toEqual({ value: 'a' });
    },
  );
});
