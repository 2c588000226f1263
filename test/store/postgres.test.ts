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

interface RolesParts {
  readonly first: string;
  readonly second: string;
  readonly as: (role: string, password: string) => string;
  readonly run: (text: string) => Promise<void>;
  readonly endSessions: (role: string) => Promise<void>;
  /** Rejects where the server refuses the password. */
  readonly open: (role: string, password?: string) => Promise<Store>;
  readonly store: Store;
  readonly user: () => Promise<string | undefined>;
}

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

  /** Roles with passwords, and a store that signs in as the first. */
  const withRoles = async (test: (parts: RolesParts) => Promise<void>) => {
    const { url, timeoutMs } = await emptySchema('test_rotation');
    const as = (username: string, password: string) => Object.assign(new URL(url), { username, password }).href;
    const owner = await openStore({ kind: 'postgres', url, timeoutMs });
    const run = async (text: string) => void (await sql.raw(text).execute(owner.db));
    const endSessions = (role: string) =>
      run(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
    const roles = ['partnergraph_first', 'partnergraph_second'] as const;
    for (const role of roles)
      await run(`drop role if exists ${role}; create role ${role} superuser login password 'of/${role}'`);
    const open = (role: string, password = `of/${role}`) =>
      openStore({ kind: 'postgres', url: as(role, password), timeoutMs });
    const store = await open(roles[0]);
    const user = async () => (await sql<{ user: string }>`select current_user as user`.execute(store.db)).rows[0]?.user;
    try {
      await test({ first: roles[0], second: roles[1], as, run, endSessions, open, store, user });
    } finally {
      await store.close();
      for (const role of roles) await run(`drop role if exists ${role}`);
      await owner.close();
    }
  };

  it('signs in as another user once the first one is refused, without a restart', () =>
    withRoles(async ({ first, second, as, run, endSessions, store, user }) => {
      expect(await user()).toBe(first);
      store.signInAt(as(second, `of/${second}`));
      await run(`alter role ${first} nologin`);
      await endSessions(first);
      expect(await onceBack(user)).toBe(second);
    }));

  it('signs in with the new password once the old one is refused, without a restart', () =>
    withRoles(async ({ first, as, run, endSessions, open, store, user }) => {
      await expect(open(first, 'of/another')).rejects.toThrow();
      await run(`alter role ${first} password 'new/password'`);
      await expect(open(first)).rejects.toThrow();
      await endSessions(first);
      await expect(user()).rejects.toThrow();
      await expect(user()).rejects.toThrow();
      store.signInAt(as(first, 'new/password'));
      expect(await onceBack(user)).toBe(first);
    }));

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
