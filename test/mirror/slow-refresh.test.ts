import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mirror } from '../../src/mirror/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER } from './separate-mirror.ts';
import { freshnessOf, settle } from './support.ts';

const ORDERS = '{ orders(first: 5) { asOf nodes { id } } }';

/** Each call for orders takes this long, so that a refresh of them takes longer than the 30 s up to which they answer. */
const CALL_MS = 6_000;

describe('a copy whose refresh takes longer than its age', () => {
  let now: number;
  let callMs: number;
  let gateway: TestGateway;
  let mirror: Mirror;
  /** For each call for orders: its priority, and the age of the copy at that moment. */
  let asked: {
    readonly background?: boolean | undefined;
    readonly isLate?: boolean | undefined;
    readonly at: number;
  }[];

  beforeEach(async () => {
    now = START;
    callMs = 0;
    asked = [];
    gateway = await startTestGateway({ customers: 20, now: () => now });
    const partner = gateway.services.partner(PARTNER);
    const slow: Upstream = {
      ...partner.upstream,
      call: async (operation, input, options = {}) => {
        if (operation === 'ListCustomerOrders') {
          now += callMs;
          asked.push({ background: options.background, isLate: options.isLate?.(), at: now });
        }
        return partner.upstream.call(operation, input, options);
      },
    };
    mirror = createSeparateMirror(gateway, { now: () => now, upstream: slow });
    await settle(mirror);
    callMs = CALL_MS;
  });
  afterEach(async () => {
    await mirror.close();
    await gateway.close();
  });

  /** Runs the mirror until the orders have been refreshed once more. */
  const settleOrders = async (): Promise<void> => {
    const { asOf } = await freshnessOf(mirror, 'orders');
    for (let step = 0; step < 200; step += 1) {
      await mirror.step();
      const fresh = await freshnessOf(mirror, 'orders');
      if (fresh.asOf !== null && fresh.asOf !== asOf) return;
    }
    throw new Error('the orders were not refreshed');
  };

  it('answers up to two and a half refreshes, and five minutes at most', async () => {
    expect((await freshnessOf(mirror, 'orders')).allowedMs).toBe(30_000);
    now += 60_000;
    asked = [];
    await settleOrders();
    const refreshMs = asked.length * CALL_MS;
    const { ageMs, allowedMs, allowedAloneMs } = await freshnessOf(mirror, 'orders');
    expect({ ageMs, allowedMs, allowedAloneMs }).toEqual({
      ageMs: refreshMs,
      allowedMs: Math.min(300_000, 2.5 * refreshMs),
      allowedAloneMs: 2.5 * refreshMs,
    });
    expect(refreshMs).toBeGreaterThan(30_000);
    gateway.forgetCalls();
    const { data } = await gateway.run('chen.xia', ORDERS);
    expect(data).toMatchObject({ orders: { asOf: new Date(now - refreshMs).toISOString() } });
    expect(gateway.calls()).toEqual({});
  });

  it('answers during a refresh that takes longer than the last one', async () => {
    const { asOf } = await freshnessOf(mirror, 'orders');
    now = Date.parse(asOf ?? '') + 15_000;
    const begunAt = now;
    const seen: { readonly age: number | null; readonly allowed: number; readonly expected: number }[] = [];
    for (;;) {
      await mirror.step();
      const { asOf: after, ageMs, allowedMs } = await freshnessOf(mirror, 'orders');
      if (after !== asOf) break;
      seen.push({ age: ageMs, allowed: allowedMs, expected: Math.max(30_000, 2.5 * (now - begunAt)) });
    }
    expect(seen.map(({ allowed }) => allowed)).toEqual(seen.map(({ expected }) => expected));
    expect(seen.filter(({ age, allowed }) => (age ?? Number.POSITIVE_INFINITY) > allowed)).toEqual([]);
    expect(seen.at(-1)?.age).toBeGreaterThan(30_000);
  });

  it('has priority over callers once the copy is older than it may be, and not before', async () => {
    const { asOf } = await freshnessOf(mirror, 'orders');
    const lateFrom = Date.parse(asOf ?? '') + 30_000;
    now = lateFrom - 2 * CALL_MS;
    asked = [];
    await settleOrders();
    expect(asked.map(({ background, isLate }) => ({ background, isLate }))).toEqual(
      asked.map(({ at }) => ({ background: true, isLate: at >= lateFrom })),
    );
    expect(new Set(asked.map(({ isLate }) => isLate)).size).toBe(2);
  });
});
