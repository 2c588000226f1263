import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { atSandbox, loadConfig, type StoreLocation } from '../../src/config/index.ts';
import { GatewayError } from '../../src/errors/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway } from '../../src/server/compose.ts';
import { createLogger, startGateway } from '../../src/server/index.ts';
import { asStoreError } from '../../src/store/away.ts';
import { allocate, PARTNER, resaleCustomer, servicesAt } from '../support/allocation.ts';
import { testClock, testNow } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';

const WRITE = 'UpdateCustomerAccountAmount';
const WRITE_READS = `{ organization { audit(first: 1) { totalCount } } }`;

type Failure = { readonly code?: string; readonly extensions?: { readonly retryable?: boolean } };
const told = (work: Promise<{ readonly state: string }>): Promise<string> =>
  work.then(
    ({ state }) => state,
    (error: Failure) => `${error.code} ${error.extensions?.retryable}`,
  );

describe('what drivers throw', () => {
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
  ])('stays what it is for %s', (_, error) => {
    expect(asStoreError(error)).toBe(error);
  });
});

/** A gateway over HTTP on a store, and how that store is taken away and given back. */
const openWhole = async (sandbox: Sandbox, store: StoreLocation) => {
  const config = { ...atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off' }), sandbox.url), store };
  const { parts, release } = await composeGateway({ clock: testClock, config, logger: createLogger('silent') });
  const gateway = await startGateway(parts);
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
    readonly accountName: string;
    readonly token: string;
  }[];
  const authorization = `Bearer ${members.find(({ accountName }) => accountName === 'chen.xia')?.token}`;
  const run = async (query: string) => {
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await answer.json()) as {
      readonly data?: Readonly<Record<string, unknown>>;
      readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
    };
  };
  return {
    run,
    codes: async (query: string) => (await run(query)).errors?.map(({ extensions }) => extensions.code) ?? [],
    ready: async () => {
      const answer = await fetch(`${gateway.url}/health/ready`);
      return [answer.status, await answer.json()];
    },
    exported: async (name: string) => {
      const answer = await fetch(`${gateway.url}/${name}.ndjson`, { headers: { authorization } });
      const text = await answer.text();
      return [answer.status, /"code":"(\w+)"/.exec(text)?.[1] ?? null];
    },
    close: async () => {
      await gateway.close();
      await release();
    },
  };
};

/** Readiness remembers its verdict for a second; asking on is how a load balancer waits. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await isSo()) return;
    await delay(50);
  }
  throw new Error('it never came');
};

const mutation = (key: string, customerId: string) => `mutation { allocateFunds(input: { idempotencyKey: "${key}",
  customerId: "${customerId}", amount: { amount: "1.00", currency: "CNY" } }) { operation { outcome } } }`;

const expectAway = async (
  gateway: Awaited<ReturnType<typeof openWhole>>,
  { sandbox, takes }: { readonly sandbox: Sandbox; readonly takes: 'nothing' | 'reads' },
): Promise<void> => {
  const customerId = resaleCustomer(sandbox);
  const effects = sandbox.effects()[WRITE] ?? 0;
  await until(async () => (await gateway.ready())[0] === 503);
  expect(await gateway.ready()).toEqual([503, { status: 'not ready', reason: 'STORE_UNAVAILABLE' }]);
  expect(await gateway.codes(mutation('away', customerId))).toEqual(['STORE_UNAVAILABLE']);
  expect(sandbox.effects()[WRITE] ?? 0).toBe(effects);
  // What the vendor has is read on.
  const { data, errors } = await gateway.run(
    '{ customers(first: 1) { totalCount nodes { balance { available { amount } } } } }',
  );
  expect([errors, (data?.customers as { totalCount: number } | undefined)?.totalCount]).toEqual([undefined, 40]);
  if (takes === 'reads') return;
  expect(await gateway.codes(WRITE_READS)).toEqual(['STORE_UNAVAILABLE']);
  expect(await gateway.codes('{ operations(first: 1) { totalCount } }')).toEqual(['STORE_UNAVAILABLE']);
  expect(await gateway.codes('{ operation(id: "x") { id } }')).toEqual(['STORE_UNAVAILABLE']);
  for (const name of ['audit', 'operations']) expect(await gateway.exported(name)).toEqual([503, 'STORE_UNAVAILABLE']);
};

const expectBack = async (gateway: Awaited<ReturnType<typeof openWhole>>, sandbox: Sandbox): Promise<void> => {
  await until(async () => (await gateway.ready())[0] === 200);
  const { data } = await gateway.run(mutation('away', resaleCustomer(sandbox)));
  expect(data).toEqual({ allocateFunds: { operation: { outcome: 'SUCCEEDED' } } });
};

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

  it('refuses writes while another process holds its lock, without holding this one up, and recovers', async () => {
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    await expectAway(gateway, { sandbox, takes: 'reads' });
    other.exec('rollback');
    other.close();
    await expectBack(gateway, sandbox);
  }, 60_000);
});

describe('a SQLite database without room', () => {
  it('refuses writes before they are sent, says so when asked whether it is ready, and recovers', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const services = await servicesAt(sandbox, { store: { kind: 'memory' } });
    try {
      const customerId = resaleCustomer(sandbox);
      const pages = async (most: string) => sql`pragma max_page_count = ${sql.raw(most)}`.execute(services.store.db);
      await pages('1');
      // What is left of the last pages is used up first.
      let told_ = '';
      for (let at = 0; at < 200 && told_ !== 'STORE_UNAVAILABLE true'; at += 1)
        told_ = await told(allocate(services, { key: `full-${at}`, customerId, amount: '1.00' }));
      expect(told_).toBe('STORE_UNAVAILABLE true');
      const effects = sandbox.effects()[WRITE];
      expect(await told(allocate(services, { key: 'full', customerId, amount: '1.00' }))).toBe(
        'STORE_UNAVAILABLE true',
      );
      expect(sandbox.effects()[WRITE]).toBe(effects);
      await pages('1073741823');
      expect(await told(allocate(services, { key: 'full', customerId, amount: '1.00' }))).toBe('SUCCEEDED');
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
    const store = { kind: 'postgres', url: `${url}&application_name=test_away` } as const;
    const aheadMs = 0;
    const services = await servicesAt(sandbox, { store, now: () => testNow() + aheadMs });
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
        for (const key of own) outcomes.push(await told(allocate(services, { key, customerId, amount: '1.00' })));
      };
      await Promise.all([0, 1, 2, 3, 4, 5].map((n) => lane(keys.filter((_, at) => at % 6 === n))));
      isWriting = false;
      await cutting;
      const allowed = ['SUCCEEDED', 'UNKNOWN', 'SENT', 'ACCEPTED', 'STORE_UNAVAILABLE true'];
      expect(outcomes.filter((each) => !allowed.includes(each))).toEqual([]);
      expect(outcomes.filter((each) => each === 'STORE_UNAVAILABLE true').length).toBeGreaterThan(0);
      // The same keys, once the database is back: each write is there once.
      for (const key of keys) await allocate(services, { key, customerId, amount: '1.00' });
      await services.ledger.close();
      const { rows } = await services.ledger.list(PARTNER, {}, { offset: 0, first: 100 });
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
  }, 60_000);

  it('refuses writes with a code while it takes no connections, and recovers by itself', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const client = await admin();
    await client.query('drop database if exists partnergraph_away');
    await client.query('create database partnergraph_away');
    const own = new URL(process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? '');
    own.pathname = '/partnergraph_away';
    const gateway = await openWhole(sandbox, { kind: 'postgres', url: own.href });
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
  }, 60_000);
});
