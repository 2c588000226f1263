import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import pg from 'pg';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { LISTENER_NAME } from '../../src/store/postgres/listen.ts';
import type { Clock } from '../../src/time/index.ts';
import { resaleCustomer } from '../support/allocation.ts';
import { START } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { describeOnRedis, startTestRedis, type TestRedis } from '../support/redis.ts';

const SETTLED = 'subscription { operationSettled(since: "0") { sequence operation { id } } }';
const ALLOCATE = 'mutation ($input: CustomerFundsInput!) { allocateFunds(input: $input) { operation { id } } }';
/** Redis channel on which gateways announce writes to each other. */
const CHANNEL = 'partnergraph:1:written';
/** Timers of this length or more run only when the test runs them: no gateway polls or reconnects by itself. */
const HELD_FROM_MS = 1_000;

/** A clock whose time never passes; the test runs the long timers by their length. */
const createHeldClock = () => {
  const held = new Map<() => void, number>();
  const clock: Clock = {
    now: () => START,
    after: (ms, run) => {
      if (ms < HELD_FROM_MS) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      }
      const once = (): void => {
        held.delete(once);
        run();
      };
      held.set(once, ms);
      return () => void held.delete(once);
    },
  };
  return {
    clock,
    run: (ms: number): void => {
      for (const [each, after] of [...held]) if (after === ms) each();
    },
  };
};

type HeldClock = ReturnType<typeof createHeldClock>;

interface Places {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

const openGateway = async (sandbox: Sandbox, { databaseUrl, redisUrl }: Places, { clock }: HeldClock) => {
  const store = { kind: 'postgres', url: databaseUrl, timeoutMs: 5_000 } as const;
  const env = { PORT: '0', SANDBOX_QUOTAS: 'off', MIRROR: 'off', ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
  const config = { ...atSandbox(loadConfig(env), sandbox.url), store };
  const { parts, release } = await composeGateway({ clock, config, logger: createLogger('silent') });
  const gateway = await startGateway(parts);
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as {
    accountName: string;
    token: string;
  }[];
  const token = members.find(({ accountName }) => accountName === 'chen.xia')?.token;
  return {
    url: gateway.url,
    headers: { authorization: `Bearer ${token}` },
    close: async () => {
      await gateway.close();
      await release();
    },
  };
};

describeOnPostgres('a stream of one gateway, while another one writes', () => {
  const [reading, writing] = [createHeldClock(), createHeldClock()];
  let sandbox: Sandbox;
  let redis: TestRedis | null;
  let one: Awaited<ReturnType<typeof openGateway>>;
  let other: Awaited<ReturnType<typeof openGateway>>;
  let admin: pg.Client;
  let client: ReturnType<typeof createClient>;
  let events: AsyncIterator<unknown>;
  let number = 0;

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: reading.clock, port: 0, customers: 60, seed: 1, quotas: false });
    const { url } = await emptySchema('stream_notices');
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
    redis = describeOnRedis === describe ? await startTestRedis() : null;
    // At first Redis is down, and only PostgreSQL announces writes.
    await redis?.stop();
    const places = { databaseUrl: url, redisUrl: redis?.url ?? null };
    one = await openGateway(sandbox, places, reading);
    other = await openGateway(sandbox, places, writing);
    client = createClient({ url: `${one.url}/graphql/stream`, headers: one.headers, retryAttempts: 0 });
    events = client.iterate({ query: SETTLED });
  });
  afterAll(async () => {
    client.dispose();
    await Promise.all([one.close(), other.close(), admin.end()]);
    await sandbox.close();
    await redis?.stop();
  });

  const write = async (): Promise<string> => {
    number += 1;
    const input = {
      customerId: resaleCustomer(sandbox),
      amount: { amount: '1.00', currency: 'CNY' },
      idempotencyKey: `notice-${number}`,
    };
    const headers = { 'content-type': 'application/json', ...other.headers };
    const body = JSON.stringify({ query: ALLOCATE, variables: { input } });
    const answer = await fetch(`${other.url}/graphql`, { method: 'POST', headers, body });
    const { data } = (await answer.json()) as { data: { allocateFunds: { operation: { id: string } } } };
    return data.allocateFunds.operation.id;
  };

  /** Reads the next event; returns the id of its operation. */
  const nextEvent = async (): Promise<string> => {
    const { value } = (await events.next()) as { value: { data: { operationSettled: { operation: { id: string } } } } };
    return value.data.operationSettled.operation.id;
  };

  const listeners = async (): Promise<readonly number[]> => {
    const query = 'select pid from pg_stat_activity where application_name = $1 and datname = current_database()';
    const { rows } = await admin.query<{ pid: number }>(query, [LISTENER_NAME]);
    return rows.map(({ pid }) => pid);
  };

  it('gets the write by a notification of the database, without polling', async () => {
    const first = await write();
    expect(await nextEvent()).toBe(first);
    for (let round = 0; round < 3; round += 1) {
      const coming = nextEvent();
      const written = await write();
      expect(await coming).toBe(written);
    }
  });

  it('connects again at once when the connection is lost, and reads the log', async () => {
    const before = await listeners();
    const coming = nextEvent();
    await admin.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [before]);
    const written = await write();
    expect(await coming).toBe(written);
    const after = await listeners();
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);
  });

  it('reads the log once a second when no notification comes', async () => {
    for (const head of ['mirror_head', 'record_head', 'audit_head'])
      await admin.query(`drop trigger ${head}_grew on ${head}`);
    const coming = nextEvent();
    const written = await write();
    const isQuiet = await Promise.race([coming, new Promise((resolve) => setImmediate(resolve, 'quiet'))]);
    expect(isQuiet).toBe('quiet');
    reading.run(HELD_FROM_MS);
    expect(await coming).toBe(written);
  });

  describeOnRedis('and with Redis', () => {
    /** Waits until Redis has two subscribers; the clocks of the gateways do not advance meanwhile. */
    const listen = async (): Promise<void> => {
      const heard = (): string => redis?.command('PUBSUB', 'NUMSUB', CHANNEL).trim().split(/\s+/).at(-1) ?? '';
      while (heard() !== '2') await new Promise(setImmediate);
    };

    it('gets the write by Redis, once that is back, when the database sends no notification', async () => {
      const waiting = nextEvent();
      await redis?.start();
      await listen();
      const first = await write();
      expect(await waiting).toBe(first);
      const coming = nextEvent();
      const second = await write();
      expect(await coming).toBe(second);
    });

    it('reads the log while Redis is away, and at once when it is back', async () => {
      const coming = nextEvent();
      await redis?.stop();
      const missed = await write();
      const isQuiet = await Promise.race([coming, new Promise((resolve) => setImmediate(resolve, 'quiet'))]);
      expect(isQuiet).toBe('quiet');
      await redis?.start();
      expect(await coming).toBe(missed);
      const next = nextEvent();
      await redis?.stop();
      const looked = await write();
      reading.run(HELD_FROM_MS);
      expect(await next).toBe(looked);
    });
  });
});
