import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { StoreLocation } from '../../src/config/index.ts';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import type { Mirror } from '../../src/mirror/index.ts';
import { createMirror } from '../../src/mirror/index.ts';
import { createLease, LeaseLost } from '../../src/mirror/sync/lease.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { type Clock, clockAt } from '../../src/time/index.ts';
import { createUpstream, type Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { describeOnStores, emptySchema } from '../support/postgres.ts';
import { freshnessOf, OWN, settle } from './support.ts';

const PARTNER = 'demo-cn';
/** Fills two pages of the list. */
const CUSTOMERS = 130;

describeOnStores('the leader of a mirror', (kind) => {
  let now = START;
  let sandbox: Sandbox;
  let location: StoreLocation;
  let stores: Store[];
  let upstreams: Upstream[];
  const clock = clockAt(() => now);
  /** Has no timers: a step ends when all of its work has, however long that takes, and a held leader sends no heartbeat. */
  const still: Clock = { ...clock, after: () => () => undefined };

  beforeEach(async () => {
    now = START;
    [stores, upstreams] = [[], []];
    sandbox = await startSandbox({ clock, port: 0, customers: CUSTOMERS, quotas: false });
    location = kind === 'SQLite' ? { kind: 'memory' } : await emptySchema('mirror_lease');
  });
  afterEach(async () => {
    for (const upstream of upstreams) await upstream.close();
    for (const store of new Set(stores)) await store.close();
    await sandbox.close();
  });

  /** PostgreSQL: each gateway has its own connections. SQLite in memory: both gateways are in one process. */
  const storeOf = async (): Promise<Store> => {
    const [first] = stores;
    const store = kind === 'SQLite' && first ? first : await openStore(location, { clock });
    stores.push(store);
    return store;
  };

  /** `hold` delays the vendor's answers until it resolves. */
  const gateway = async (hold: () => Promise<void> = async () => undefined): Promise<Mirror> => {
    const partner = atSandbox(loadConfig({}), sandbox.url).partners.find(({ id }) => id === PARTNER);
    if (!partner) throw new Error('no such partner');
    const { accessKey, secretKey, domainId, endpoints } = partner;
    const upstream = createUpstream({
      site: 'CHINA',
      contract: loadContract('CHINA'),
      endpoints,
      credential: { accessKey, secretKey, domainId },
      quotaScale: Number.POSITIVE_INFINITY,
      clock,
    });
    upstreams.push(upstream);
    return createMirror({
      partnerId: PARTNER,
      store: await storeOf(),
      upstream: {
        ...upstream,
        call: async (...call) => {
          const answer = await upstream.call(...call);
          await hold();
          return answer;
        },
      },
      clock: still,
      managers: 'vendor',
      share: 0.3,
      ageSeconds: {},
      verifyMs: 86_400_000,
      changesMs: 86_400_000,
    });
  };

  it('is one, and another gateway follows within ten seconds of its death', async () => {
    const [first, second] = [await gateway(), await gateway()];
    expect((await first.step()).leads).toBe(true);
    expect((await second.step()).leads).toBe(false);
    now += 2_000;
    await first.step();
    for (let waited = 0; waited <= 5_000; waited += 1_000, now += 1_000) {
      expect((await second.step()).leads).toBe(false);
      if (waited === 2_000) await first.step();
    }
    let silent = 0;
    while (!(await second.step()).leads) {
      now += 1_000;
      silent += 1_000;
    }
    expect(silent).toBeLessThanOrEqual(8_000);
    expect((await first.step()).leads).toBe(false);
  });

  it('follows at once where the leader was closed in order', async () => {
    const [first, second] = [await gateway(), await gateway()];
    await first.step();
    await first.close();
    expect((await second.step()).leads).toBe(true);
  });

  it('does not change when a clock is set back or forward once', async () => {
    const [first, second] = [await gateway(), await gateway()];
    await first.step();
    await second.step();
    now -= 3_600_000;
    expect((await second.step()).leads).toBe(false);
    await first.step();
    expect((await second.step()).leads).toBe(false);
  });

  it('writes nothing after another one has taken over', async () => {
    const [one, other] = [await storeOf(), await storeOf()];
    const [first, second] = [one, other].map((store) => createLease({ store, partnerId: 'p', clock }));
    if (!first || !second) throw new Error('two leases');
    expect(await first.tend()).toBe(1);
    expect(await second.tend()).toBeNull();
    now += 6_000;
    expect(await second.tend()).toBe(2);
    const write = one.transaction(async (db) => {
      await db.insertInto('mirror_head').values({ partner_id: 'p', seq: 7, pruned: 0 }).execute();
      await first.guard(db, 1);
    });
    await expect(write).rejects.toBeInstanceOf(LeaseLost);
    expect(await one.db.selectFrom('mirror_head').selectAll().execute()).toEqual([]);
    await other.transaction((db) => second.guard(db, 2));
  });

  it('stores no answer that comes after another one has taken over, in a first reading and in a refresh', async () => {
    for (const isFirst of [true, false]) {
      let release = (): void => undefined;
      let isHeld = false;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const first = await gateway(() => (isHeld ? held : Promise.resolve()));
      const second = await gateway();
      if (!isFirst) {
        while (!(await first.step()).leads) now += 1_000;
        await settle(first);
        now += 16_000;
      } else expect((await first.step()).leads).toBe(true);
      isHeld = true;
      const late = first.step();
      while (!(await second.step()).leads) now += 1_000;
      const [store] = stores;
      const state = async () => [
        await store?.db.selectFrom('mirror_part').selectAll().orderBy('noun').orderBy('part').execute(),
        await store?.db.selectFrom('mirror_head').selectAll().execute(),
      ];
      const before = await state();
      release();
      expect(await late).toMatchObject({ leads: false, done: 0 });
      expect(await state()).toEqual(before);
      await second.close();
    }
  });

  it('continues where the leader before it died, without reading a page twice', async () => {
    const first = await gateway();
    await first.step();
    const pages = sandbox.calls().ListSubCustomers ?? 0;
    const begun = await freshnessOf(first, 'customers');
    expect(begun.progress).toBeGreaterThan(0);
    expect(begun.progress).toBeLessThan(1);
    // The process dies without releasing its lease.
    const second = await gateway();
    await second.step();
    now += 6_000;
    await settle(second);
    expect(await second.count('customers', OWN)).toBe(CUSTOMERS);
    // Two pages of the partner's own list, and one page of each of its five resellers.
    const left = Math.ceil(CUSTOMERS / 98) - pages + 5;
    expect((sandbox.calls().ListSubCustomers ?? 0) - pages).toBeLessThanOrEqual(left);
  });
});
