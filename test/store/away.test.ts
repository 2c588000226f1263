import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { GatewayError } from '../../src/errors/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { messageOf } from '../../src/server/error-format.ts';
import { asStoreError } from '../../src/store/away.ts';
import { allocate, PARTNER, resaleCustomer, servicesAt } from '../support/allocation.ts';
import { testClock } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { openWhole } from '../support/whole-gateway.ts';
import { expectAway, expectBack, onceBack, outcomeOf, WRITE } from './support.ts';

describe('an error that a driver throws', () => {
  const thrown = (fields: object) => Object.assign(new Error('at postgres://ada:secret@db'), fields);
  it.each([
    ['a connection that was ended', thrown({})],
    ['a refused connection', thrown({ code: 'ECONNREFUSED' })],
    ['an administrator', thrown({ code: '57P01', severity: 'FATAL' })],
    ['a crash', thrown({ code: '57P02', severity: 'FATAL' })],
    ['a full disk of PostgreSQL', thrown({ code: '53100', severity: 'ERROR' })],
    ['too many connections', thrown({ code: '53300', severity: 'FATAL' })],
    ['a replica', thrown({ code: '25006', severity: 'ERROR' })],
    ['a full disk of SQLite', thrown({ code: 'ERR_SQLITE_ERROR', errcode: 13 })],
    ['a file that cannot be read or written', thrown({ code: 'ERR_SQLITE_ERROR', errcode: 10 | (3 << 8) })],
    ['a lock', thrown({ code: 'ERR_SQLITE_ERROR', errcode: 5 })],
    ['a file that may not be written', thrown({ code: 'ERR_SQLITE_ERROR', errcode: 8 })],
  ])('is STORE_UNAVAILABLE for %s, without the text of the driver', (_, error) => {
    const said = asStoreError(error);
    expect(said).toMatchObject({ code: 'STORE_UNAVAILABLE', extensions: { retryable: true } });
    expect(JSON.stringify(said)).not.toContain('secret');
  });

  it.each([
    ['a constraint', thrown({ code: '23505', severity: 'ERROR' })],
    ['a mistake in a query', thrown({ code: '42601', severity: 'ERROR' })],
    ['a constraint of SQLite', thrown({ code: 'ERR_SQLITE_ERROR', errcode: 19 })],
    ['a mistake of ours', new TypeError('undefined is no function')],
    ['what has a code already', new GatewayError('NOT_FOUND')],
  ])('keeps its own code for %s', (_, error) => {
    expect(asStoreError(error)).toBe(error);
  });
});

describe('a SQLite file that goes away', () => {
  let sandbox: Sandbox;
  let directory: string;
  let path: string;
  let gateway: Awaited<ReturnType<typeof openWhole>>;
  beforeEach(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    directory = mkdtempSync(join(tmpdir(), 'partnergraph-away-'));
    path = join(directory, 'x.sqlite');
    gateway = await openWhole(sandbox, { kind: 'file', path });
  });
  afterEach(async () => {
    await gateway.close();
    await sandbox.close();
    if (existsSync(directory)) {
      chmodSync(directory, 0o700);
      rmSync(directory, { recursive: true });
    }
  });

  it('refuses writes while another process holds its lock, does not block the event loop, and recovers', async () => {
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    await expectAway(gateway, { sandbox, takes: 'reads' });
    other.exec('rollback');
    other.close();
    await expectBack(gateway, sandbox);
  });
});

describe('a SQLite database without room', () => {
  it('refuses writes before they are sent, says so when asked whether it is ready, and recovers', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const services = await servicesAt(sandbox, { store: { kind: 'memory' } });
    try {
      const customerId = resaleCustomer(sandbox);
      const pages = async (most: string) => sql`pragma max_page_count = ${sql.raw(most)}`.execute(services.store.db);
      await pages('1');
      // The rest of the last pages is used first.
      let outcome = '';
      for (let at = 0; at < 200 && outcome !== 'STORE_UNAVAILABLE true'; at += 1)
        outcome = await outcomeOf(allocate(services, { key: `full-${at}`, customerId, amount: '1.00' }));
      expect(outcome).toBe('STORE_UNAVAILABLE true');
      const effects = sandbox.effects()[WRITE];
      expect(await outcomeOf(allocate(services, { key: 'full', customerId, amount: '1.00' }))).toBe(
        'STORE_UNAVAILABLE true',
      );
      expect(sandbox.effects()[WRITE]).toBe(effects);
      await pages('1073741823');
      expect(await outcomeOf(allocate(services, { key: 'full', customerId, amount: '1.00' }))).toBe('SUCCEEDED');
    } finally {
      await services.close();
      await sandbox.close();
    }
  });
});

describe('a SQLite database that may not be written', () => {
  it('leaves reads of the store alone and has writes refused before they are sent', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const services = await servicesAt(sandbox, { store: { kind: 'memory' } });
    try {
      const customerId = resaleCustomer(sandbox);
      const only = async (reads: 'on' | 'off') => sql`pragma query_only = ${sql.raw(reads)}`.execute(services.store.db);
      await only('on');
      expect(await outcomeOf(allocate(services, { key: 'k', customerId, amount: '1.00' }))).toBe(
        'STORE_UNAVAILABLE true',
      );
      expect(sandbox.effects()[WRITE]).toBeUndefined();
      expect((await services.ledger.list(PARTNER, {}, { offset: 0, first: 10 })).rows).toEqual([]);
      const refused: unknown = await services.store.check().catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      // So that a warning in the log says what the operator has to mend.
      expect(messageOf(refused)).toMatch(/ \(attempt to write a readonly database\)$/);
      await only('off');
      expect(await outcomeOf(allocate(services, { key: 'k', customerId, amount: '1.00' }))).toBe('SUCCEEDED');
    } finally {
      await services.close();
      await sandbox.close();
    }
  });
});

describeOnPostgres('PostgreSQL that goes away', () => {
  const admin = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const terminate = (client: pg.Client, name: string) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`);

  it('ends no process though its connections are cut in a loop, and no write is lost or doubled', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const { url } = await emptySchema('test_away');
    const store = { kind: 'postgres', url: `${url}&application_name=test_away`, timeoutMs: 5_000 } as const;
    const services = await servicesAt(sandbox, { store });
    const killer = await admin();
    const uncaught: unknown[] = [];
    const listen = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', listen);
    try {
      const customerId = resaleCustomer(sandbox);
      const before = sandbox.effects()[WRITE] ?? 0;
      let isWriting = true;
      const cutting = (async () => {
        while (isWriting) await terminate(killer, 'test_away').catch(() => undefined);
      })();
      const keys = Array.from({ length: 60 }, (_, at) => `cut-${at}`);
      const outcomes: string[] = [];
      const lane = async (own: readonly string[]) => {
        for (const key of own) outcomes.push(await outcomeOf(allocate(services, { key, customerId, amount: '1.00' })));
      };
      await Promise.all([0, 1, 2, 3, 4, 5].map((n) => lane(keys.filter((_, at) => at % 6 === n))));
      isWriting = false;
      await cutting;
      const allowed = ['SUCCEEDED', 'UNKNOWN', 'SENT', 'ACCEPTED', 'STORE_UNAVAILABLE true'];
      expect(outcomes.filter((each) => !allowed.includes(each))).toEqual([]);
      expect(outcomes.filter((each) => each === 'STORE_UNAVAILABLE true').length).toBeGreaterThan(0);
      // The same keys once the database is back: each write exists once.
      for (const key of keys) await onceBack(() => allocate(services, { key, customerId, amount: '1.00' }));
      await services.ledger.close();
      const { rows } = await onceBack(() => services.ledger.list(PARTNER, {}, { offset: 0, first: 100 }));
      const sent = rows.filter(({ state }) => ['SUCCEEDED', 'SENT', 'UNKNOWN'].includes(state)).length;
      const proven = rows.filter(({ state }) => state === 'SUCCEEDED').length;
      const effects = (sandbox.effects()[WRITE] ?? 0) - before;
      expect(rows.length).toBe(60);
      expect(effects).toBeGreaterThanOrEqual(proven);
      expect(effects).toBeLessThanOrEqual(sent);
      expect(uncaught).toEqual([]);
    } finally {
      process.off('uncaughtException', listen);
      await services.close();
      await killer.end();
      await sandbox.close();
    }
  });

  it('refuses writes with a code while it takes no connections, and recovers by itself', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const client = await admin();
    await client.query('drop database if exists partnergraph_away');
    await client.query('create database partnergraph_away');
    const own = new URL(process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? '');
    own.pathname = '/partnergraph_away';
    const gateway = await openWhole(sandbox, { kind: 'postgres', url: own.href, timeoutMs: 5_000 });
    try {
      await client.query('alter database partnergraph_away allow_connections false');
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'partnergraph_away'`);
      await expectAway(gateway, { sandbox, takes: 'nothing' });
      await client.query('alter database partnergraph_away allow_connections true');
      await expectBack(gateway, sandbox);
    } finally {
      await gateway.close();
      await client.query('drop database if exists partnergraph_away with (force)');
      await client.end();
      await sandbox.close();
    }
  });
});
