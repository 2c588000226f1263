import { describe, expect, it } from '@jest/globals';
import { createQuota, type Quota } from '../../src/upstream/pipeline/quota.ts';
import { type ManualClock, manualClock } from './support/clock.ts';
import { client, rejection } from './support/fixture.ts';
import { reply, startVendor } from './support/vendor.ts';

const LANE = { operation: 'Read', perSecond: 10 };
const NEVER = new AbortController().signal;

interface Traffic {
  readonly quota: Quota;
  readonly clock: ManualClock;
  /** How long a request travels until the vendor counts it, and until its answer is back. */
  readonly transit: (index: number) => { readonly countedMs: number; readonly answeredMs: number };
}

/**
 * Sends `count` requests of one member at once; resolves with the time when the vendor counted each, and with its
 * member.
 */
const burst = (count: number, member: string, { quota, clock, transit }: Traffic) => {
  const counted: { at: number; member: string }[] = [];
  for (let index = 0; index < count; index++) {
    void quota.acquire({ ...LANE, member, signal: NEVER }).then((slot) => {
      const { countedMs, answeredMs } = transit(index);
      slot.markSent();
      clock.after(countedMs, () => counted.push({ at: clock.now(), member }));
      clock.after(answeredMs, slot.done);
    });
  }
  return counted;
};

/** The largest number of requests in any window of one second. */
const fullest = (times: readonly number[]): number =>
  Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length));

describe('quota', () => {
  it.each([
    ['at once', () => ({ countedMs: 0, answeredMs: 1 })],
    ['late and early by turns', (i: number) => ({ countedMs: i % 2 ? 1 : 240, answeredMs: i % 2 ? 20 : 245 })],
    ['as their answers leave, slowly', (i: number) => ({ countedMs: (i * 37) % 250, answeredMs: 3000 })],
  ])('never fills any second beyond the limit, with requests counted %s', async (_, transit) => {
    const clock = manualClock();
    const quota = createQuota({ clock, scale: 1 });
    const counted = burst(95, 'a', { quota, clock, transit });
    await clock.advance(60_000);
    expect(counted).toHaveLength(95);
    expect(fullest(counted.map(({ at }) => at))).toBeLessThanOrEqual(10);
  });

  it('uses the limit when answers are quick', async () => {
    const clock = manualClock();
    const quota = createQuota({ clock, scale: 1 });
    const counted = burst(100, 'a', { quota, clock, transit: () => ({ countedMs: 2, answeredMs: 5 }) });
    await clock.advance(9_200);
    expect(counted).toHaveLength(100);
  });

  it('serves members in turn, however long the queue of one is', async () => {
    const clock = manualClock();
    const quota = createQuota({ clock, scale: 1 });
    const traffic = { quota, clock, transit: () => ({ countedMs: 0, answeredMs: 1 }) };
    const busy = burst(100, 'busy', traffic);
    const modest = burst(10, 'modest', traffic);
    await clock.advance(2_100);
    expect(modest).toHaveLength(10);
    expect(busy).toHaveLength(20);
  });

  it('keeps operations apart', async () => {
    const quota = createQuota({ clock: manualClock(), scale: 1 });
    for (let used = 0; used < 10; used++) await quota.acquire({ ...LANE, member: '', signal: NEVER });
    await expect(quota.acquire({ ...LANE, operation: 'Other', member: '', signal: NEVER })).resolves.toBeTruthy();
  });

  it.each([
    [0.5, 1000, 5],
    [0.05, 1999, 1],
    [0.05, 2100, 2],
    [Number.POSITIVE_INFINITY, 1, 20],
  ])('takes only its share of %p: within %p ms, %p requests', async (scale, ms, expected) => {
    const clock = manualClock();
    const quota = createQuota({ clock, scale });
    const counted = burst(20, '', { quota, clock, transit: () => ({ countedMs: 0, answeredMs: 1 }) });
    await clock.advance(ms);
    expect(counted).toHaveLength(expected);
  });

  it('takes no place for a waiter that left, and removes no other waiter', async () => {
    const clock = manualClock();
    const quota = createQuota({ clock, scale: 1 });
    const transit = () => ({ countedMs: 0, answeredMs: 1 });
    burst(10, 'a', { quota, clock, transit });
    const leaving = new AbortController();
    const left = rejection(quota.acquire({ ...LANE, member: 'a', signal: leaving.signal }));
    const stayed = burst(10, 'a', { quota, clock, transit });
    leaving.abort('gone');
    await expect(left).resolves.toBe('gone');
    await clock.advance(1_500);
    expect(stayed).toHaveLength(10);
  });

  it('gives back the place of a request that never left', async () => {
    const quota = createQuota({ clock: manualClock(), scale: 1 });
    for (let used = 0; used < 30; used++) (await quota.acquire({ ...LANE, member: '', signal: NEVER })).done();
    expect(quota.leastWaitMs({ ...LANE, member: '' })).toBe(0);
  });

  it('holds an operation back for the requested time', async () => {
    const clock = manualClock();
    const quota = createQuota({ clock, scale: 1 });
    quota.pause(LANE, 2_000);
    const counted = burst(1, '', { quota, clock, transit: () => ({ countedMs: 0, answeredMs: 1 }) });
    await clock.advance(1_999);
    expect(counted).toHaveLength(0);
    await clock.advance(1);
    expect(counted).toHaveLength(1);
  });
});

describe('calls that wait for quota', () => {
  /** A vendor that answers at once, a clock that does not move, and ten reads that have used up the second. */
  const usedUp = async () => {
    const clock = manualClock();
    const vendor = await startVendor((_request, response) => reply(response, 200, { value: 'a' }));
    const upstream = client(vendor.url, { clock });
    await Promise.all(Array.from({ length: 10 }, (_, i) => upstream.call('Read', { key: `${i}` })));
    return { clock, vendor, upstream };
  };

  it('are refused at once when their deadline comes before any place, and never sent', async () => {
    const { clock, vendor, upstream } = await usedUp();
    const error = await rejection(upstream.call('Read', { key: 'x' }, { deadline: clock.now() + 500 }));
    expect(error).toMatchObject({ code: 'UPSTREAM_THROTTLED', extensions: { retryable: true, retryAfterMs: 1000 } });
    expect(vendor.seen).toHaveLength(10);
    await upstream.close();
    await vendor.close();
  });

  it('are refused at their deadline when the queue before them is too long', async () => {
    const { clock, vendor, upstream } = await usedUp();
    const ahead = Array.from({ length: 10 }, (_, i) => upstream.call('Read', { key: `ahead ${i}` }));
    const late = rejection(upstream.call('Read', { key: 'x' }, { deadline: clock.now() + 1_500 }));
    await clock.advance(1_000);
    await Promise.all(ahead);
    await clock.advance(500);
    await expect(late).resolves.toMatchObject({ code: 'UPSTREAM_THROTTLED' });
    expect(vendor.seen).toHaveLength(20);
    await upstream.close();
    await vendor.close();
  });

  it('are sent when their turn comes, writes too', async () => {
    const { clock, vendor, upstream } = await usedUp();
    const read = upstream.call('Read', { key: 'x' }, { deadline: clock.now() + 5_000 });
    const writes = Array.from({ length: 11 }, () => upstream.call('Write', { customer_id: 'c' }));
    await Promise.all(writes.slice(0, 10));
    expect(vendor.seen.filter(({ method }) => method === 'POST')).toHaveLength(10);
    await clock.advance(1_000);
    await expect(read).resolves.toEqual({ value: 'a' });
    await expect(writes[10]).resolves.toEqual({ value: 'a' });
    await upstream.close();
    await vendor.close();
  });

  it('leave when their client leaves', async () => {
    const { clock, vendor, upstream } = await usedUp();
    const leaving = new AbortController();
    const left = rejection(upstream.call('Read', { key: 'x' }, { signal: leaving.signal }));
    leaving.abort();
    await expect(left).resolves.toMatchObject({ code: 'CANCELLED', details: { effect: 'NONE' } });
    await clock.advance(5_000);
    expect(vendor.seen).toHaveLength(10);
    await upstream.close();
    await vendor.close();
  });

  it("wait as long as the vendor's 429 says, and then are answered", async () => {
    const clock = manualClock();
    await using vendor = await startVendor((_request, response, index) =>
      index === 0
        ? reply(response, 429, { error_code: 'CBC.0250' }, { 'retry-after': '3' })
        : reply(response, 200, { value: 'a' }),
    );
    await using upstream = client(vendor.url, { clock, random: () => 0 });
    const read = upstream.call('Read', {});
    await vendor.arrived(1);
    const other = upstream.call('Either', {});
    await expect(other).resolves.toEqual({ value: 'a' });
    await clock.advance(2_999);
    expect(vendor.seen).toHaveLength(2);
    await clock.advance(1);
    await expect(read).resolves.toEqual({ value: 'a' });
  });

  it('report how long to wait when the pause is longer than the deadline', async () => {
    const clock = manualClock();
    await using vendor = await startVendor((_request, response) => reply(response, 429, { error_code: 'APIG.0308' }));
    await using upstream = client(vendor.url, { clock, retries: { attempts: 1 } });
    await rejection(upstream.call('Read', {}));
    const error = await rejection(upstream.call('Read', { key: 'x' }, { deadline: clock.now() + 1_000 }));
    expect(error).toMatchObject({ code: 'UPSTREAM_THROTTLED', extensions: { retryAfterMs: 2_000 } });
    expect(vendor.seen).toHaveLength(1);
  });
});
