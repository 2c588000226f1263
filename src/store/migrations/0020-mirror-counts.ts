import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

const TABLES = {
  customers: 'mirror_customer',
  orders: 'mirror_order',
  resources: 'mirror_resource',
  payPerUse: 'mirror_pay_per_use',
  balances: 'mirror_balance',
  budgets: 'mirror_budget',
  coupons: 'mirror_coupon',
  adjustments: 'mirror_adjustment',
  bills: 'mirror_bill',
  tickets: 'mirror_ticket',
} as const;

type Counted = readonly [noun: string, table: string];

const KEY = sql`partner_id, noun, reseller_id`;

/** Adds the new number to the stored one. */
const add = sql`on conflict (${KEY}) do update set value = mirror_count.value + excluded.value`;

/** Counts row by row, because SQLite has no triggers for a whole statement. */
const countOnSqlite = async (db: Kysely<unknown>, [noun, table]: Counted): Promise<void> => {
  const name = sql.lit(noun);
  const count = (row: 'new' | 'old', more: number) =>
    sql`insert into mirror_count (${KEY}, value)
      values (${sql.raw(row)}.partner_id, ${name}, ${sql.raw(row)}.reseller_id, ${sql.lit(more)}) ${add};`;
  const on = sql.table(table);
  await sql`create trigger ${sql.ref(`${table}_added`)} after insert on ${on} begin ${count('new', 1)} end`.execute(db);
  await sql`create trigger ${sql.ref(`${table}_removed`)} after delete on ${on} begin ${count('old', -1)} end`.execute(
    db,
  );
  await sql`create trigger ${sql.ref(`${table}_moved`)} after update of reseller_id on ${on}
    when old.reseller_id <> new.reseller_id begin ${count('old', -1)} ${count('new', 1)} end`.execute(db);
};

const createFunctions = async (db: Kysely<unknown>): Promise<void> => {
  const createFunction = (rows: 'added' | 'removed', sign: '' | '-') =>
    sql`create function ${sql.ref(`mirror_count_${rows}`)}() returns trigger language plpgsql as $$ begin
      insert into mirror_count (${KEY}, value)
        select partner_id, tg_argv[0], reseller_id, ${sql.raw(sign)}count(*) from ${sql.raw(rows)}
        group by partner_id, reseller_id order by partner_id, reseller_id ${add};
      return null; end $$`;
  await createFunction('added', '').execute(db);
  await createFunction('removed', '-').execute(db);
  await sql`create function mirror_count_moved() returns trigger language plpgsql as $$ begin
    insert into mirror_count (${KEY}, value) values
      (old.partner_id, tg_argv[0], old.reseller_id, -1), (new.partner_id, tg_argv[0], new.reseller_id, 1) ${add};
    return null; end $$`.execute(db);
};

/** Counts once for each statement; rows that move to another list, which are few, are counted one by one. */
const countOnPostgres = async (db: Kysely<unknown>, [noun, table]: Counted): Promise<void> => {
  const name = sql.lit(noun);
  const on = sql.table(table);
  await sql`create trigger ${sql.ref(`${table}_added`)} after insert on ${on} referencing new table as added
    for each statement execute function mirror_count_added(${name})`.execute(db);
  await sql`create trigger ${sql.ref(`${table}_removed`)} after delete on ${on} referencing old table as removed
    for each statement execute function mirror_count_removed(${name})`.execute(db);
  await sql`create trigger ${sql.ref(`${table}_moved`)} after update of reseller_id on ${on} for each row
    when (old.reseller_id <> new.reseller_id) execute function mirror_count_moved(${name})`.execute(db);
};

/** Creates triggers by which the database counts the rows of a list. */
export const countRowsOf = (db: Kysely<unknown>, counted: Counted, dialect: Dialect): Promise<void> =>
  (dialect === 'postgres' ? countOnPostgres : countOnSqlite)(db, counted);

/**
 * The number of rows of each copied list, so that a page has a total without a scan of all rows. Triggers keep it, so
 * that it is right while gateways of several versions write.
 */
export const mirrorCounts = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('mirror_count')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('noun', text, (column) => column.notNull())
      .addColumn('reseller_id', text, (column) => column.notNull())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('mirror_count_key', ['partner_id', 'noun', 'reseller_id'])
      .execute();
    if (dialect === 'postgres') await createFunctions(db);
    for (const counted of Object.entries(TABLES)) {
      const [noun, table] = counted;
      await sql`insert into mirror_count (${KEY}, value) select partner_id, ${sql.lit(noun)}, reseller_id, count(*)
        from ${sql.table(table)} group by partner_id, reseller_id`.execute(db);
      await countRowsOf(db, counted, dialect);
    }
  },
};
