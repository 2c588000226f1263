import { expect, it } from '@jest/globals';
import { type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import { NOUNS, type NounName } from '../../../src/mirror/nouns/index.ts';
import { recordsOf } from '../../../src/mirror/rows/record.ts';
import { applyRows, removeRows } from '../../../src/mirror/rows/write.ts';
import { openStore } from '../../../src/store/index.ts';
import { AT } from './copies.ts';
import { order } from './rows.ts';

const bill = { id: 'b1', customer_id: 'c1', cycle: '2026-02', charge_mode: '1', consume_amount: 10 };

// SQLite keeps no statistics of tables and takes any index that begins as the question does.
it.each<[NounName, readonly object[]]>([
  ['orders', [order('o1', 'c1'), order('o2', 'c2')]],
  ['bills', [bill, { ...bill, customer_id: 'c2' }]],
])('a page of %s is stored without a look at the rows of other customers', async (name, rows) => {
  const store = await openStore({ kind: 'memory' });
  const sent: RootOperationNode[] = [];
  const listen: KyselyPlugin = {
    transformQuery: ({ node }) => {
      sent.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const noun = NOUNS[name];
  const reading = { partnerId: 'p', noun, resellerId: '', askedAt: AT, pass: 1, now: AT };
  const records = recordsOf(noun, rows as Record<string, unknown>[]);
  await store.transaction(async (db) => {
    const heard = db.withPlugin(listen) as typeof db;
    await applyRows(heard, reading, records);
    await removeRows(
      heard,
      reading,
      records.map(({ id }) => id),
    );
  });
  const looks: string[] = [];
  for (const node of sent) {
    const { sql: text, parameters } = store.db.getExecutor().compileQuery(node, { queryId: 'plan' });
    const { rows: steps } = await sql<{
      detail: string;
    }>`explain query plan ${sql.raw(text.replaceAll('?', "'x'"))}`.execute(store.db);
    expect(parameters.length).toBeGreaterThan(0);
    looks.push(...steps.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH)/.test(detail)));
  }
  expect(looks.length).toBeGreaterThan(4);
  expect(looks.filter((look) => !/VALUES|(customer_id|row_id)=\?/.test(look))).toEqual([]);
  await store.close();
});
