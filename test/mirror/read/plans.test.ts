import { expect, it } from '@jest/globals';
import { type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import { NOUNS, type NounName } from '../../../src/mirror/nouns/index.ts';
import { countChildren, readChildren } from '../../../src/mirror/read/children.ts';
import { countRows } from '../../../src/mirror/read/count.ts';
import { readPage } from '../../../src/mirror/read/page.ts';
import { recordsOf } from '../../../src/mirror/rows/record.ts';
import { applyRows, removeRows } from '../../../src/mirror/rows/write.ts';
import { type Database, openStore } from '../../../src/store/index.ts';
import { AT } from './copies.ts';
import { customer, order } from './rows.ts';

const bill = { id: 'b1', customer_id: 'c1', cycle: '2026-02', charge_mode: '1', consume_amount: 10 };

/** Collects the statements that a database receives. */
const listenTo = (sent: RootOperationNode[]): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    sent.push(node);
    return node;
  },
  transformResult: async ({ result }) => result,
});

/** SQLite's plan for a statement. */
const looksOf = async (db: Database, node: RootOperationNode): Promise<readonly string[]> => {
  const { sql: text, parameters } = db.getExecutor().compileQuery(node, { queryId: 'plan' });
  expect(parameters.length).toBeGreaterThan(0);
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', "'x'"))}`.execute(
    db,
  );
  return rows.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH)/.test(detail));
};

// SQLite has no statistics of these tables and uses any index whose first columns match the conditions.
it.each<[NounName, readonly object[]]>([
  ['orders', [order('o1', 'c1'), order('o2', 'c2')]],
  ['bills', [bill, { ...bill, customer_id: 'c2' }]],
])('a page of %s is stored without a look at the rows of other customers', async (name, rows) => {
  const store = await openStore({ kind: 'memory' });
  const sent: RootOperationNode[] = [];
  const noun = NOUNS[name];
  const reading = { partnerId: 'p', noun, resellerId: '', askedAt: AT, pass: 1, now: AT };
  const records = recordsOf(noun, rows as Record<string, unknown>[]);
  await store.transaction(async (db) => {
    const heard = db.withPlugin(listenTo(sent)) as typeof db;
    await applyRows(heard, reading, records);
    await removeRows(
      heard,
      reading,
      records.map(({ id }) => id),
    );
  });
  const looks: string[] = [];
  for (const node of sent) looks.push(...(await looksOf(store.db, node)));
  expect(looks.length).toBeGreaterThan(4);
  expect(looks.filter((look) => !/VALUES|(customer_id|row_id)=\?/.test(look))).toEqual([]);
  await store.close();
});

it('the newest orders of some customers are found in an index, only those of the slice are read, and none are counted', async () => {
  const store = await openStore({ kind: 'memory' });
  const sent: RootOperationNode[] = [];
  const db = store.db.withPlugin(listenTo(sent));
  const reader = { partnerId: 'p', noun: NOUNS.orders, managers: 'vendor', dialect: 'sqlite' } as const;
  const ofTwo = { scope: { resellerId: null, manager: null, customerId: null }, customerIds: ['c1', 'c2'] };
  await readChildren(db, reader, { ...ofTwo, sort: { by: 'created_at', descending: true }, offset: 0, first: 5 });
  await countChildren(db, reader, ofTwo);
  const [read, counted] = await Promise.all(sent.map((node) => looksOf(store.db, node)));
  const ofCustomer =
    'SEARCH r USING COVERING INDEX mirror_order_of_customer (partner_id=? AND customer_id=? AND reseller_id=?';
  expect(read).toEqual([
    'SCAN json_each VIRTUAL TABLE INDEX 1:',
    'SEARCH r USING INTEGER PRIMARY KEY (rowid=?)',
    `${ofCustomer} AND created_at>?)`,
    'SCAN half',
    `${ofCustomer} AND created_at=?)`,
    'SCAN half',
  ]);
  expect(counted).toEqual(['SCAN json_each VIRTUAL TABLE INDEX 1:', `${ofCustomer})`]);
  await store.close();
});

const MANY = 1_000;
const ROWS = {
  customers: [
    ...Array.from({ length: MANY }, (_, at) => customer(`c${at}`, { account_managers: [{ account_name: 'many' }] })),
    customer('d1', { account_managers: [{ account_name: 'few' }], associated_on: '2020-01-01T00:00:00Z' }),
    customer('d2', { account_managers: [{ account_name: 'few' }], associated_on: null }),
  ],
  orders: [
    ...Array.from({ length: MANY }, (_, at) => order(`o${at}`, `c${at}`)),
    order('p1', 'd1', { payment_time: null }),
    order('p2', 'd2', { payment_time: '2026-03-01T00:00:00Z' }),
    order('p3', 'd1', { payment_time: '2026-03-02T00:00:00Z' }),
  ],
} as const;

it('a text that many rows have is looked for in the rows themselves, for a page and for a count, a rare one in the index', async () => {
  const store = await openStore({ kind: 'memory' });
  const reading = { partnerId: 'p', noun: NOUNS.customers, resellerId: '', askedAt: AT, pass: 1, now: AT };
  await store.transaction((db) => applyRows(db, reading, recordsOf(NOUNS.customers, ROWS.customers)));
  const find = async (contains: string) => {
    const sent: RootOperationNode[] = [];
    const db = store.db.withPlugin(listenTo(sent));
    const reader = { partnerId: 'p', noun: NOUNS.customers, managers: 'vendor', dialect: 'sqlite' } as const;
    const scope = { resellerId: null, manager: null, customerId: null };
    const where = [{ columns: ['name', 'label'], contains }];
    const rows = await readPage(db, reader, { scope, where, sort: { by: 'name_order', descending: false }, first: 2 });
    const total = await countRows(db, reader, scope, where);
    const indexed = (await Promise.all(sent.map((node) => looksOf(store.db, node)))).filter((looks) =>
      looks.some((look) => look.includes('mirror_search')),
    );
    return { ids: rows.map(({ id }) => id), total, indexed: indexed.length };
  };
  expect(await find('company')).toEqual({ ids: ['c0', 'c1'], total: MANY + 2, indexed: 0 });
  expect(await find('company d')).toEqual({ ids: ['d1', 'd2'], total: 2, indexed: 2 });
  // A page finds such rows soon; a count reads fewer rows by the index.
  expect(await find('y c1')).toEqual({ ids: ['c1', 'c10'], total: 111, indexed: 0 });
  expect(await find('y c77')).toEqual({ ids: ['c77', 'c770'], total: 11, indexed: 1 });
  await store.close();
});

it('a page of an account manager reads own rows where these are few, and the index of the order where they are many', async () => {
  const store = await openStore({ kind: 'memory' });
  for (const noun of ['customers', 'orders'] as const) {
    const reading = { partnerId: 'p', noun: NOUNS[noun], resellerId: '', askedAt: AT, pass: 1, now: AT };
    await store.transaction((db) => applyRows(db, reading, recordsOf(NOUNS[noun], ROWS[noun])));
  }
  const pageOf = async (noun: 'customers' | 'orders', manager: string, by: string) => {
    const sent: RootOperationNode[] = [];
    const rows = await readPage(
      store.db.withPlugin(listenTo(sent)),
      { partnerId: 'p', noun: NOUNS[noun], managers: 'vendor', dialect: 'sqlite' },
      { scope: { resellerId: null, manager, customerId: null }, sort: { by, descending: true }, first: 50 },
    );
    const looks = (await Promise.all(sent.map((node) => looksOf(store.db, node)))).flat();
    return { ids: rows.map(({ id }) => id), looks };
  };
  const [customers, orders] = [
    await pageOf('customers', 'few', 'associated_at'),
    await pageOf('orders', 'few', 'paid_at'),
  ];
  expect([customers.ids, orders.ids]).toEqual([
    ['d1', 'd2'],
    ['p3', 'p2', 'p1'],
  ]);
  // `json_each` is the list of ids that the query is given.
  const narrow = /manager=\?|row_id=\?|customer_id=\?|json_each/;
  expect([...customers.looks, ...orders.looks].filter((look) => !narrow.test(look))).toEqual([]);
  for (const [noun, by] of [
    ['customers', 'associated_at'],
    ['orders', 'paid_at'],
  ] as const) {
    const { ids, looks } = await pageOf(noun, 'many', by);
    expect(ids.every((id) => ROWS[noun].some((row) => Object.values(row).includes(id)))).toBe(true);
    expect(new Set(ids).size).toBe(50);
    expect(looks[1]).toContain(`mirror_${noun.slice(0, -1)}_${by}`);
  }
  await store.close();
});

it('a page of orders in one status, the newest first, is a span of one index', async () => {
  const store = await openStore({ kind: 'memory' });
  const sent: RootOperationNode[] = [];
  await readPage(
    store.db.withPlugin(listenTo(sent)),
    { partnerId: 'p', noun: NOUNS.orders, managers: 'vendor', dialect: 'sqlite' },
    {
      scope: { resellerId: null, manager: null, customerId: null },
      where: [{ column: 'status', in: ['6'] }],
      sort: { by: 'created_at', descending: true },
      first: 50,
    },
  );
  const plans: string[] = [];
  for (const node of sent) {
    const { sql: text } = store.db.getExecutor().compileQuery(node, { queryId: 'plan' });
    const asked = sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', "'x'"))}`;
    plans.push(...(await asked.execute(store.db)).rows.map(({ detail }) => detail));
  }
  const ofStatus =
    'SEARCH r USING INDEX mirror_order_status (partner_id=? AND reseller_id=? AND status=? AND created_at';
  // The orders with a time and those without one; SQLite sorts neither.
  expect(plans).toEqual([`${ofStatus}>?)`, `${ofStatus}=?)`]);
  await store.close();
});
