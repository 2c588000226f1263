import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { copiedNouns, purgeMirror, statusLine } from '../../src/mirror/index.ts';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { differences, freshnessOf, mirrorOf, OWN, settle } from './support.ts';

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 130, now: () => now });
});
afterAll(() => gateway.close());

const mirror = () => mirrorOf(gateway.services.partner('demo-cn'));
const copied = async (noun: string) => {
  const all = await copiedNouns(gateway.services.store.db, now);
  const found = all.find((each) => each.noun === noun && each.partnerId === 'demo-cn');
  if (!found) throw new Error(`${noun} is not copied`);
  return found;
};

describe('the state of the copies', () => {
  it('shows the progress of the first reading, then the age of the copy', async () => {
    await mirror().step();
    const begun = await copied('customers');
    expect(begun).toMatchObject({ asOf: null, rows: 130 });
    expect(begun.progress).toBeGreaterThan(0.5);
    expect(begun.progress).toBeLessThan(1);
    expect(statusLine(begun, now)).toMatch(/^demo-cn +customers +\[#{15}\.{5}\] +75% +130 rows; reading/);
    await settle(mirror());
    now += 7_000;
    const whole = await copied('orders');
    expect(whole).toMatchObject({ progress: 1, drift: 0, error: null, etaSeconds: null });
    expect(statusLine(whole, now)).toContain('100%');
    expect(statusLine(whole, now)).toContain('7 s ago');
  });

  it('is empty after a purge, and the former leader writes no old row back', async () => {
    const { db } = gateway.services.store;
    const { step } = mirror();
    gateway.sandbox.live({ action: 'step', events: 4, kinds: { ORDERED: 1 }, partners: ['demo-cn'] });
    now += 61_000;
    await settle(mirror());
    const last = await mirror().lastChange();
    expect(last).toBeGreaterThan(0);
    await purgeMirror(gateway.services.store);
    // Readers at the end of the log find that changes were lost, and numbers are not used again.
    expect(await mirror().changes({ scope: OWN, after: last, first: 9 })).toEqual({
      changes: [],
      next: last + 1,
      isGap: true,
    });
    for (const { table } of Object.values(NOUNS)) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
      expect(Number(rows[0]?.count)).toBe(0);
    }
    now += 1_000;
    expect(await copiedNouns(db, now)).toEqual([]);
    expect(await freshnessOf(mirror(), 'customers')).toMatchObject({ isReady: false });
    await step();
    await settle(mirror());
    expect(await mirror().count('customers', OWN)).toBe(130);
    expect(await differences(gateway.services.partner('demo-cn'), 'customers')).toBe(0);
  });
});
