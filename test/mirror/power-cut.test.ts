import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mirror } from '../../src/mirror/index.ts';
import type { Store } from '../../src/store/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSeparateMirror, PARTNER } from './separate-mirror.ts';
import { differences, settle } from './support.ts';

interface Written {
  readonly survives: boolean;
  /** Changes that it added to the log. */
  readonly changes: number;
}

/** Old changes are taken out once a minute, by a transaction like any other. */
const PRUNINGS = 1;

const waitsInVain = ({ survives, changes }: Written): boolean => survives && changes <= 0;

describe('what the mirror writes', () => {
  let now: number;
  let gateway: TestGateway;
  let mirror: Mirror;
  let written: Written[];

  beforeEach(async () => {
    now = START;
    written = [];
    gateway = await startTestGateway({ customers: 20, now: () => now });
    const { store } = gateway.services;
    const watched: Store = {
      ...store,
      transaction: (work, options) =>
        store.transaction(async (db) => {
          const count = async () =>
            Number(
              (await db.selectFrom('mirror_change').select(db.fn.countAll().as('all')).executeTakeFirst())?.all ?? 0,
            );
          const before = await count();
          const result = await work(db);
          const { survivesPowerCut: survives = true } = options ?? {};
          written.push({
            survives: typeof survives === 'function' ? survives(result) : survives,
            changes: (await count()) - before,
          });
          return result;
        }, options),
    };
    mirror = createSeparateMirror(gateway, { now: () => now, store: watched });
    await settle(mirror);
  });
  afterEach(async () => {
    await mirror.close();
    await gateway.close();
  });

  it('waits for the disk only when it has changes, whose numbers readers may have seen', async () => {
    expect(written.filter(waitsInVain).length).toBeLessThanOrEqual(PRUNINGS);
    written = [];
    gateway.sandbox.live({ action: 'step', events: 30, partners: [PARTNER] });
    now += 60_000;
    await settle(mirror);
    expect(written.filter(({ changes, survives }) => changes > 0 && !survives)).toEqual([]);
    expect(written.filter(({ changes }) => changes > 0).length).toBeGreaterThan(0);
    expect(written.filter(waitsInVain).length).toBeLessThanOrEqual(PRUNINGS);
    expect(written.filter(({ survives }) => !survives).length).toBeGreaterThan(10);
    expect(await differences(gateway.services.partner(PARTNER), 'orders')).toBe(0);
  });
});
