import { sql } from 'kysely';
import type { StoreLocation } from '../../src/config/index.ts';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';

/** Tables of a copy, without those that each database fills by triggers. */
const TABLES = [
  'mirror_part',
  'mirror_last_order',
  'mirror_spend',
  'mirror_text',
  'mirror_head',
  ...Object.values(NOUNS).map(({ table }) => table),
];
/** Columns that only one of the databases has. */
const GENERATED = new Set(['words', 'id']);
const TOGETHER = 500;

/** Writes all rows of a copy into another database. */
export const copyCopies = async ({ db: from }: Pick<Store, 'db'>, location: StoreLocation): Promise<void> => {
  const to = await openStore(location);
  try {
    for (const table of TABLES) {
      const { rows } = await sql<Readonly<Record<string, unknown>>>`select * from ${sql.table(table)}`.execute(from);
      const names = Object.keys(rows[0] ?? {}).filter((name) => !GENERATED.has(name));
      for (let at = 0; at < rows.length; at += TOGETHER) {
        const values = rows.slice(at, at + TOGETHER).map((row) => sql`(${sql.join(names.map((name) => row[name]))})`);
        await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
          values ${sql.join(values)}`.execute(to.db);
      }
    }
  } finally {
    await to.close();
  }
};

const sorts = (fields: readonly string[], rest = ''): string[] =>
  fields.flatMap((by) => ['ASCENDING', 'DESCENDING'].map((way) => `sort: { by: ${by}, direction: ${way} }${rest}`));

/** Lists in every order, and under conditions that only a copy can answer; `month` has bills. */
export const questionsOfCopies = (
  { customers, orders }: { readonly customers: readonly string[]; readonly orders: readonly string[] },
  month: string,
): readonly string[] => {
  const customerLists = [
    ...sorts(customers),
    ...sorts(['SPEND'], `, filter: { spendMonth: "${month}", spendFrom: "10" }`),
    ...['uncoveredWithinDays: 31', 'uncoveredWithinDays: 7', 'expiringWithinDays: 60', 'balanceUntil: "1000"'].map(
      (condition) => `filter: { ${condition} }`,
    ),
    'sort: { by: BALANCE }, filter: { uncoveredWithinDays: 31 }',
    'sort: { by: LAST_ORDER, direction: DESCENDING }, filter: { accountManager: "wang.fang" }',
    'sort: { by: NAME }, filter: { search: "科技" }',
  ];
  const orderLists = [
    ...sorts(orders),
    ...sorts(['AMOUNT'], ', filter: { accountManager: "wang.fang", statuses: [COMPLETED, PENDING_PAYMENT] }'),
    'filter: { amountFrom: "100", amountUntil: "1000" }',
  ];
  const ask = (list: string, given: string, rows: string): string =>
    `{ list: ${list}(first: 23, ${given}) { totalCount asOf pageInfo { hasNextPage endCursor } nodes { ${rows} } } }`;
  return [
    ...customerLists.map((given) =>
      ask('customers', given, 'customerId orders(first: 2, sort: { by: AMOUNT }) { totalCount nodes { orderId } }'),
    ),
    ...orderLists.map((given) => ask('orders', given, 'orderId amount { amount }')),
  ];
};
