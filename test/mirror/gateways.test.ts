import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { fillCopy } from '../../scripts/scale/fill.ts';
import { CustomerSortField } from '../../src/graph/customers/customer.args.ts';
import { OrderSortField } from '../../src/graph/orders/order.args.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { servicesAt } from '../support/allocation.ts';
import { START, THIS_MONTH } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { openProxy } from '../support/postgres-proxy.ts';
import { openWhole } from '../support/whole-gateway.ts';
import { copyCopies, questionsOfCopies } from './both-databases.ts';
import { differences, freshnessOf, settle } from './support.ts';

const PARTNER = 'demo-cn';
const CUSTOMERS = 60;
/** How long a gateway caches the state of the copies. */
const VIEW_MS = 250;
const LISTS =
  '{ customers(first: 100) { totalCount nodes { id } } orders(first: 100) { totalCount nodes { id status } } }';
const LEAD_WITHIN_MS = 10_000;

interface Listed {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

type Gateway = Awaited<ReturnType<typeof openWhole>>;

describeOnPostgres('two whole gateways on one database', () => {
  let now = START;
  const clock = clockAt(() => now);
  let sandbox: Sandbox;
  let proxy: Awaited<ReturnType<typeof openProxy>>;
  let one: Gateway;
  let other: Gateway;
  let truth: Awaited<ReturnType<typeof servicesAt>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ clock, port: 0, customers: CUSTOMERS, quotas: false });
    const { url } = await emptySchema('mirror_gateways');
    proxy = await openProxy(url);
    one = await openWhole(sandbox, { kind: 'postgres', url, timeoutMs: 5_000 }, { clock });
    other = await openWhole(sandbox, { kind: 'postgres', url: proxy.url, timeoutMs: 500 }, { clock });
    truth = await servicesAt(sandbox, { store: { kind: 'postgres', url, timeoutMs: 5_000 }, now: () => now });
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close(), truth.close()]);
    proxy.close();
    await sandbox.close();
  });

  const mirrorOf = ({ mirrors }: Gateway) => {
    const [mirror] = mirrors;
    if (!mirror) throw new Error('no mirror');
    return mirror;
  };
  const calls = (): string => JSON.stringify(sandbox.calls());
  const expectTrue = async (): Promise<void> => {
    for (const noun of ['customers', 'orders'] as const)
      expect([noun, await differences(truth.partner(PARTNER), noun)]).toEqual([noun, 0]);
  };

  it('copy once, and both answer from that, without a call', async () => {
    await settle(mirrorOf(one));
    expect((await mirrorOf(other).step()).leads).toBe(false);
    await one.run(LISTS, { freshness: true });
    const before = calls();
    const answers = [await one.run(LISTS, { freshness: true }), await other.run(LISTS, { freshness: true })];
    expect(calls()).toBe(before);
    expect(answers[0]).toMatchObject({
      data: { customers: { totalCount: sandbox.partner(PARTNER).customerCount } },
      extensions: { freshness: { asOf: new Date(START).toISOString() } },
    });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('copy the rows that `npm run bench:scale -- --fill` puts there', async () => {
    const filled = await openStore(await emptySchema('mirror_filled'), { clock });
    const lists = ['customers', 'orders', 'balances'] as const;
    const tablesOf = async ({ db }: Pick<Store, 'db'>) => {
      const read = async (table: string, left: readonly string[], noun?: true) => {
        const { rows } = await sql<
          Record<string, unknown>
        >`select * from ${sql.table(table)} where partner_id = ${PARTNER}
          ${noun ? sql`and noun in (${sql.join(lists)})` : sql``} order by 1, 2, 3`.execute(db);
        return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !left.includes(name))));
      };
      const whenRead = ['read_at', 'pass'];
      return {
        customers: await read('mirror_customer', whenRead),
        orders: await read('mirror_order', whenRead),
        balances: await read('mirror_balance', whenRead),
        texts: await read('mirror_text', [], true),
        lastOrders: await read('mirror_last_order', []),
        counts: await read('mirror_count', [], true),
        parts: await read('mirror_part', ['as_of', 'verified_at', 'rows_read', 'pass'], true),
      };
    };
    try {
      await fillCopy({ partnerId: PARTNER, customers: CUSTOMERS, store: filled, clock, lists, say: () => undefined });
      const [there, here] = [await tablesOf(truth.store), await tablesOf(filled)];
      expect(here).toEqual(there);
      expect(here.orders.length).toBeGreaterThan(here.customers.length);
      const { rows: indexes } = await sql<{ name: string }>`select indexname as name from pg_indexes
        where schemaname = current_schema() and tablename like 'mirror%' order by 1`.execute(truth.store.db);
      const { rows: restored } = await sql<{ name: string }>`select indexname as name from pg_indexes
        where schemaname = current_schema() and tablename like 'mirror%' order by 1`.execute(filled.db);
      expect(restored).toEqual(indexes);
    } finally {
      await filled.close();
    }
  });

  it('both show what one of them has written', async () => {
    const waiting = await one.run('{ orders(first: 1, filter: { statuses: [PENDING_PAYMENT] }) { nodes { id } } }');
    const id = (waiting.data as { orders: { nodes: { id: string }[] } }).orders.nodes[0]?.id;
    const cancelled = await other.run(`mutation { cancelOrder(input: { idempotencyKey: "c1", orderId: "${id}" }) {
      operation { outcome } } }`);
    expect(cancelled).toMatchObject({ data: { cancelOrder: { operation: { outcome: 'SUCCEEDED' } } } });
    now += VIEW_MS;
    const before = calls();
    for (const gateway of [one, other]) {
      const { data, extensions } = await gateway.run(LISTS, { freshness: true });
      const { nodes } = (data as { orders: { nodes: { id: string; status: string }[] } }).orders;
      expect(nodes.find((node) => node.id === id)?.status).toBe('CANCELLED');
      expect(extensions?.freshness?.asOf).not.toBeNull();
    }
    expect(calls()).toBe(before);
  });

  it('follow each other as leader within ten seconds of a death, and go on copying', async () => {
    await mirrorOf(one).step();
    await mirrorOf(other).step();
    const diedAt = now;
    while (!(await mirrorOf(other).step()).leads) now += 1_000;
    expect(now - diedAt).toBeLessThanOrEqual(LEAD_WITHIN_MS);
    sandbox.live({ action: 'step', events: 30, kinds: { ORDERED: 2, PAID: 2, CANCELLED: 1 }, partners: [PARTNER] });
    now += 16_000;
    await settle(mirrorOf(other));
    expect((await mirrorOf(one).step()).leads).toBe(false);
    await expectTrue();
  });

  it('answer from the vendor while the database is silent, and from the copy once it answers again', async () => {
    proxy.mute();
    now += VIEW_MS;
    await expect(mirrorOf(other).step()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const away = await other.run(LISTS, { freshness: true });
    expect(away).toMatchObject({
      data: { customers: { totalCount: sandbox.partner(PARTNER).customerCount } },
      extensions: { freshness: { asOf: null } },
    });
    // The vendor documents no order for two orders that were created in the same second.
    const ids = ({ data }: { readonly data?: unknown }): string[] =>
      JSON.stringify(data)
        .match(/"id":"[^"]+"(,"status":"\w+")?/g)
        ?.sort() ?? [];
    expect(ids(away)).toEqual(ids(await one.run(LISTS)));
    // The remaining gateway takes the lease, as after a crash.
    const lostAt = now;
    while (!(await mirrorOf(one).step()).leads) now += 1_000;
    expect(now - lostAt).toBeLessThanOrEqual(LEAD_WITHIN_MS);
    sandbox.live({ action: 'step', events: 20, kinds: { ORDERED: 1 }, partners: [PARTNER] });
    now += 16_000;
    await settle(mirrorOf(one));
    proxy.speak();
    let leads: boolean | null = null;
    while (leads === null)
      leads = await mirrorOf(other)
        .step()
        .then(
          (step) => step.leads,
          () => null,
        );
    expect(leads).toBe(false);
    expect(await freshnessOf(mirrorOf(other), 'orders')).toMatchObject({ isReady: true });
    expect((await other.run(LISTS)).data).toEqual((await one.run(LISTS)).data);
    await expectTrue();
  });

  it('answer in every order and under every condition of the copies as SQLite does', async () => {
    // One cent does not cover what falls due for most customers.
    await sql`update mirror_balance set amount = 0.01`.execute(truth.store.db);
    const folder = await mkdtemp(join(tmpdir(), 'copies-'));
    const file = { kind: 'file', path: join(folder, 'copies.sqlite') } as const;
    await copyCopies(truth.store, file);
    const onSqlite = await openWhole(sandbox, file, { clock });
    try {
      await onSqlite.run(LISTS, { freshness: true });
      const before = calls();
      const fields = { customers: Object.keys(CustomerSortField), orders: Object.keys(OrderSortField) };
      for (const query of questionsOfCopies(fields, THIS_MONTH)) {
        const answer = await one.run(query);
        expect([query, answer.errors]).toEqual([query, undefined]);
        expect([query, await onSqlite.run(query)]).toEqual([query, answer]);
        const { nodes, pageInfo } = (answer.data as Readonly<Record<'list', Listed>>).list;
        expect([query, nodes.length > 0]).toEqual([query, true]);
        if (!pageInfo.hasNextPage) continue;
        const next = query.replace('first: 23', `first: 23, after: "${pageInfo.endCursor}"`);
        expect([next, await onSqlite.run(next)]).toEqual([next, await one.run(next)]);
      }
      expect(calls()).toBe(before);
    } finally {
      await onSqlite.close();
      await rm(folder, { recursive: true });
    }
  });
});
