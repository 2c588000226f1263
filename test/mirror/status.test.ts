import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { copiedNouns, purgeMirror, statusLine } from '../../src/mirror/index.ts';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import { readParts } from '../../src/mirror/read/parts.ts';
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
  const all = await copiedNouns(gateway.services.store.db, () => now);
  const found = all.find((each) => each.noun === noun && each.partnerId === 'demo-cn');
  if (!found) throw new Error(`${noun} is not copied`);
  return found;
};

describe('the state of the copies', () => {
  it('shows the progress of the first reading, then the age of the copy', async () => {
    await mirror().step();
    const begun = await copied('customers');
    expect(begun).toMatchObject({ asOf: null, rows: 100 });
    expect(begun.progress).toBeGreaterThan(0.5);
    expect(begun.progress).toBeLessThan(1);
    expect(statusLine(begun)).toMatch(/^demo-cn +customers +\[#{15}\.{5}\] +75% +100 rows; reading/);
    await settle(mirror());
    now += 7_000;
    const whole = await copied('orders');
    expect(whole).toMatchObject({ progress: 1, drift: 0, error: null, etaSeconds: null });
    expect(statusLine(whole)).toContain('100%');
    expect(statusLine(whole)).toContain('7 s ago');
  });

  it.each(['demo-cn', 'demo-intl'])(
    'of %s counts the copied rows, and lists whose reading has not begun',
    async (id) => {
      const { db } = gateway.services.store;
      const copy = mirrorOf(gateway.services.partner(id));
      await purgeMirror(gateway.services.store);
      for (let isDone = false; !isDone; ) {
        const { done, busy } = await copy.step();
        isDone = done === 0 && busy === 0;
        const parts = await readParts(db, id);
        const kept = (await copiedNouns(db, () => now)).filter(({ partnerId }) => partnerId === id);
        expect(kept.length).toBeGreaterThan(5);
        for (const [at, { noun, rows, progress, asOf }] of (await copy.status()).entries()) {
          const lists = parts.filter((part) => part.noun === noun);
          const { rows: counted } = await sql<{ count: number }>`select count(*) as count
          from ${sql.table(NOUNS[noun].table)} where partner_id = ${id}`.execute(db);
          const isWhole = lists.every(({ complete }) => complete);
          expect([noun, rows, progress === 1, asOf !== null]).toEqual([noun, counted[0]?.count, isWhole, isWhole]);
          expect(kept[at]).toMatchObject({ noun, rows, progress, asOf });
        }
        const months = parts.filter(({ noun, part }) => noun === 'bills' && part.startsWith('|'));
        expect(months.length).toBe(id === 'demo-cn' ? 39 : 0);
      }
    },
  );

  it('says that nothing is copied before a purge deletes the rows, so that no empty answer passes for a whole list', async () => {
    await settle(mirror());
    const isReady = async () => (await freshnessOf(mirror(), 'customers')).isReady;
    expect(await isReady()).toBe(true);
    const seen: unknown[] = [];
    await purgeMirror(gateway.services.store, async () => {
      now += 1_000;
      const { leads, done } = await mirror().step();
      seen.push(await isReady(), await mirror().count('customers', OWN), leads, done);
    });
    expect(seen).toEqual([false, 130, false, 0]);
    now += 1_000;
    expect([await isReady(), await mirror().count('customers', OWN)]).toEqual([false, 0]);
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
    expect(await copiedNouns(db, () => now)).toEqual([]);
    expect(await freshnessOf(mirror(), 'customers')).toMatchObject({ isReady: false });
    await step();
    await settle(mirror());
    expect(await mirror().count('customers', OWN)).toBe(130);
    expect(await differences(gateway.services.partner('demo-cn'), 'customers')).toBe(0);
  });

  it('loses the rows of customers who left meanwhile when a purge ends before it deletes them', async () => {
    await settle(mirror());
    const end = purgeMirror(gateway.services.store, () => Promise.reject(new Error('the machine stops')));
    await expect(end).rejects.toThrow('the machine stops');
    gateway.sandbox.live({ action: 'step', events: 5, kinds: { LEFT: 1 }, partners: ['demo-cn'] });
    // The leader that never was is silent; a gateway takes over.
    for (let second = 0; second < 8; second += 1) {
      now += 1_000;
      await mirror().step();
    }
    await settle(mirror());
    const left = gateway.sandbox.partner('demo-cn').customers().length;
    expect(left).toBeLessThan(130);
    expect(await mirror().count('customers', OWN)).toBe(left);
    expect(await differences(gateway.services.partner('demo-cn'), 'customers')).toBe(0);
  });
});
