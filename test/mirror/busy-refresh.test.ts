import { beforeAll, describe, expect, it } from '@jest/globals';
import { operationOf } from '../../src/mirror/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER, withSlowOrders } from './separate-mirror.ts';
import { freshnessOf, OWN } from './support.ts';

/** Enough unpaid orders that a refresh takes longer than the 30 s up to which they answer. */
const UNPAID = 5_000;
const CUSTOMERS = 300;
const CALL_MS = 800;
const ORDERED_EVERY_MS = 7_000;
/** Longer than a refresh looks back. */
const LATER_MS = 30 * 60_000;
const VERIFY_MS = 6 * 60_000;
const OPERATIONS: ReadonlySet<string> = new Set([operationOf('customers'), operationOf('orders')]);

describe('a copy that is refreshed without a pause', () => {
  /** For each new order, the time until the copy had it; for those that it never had, their age at the end. */
  const ages: number[] = [];
  /** The largest ages of the partner's own orders, as of the last refresh and as of the last whole reading. */
  let oldest = 0;
  let verified = 0;
  let drift: number | undefined;

  beforeAll(async () => {
    let now = START;
    const gateway = await startTestGateway({ customers: CUSTOMERS, now: () => now });
    const slow = withSlowOrders(gateway, OPERATIONS, () => {
      now += CALL_MS;
    });
    const mirror = createSeparateMirror(gateway, { now: () => now, upstream: slow, verifyMs: VERIFY_MS });
    const waiting = new Map<string, number>();
    const order = (events: number) =>
      gateway.sandbox.live({ action: 'step', events, kinds: { ORDERED: 1 }, partners: [PARTNER] });
    const look = async () => {
      const found = await mirror.page('orders', { scope: OWN, where: [{ ids: [...waiting.keys()] }], first: 100 });
      for (const { id } of found) {
        ages.push(now - (waiting.get(id) ?? 0));
        waiting.delete(id);
      }
      const { ageMs, verifiedAgeMs } = await freshnessOf(mirror, 'orders');
      oldest = Math.max(oldest, ageMs ?? Number.POSITIVE_INFINITY);
      verified = Math.max(verified, verifiedAgeMs ?? Number.POSITIVE_INFINITY);
    };
    order(UNPAID);
    now += LATER_MS;
    while (!(await freshnessOf(mirror, 'orders')).isReady) await mirror.step();
    let orderedAt = now;
    for (const end = now + 2.2 * VERIFY_MS; now < end; ) {
      if (now >= orderedAt + ORDERED_EVERY_MS) {
        const [event] = order(1);
        if (event?.order_id && event.indirect_partner_id === null) waiting.set(event.order_id, now);
        orderedAt = now;
      }
      const { waitMs } = await mirror.step();
      now += waitMs;
      await look();
    }
    ages.push(...[...waiting.values()].map((at) => now - at));
    drift = (await mirror.status()).find(({ noun }) => noun === 'orders')?.drift;
    await mirror.close();
    await gateway.close();
  }, 240_000);

  it('has new orders within half a minute, though its refreshes take longer', () => {
    expect(oldest).toBeGreaterThan(60_000);
    expect(ages.length).toBeGreaterThan(40);
    expect(Math.max(...ages)).toBeLessThan(30_000);
  });

  it('is still compared as a whole within its period', () => {
    // The age is counted from the start of a reading, so at the end of the next one it is that of two.
    expect(verified).toBeLessThan(2 * VERIFY_MS);
    expect(drift).toBe(0);
  });
});
