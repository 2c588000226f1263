import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { raiseAlert } from '../../src/alerts/raise.ts';
import { defaultRule } from '../../src/alerts/rules.ts';
import { recordMatters } from '../../src/store/migrations/0043-record-matters.ts';
import { DAY_MS, isoOf } from '../../src/time/index.ts';
import { operationRow } from '../support/operation-rows.ts';
import { describeOnStores } from '../support/postgres.ts';
import { ADMINISTRATOR, MANAGER, openWorld, PARTNER, quotaRow, type World } from './world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAYS = 7;

describeOnStores('quotas', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, 'quotas');
  });
  afterAll(() => world.close());

  it('are read once an hour for all rules of two gateways, and decide nothing by an old list', async () => {
    const { id } = await world.createRule(ADMINISTRATOR, 'COUPON_QUOTAS_EXPIRING', { days: DAYS });
    world.quotas.splice(0, world.quotas.length, quotaRow('one', world.now() + 5 * DAY_MS, '1.00'));
    for (let minute = 0; minute < 59; minute += 10) {
      await world.look();
      world.moveTo(world.now() + 9 * MINUTE_MS);
    }
    expect(world.quotaCalls).toMatchObject([{ quota_type: 0, quota_status_list: [0] }, { quota_type: 1 }]);
    const open = async () => (await world.alertsOf(id)).map(({ values }) => values.subject);
    expect(await open()).toEqual(['one']);

    // Used up, while the vendor is away: the alert stays, and a reading is tried each five minutes.
    world.quotas.length = 0;
    world.vendor.isAway = true;
    world.quotaCalls.length = 0;
    for (let minute = 0; minute < 20; minute += 1) await world.look();
    expect(world.quotaCalls).toHaveLength(4);
    expect(world.errors).toHaveLength(4);
    world.moveTo(world.now() + 2 * HOUR_MS);
    await world.look();
    expect(await open()).toEqual(['one']);
    world.vendor.isAway = false;
    world.moveTo(world.now() + 5 * MINUTE_MS);
    await world.look();
    expect(await open()).toEqual([]);
  });

  it('of an earlier version get what their alerts are about, and alerts of writes the kind and the member too', async () => {
    const { store } = world;
    const at = isoOf(world.now());
    const row = {
      id: 'known',
      partner_id: PARTNER,
      kind: 'PAY_ORDER',
      target_id: '1',
      state: 'UNKNOWN',
      created_at: at,
    };
    await store.db
      .insertInto('operation')
      .values(operationRow({ ...row, member: MANAGER }))
      .execute();
    for (const [watch, subject] of [
      ['BALANCE_BELOW', 'balance'],
      ['OPERATION_UNKNOWN', 'known'],
      ['OPERATION_UNKNOWN', 'forgotten'],
    ] as const)
      await raiseAlert(
        world.raising,
        { ...defaultRule(watch, 0), id: 'old' },
        { subject, customerId: null, measured: '1', limit: null },
      );
    for (const column of ['matter', 'matter_member'])
      await store.db.schema.alterTable('record').dropColumn(column).execute();
    await store.transaction((db) => recordMatters.up(db as unknown as Kysely<unknown>, store.dialect));
    const rows = await store.db
      .selectFrom('record')
      .select(['search', 'matter', 'matter_member'])
      .where('kind', '=', 'alert')
      .where('search', '!=', 'one')
      .orderBy('search')
      .execute();
    expect(rows.map(({ search, matter, matter_member }) => [search, matter, matter_member])).toEqual([
      ['balance', 'BALANCE_BELOW', null],
      ['forgotten', 'OPERATION_UNKNOWN:', ''],
      ['known', 'OPERATION_UNKNOWN:PAY_ORDER', MANAGER],
    ]);
  });
});
