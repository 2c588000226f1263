import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { loadConfig } from '../../src/config/index.ts';
import { assignRoles, saveMember, saveRole } from '../../src/identity/index.ts';
import { createAudit, verifyChain } from '../../src/ledger/audit/index.ts';
import { openOrganizations } from '../../src/partner/organizations.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { testNow } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { onceBack } from './support.ts';

const actor = { subject: 's', accountName: 'ada.example', name: 'Ada Example', roles: ['ADMINISTRATOR'] };
const boss = { ...actor, requestId: 'r' };

describeOnPostgres('PostgreSQL', () => {
  let stores: Store[];
  beforeAll(async () => {
    const location = await emptySchema('test_store');
    stores = await Promise.all([1, 2, 3].map(() => openStore(location)));
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it('keeps the chain whole while several write at once', async () => {
    const audits = stores.map((store) => createAudit({ store, now: testNow }));
    const entry = {
      kind: 'REVEAL',
      actor,
      what: 'x',
      on: null,
      detail: {},
      inputDigest: null,
      requestId: 'r',
    } as const;
    await Promise.all(audits.flatMap((audit) => Array.from({ length: 20 }, () => audit.add('p1', entry))));
    await Promise.all(audits.map((audit) => audit.close()));
    for (const { db } of stores) expect(await verifyChain(db, 'p1')).toMatchObject({ records: 60, fault: null });
  });

  it('signs in as another user once the first may sign in no more, without a restart', async () => {
    const { url, timeoutMs } = await emptySchema('test_rotation');
    const as = (user: string) => Object.assign(new URL(url), { username: user, password: 'not/a secret' }).href;
    const owner = await openStore({ kind: 'postgres', url, timeoutMs });
    const run = (text: string) => sql.raw(text).execute(owner.db);
    const users = ['partnergraph_first', 'partnergraph_second'] as const;
    for (const user of users) await run(`drop role if exists ${user}; create role ${user} superuser login`);
    const store = await openStore({ kind: 'postgres', url: as(users[0]), timeoutMs });
    const user = async () => (await sql<{ user: string }>`select current_user as user`.execute(store.db)).rows[0]?.user;
    try {
      expect(await user()).toBe(users[0]);
      store.signInAt(as(users[1]));
      await run(`alter role ${users[0]} nologin`);
      await run(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${users[0]}'`);
      expect(await onceBack(user)).toBe(users[1]);
    } finally {
      await store.close();
      for (const name of users) await run(`drop role if exists ${name}`);
      await owner.close();
    }
  });

  it('shares an organization between gateways: changes at once and none is lost', async () => {
    const clock = Date.parse('2026-11-20T08:00:00Z');
    const config = loadConfig({});
    const opened = stores.map(async (store) => {
      const audit = createAudit({ store, now: () => clock });
      const organization = (await openOrganizations(config, { store, audit, now: () => clock })).get('demo-cn');
      if (!organization) throw new Error('no organization');
      return { organization, audit };
    });
    const gateways = await Promise.all(opened);
    await Promise.all(
      gateways.map(({ organization }, at) =>
        organization.change(
          saveMember({ accountName: `new-${at}`, name: 'New Member', roles: ['ACCOUNT_MANAGER'] }),
          boss,
        ),
      ),
    );
    const [one, two] = gateways;
    if (!one || !two) throw new Error('no gateways');
    await one.organization.change(saveRole('CLERK', '', ['BPC_ITEM_FINANCE_020100']), boss);
    await two.organization.change(assignRoles('new-0', ['CLERK']), boss);
    await one.organization.change(saveMember({ accountName: 'new-1', name: 'Renamed' }), boss);
    const { members } = one.organization.current();
    expect([members.get('new-0')?.roles, members.get('new-1')?.name, members.size]).toEqual([['CLERK'], 'Renamed', 7]);
    expect(await verifyChain(stores[2]?.db ?? (stores[0] as Store).db, 'demo-cn')).toMatchObject({ fault: null });
    for (const { organization, audit } of gateways) {
      organization.close();
      await audit.close();
    }
  });
});
