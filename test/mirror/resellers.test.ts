import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, mirrorOf, OWN, settle } from './support.ts';

const PARTNER = 'demo-cn';
const RESELLERS_EVERY_MS = 10 * 60_000;

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 40, now: () => now });
  await settle(mirror());
});
afterAll(() => gateway.close());

const mirror = () => mirrorOf(gateway.services.partner(PARTNER));

/** Stored rows of a reseller in every table. */
const rowsOf = async (resellerId: string): Promise<number> => {
  let found = 0;
  for (const { table } of Object.values(NOUNS)) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
      where reseller_id = ${resellerId}`.execute(gateway.services.store.db);
    found += Number(rows[0]?.count);
  }
  return found;
};

describe('a reseller that no longer works with the partner', () => {
  const ids = () => gateway.sandbox.partner(PARTNER).resellerIds;

  it('keeps its lists where a page of resellers could not be read', async () => {
    const [id = ''] = ids();
    const before = await rowsOf(id);
    expect(before).toBeGreaterThan(10);
    gateway.sandbox.configure({ leftResellers: [id] });
    gateway.sandbox.setFaults([{ operation: 'ListIndirectPartners', kind: 'status', status: 500, code: 'CBC.0999' }]);
    now += RESELLERS_EVERY_MS;
    await mirror().step();
    gateway.sandbox.setFaults([]);
    expect(await rowsOf(id)).toBeGreaterThanOrEqual(before);
  });

  it('has no row, no list and no error left after the next reading of the resellers, and each row is in the log', async () => {
    const [id = '', other = ''] = ids();
    const [mine, theirs] = [await rowsOf(id), await rowsOf(other)];
    const scope = { ...OWN, resellerId: id };
    const { next } = await mirror().changes({ scope, after: 0, first: 100_000 });
    now += RESELLERS_EVERY_MS;
    await settle(mirror());
    expect(await rowsOf(id)).toBe(0);
    expect(await rowsOf(other)).toBeGreaterThanOrEqual(theirs);
    for (const noun of ['customers', 'orders', 'coupons'] as const) {
      expect(await freshnessOf(mirror(), noun, id)).toMatchObject({ isReady: false, asOf: null });
      expect(await freshnessOf(mirror(), noun, other)).toMatchObject({ isReady: true });
    }
    const { changes } = await mirror().changes({ scope, after: next, first: 100_000 });
    expect(changes.filter(({ change }) => change === 'REMOVED')).toHaveLength(mine);
    expect((await mirror().status()).filter(({ error, isReady }) => error !== null || !isReady)).toEqual([]);
  });

  it('is read again when it returns', async () => {
    const [id = ''] = ids();
    gateway.sandbox.configure({ leftResellers: [] });
    now += RESELLERS_EVERY_MS;
    await settle(mirror());
    expect(await freshnessOf(mirror(), 'customers', id)).toMatchObject({ isReady: true });
    expect(await rowsOf(id)).toBeGreaterThan(10);
  });
});
