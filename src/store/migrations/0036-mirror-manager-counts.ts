import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

type Sql = RawBuilder<unknown>;
type Row = 'new' | 'old';
type Sign = '' | '-';

const TABLE = 'mirror_manager_count';
const KEY = sql`partner_id, noun, reseller_id, manager`;

/** Adds the new number to the stored one. */
const INTO = sql`insert into ${sql.table(TABLE)} (${KEY}, value)`;
const ADD = sql`on conflict (${KEY}) do update set value = ${sql.ref(`${TABLE}.value`)} + excluded.value`;

/** Counts a customer for its manager. */
const countCustomer = (row: Row, sign: Sign): Sql =>
  sql`${INTO} select ${sql.raw(row)}.partner_id, 'customers', ${sql.raw(row)}.reseller_id, ${sql.raw(row)}.manager, ${sql.raw(sign)}1
    where ${sql.raw(row)}.manager is not null ${ADD};`;

/** Counts all orders of a customer for its manager. */
const countOrdersOf = (row: Row, sign: Sign): Sql =>
  sql`${INTO} select o.partner_id, 'orders', o.reseller_id, ${sql.raw(row)}.manager, ${sql.raw(sign)}count(*)
    from mirror_order o where o.partner_id = ${sql.raw(row)}.partner_id and o.customer_id = ${sql.raw(row)}.row_id
    and ${sql.raw(row)}.manager is not null group by o.partner_id, o.reseller_id ${ADD};`;

/** Counts an order for the manager of its customer. */
const countOrder = (row: Row, sign: Sign): Sql =>
  sql`${INTO} select ${sql.raw(row)}.partner_id, 'orders', ${sql.raw(row)}.reseller_id, c.manager, ${sql.raw(sign)}1
    from mirror_customer c where c.partner_id = ${sql.raw(row)}.partner_id and c.row_id = ${sql.raw(row)}.customer_id
    and c.manager is not null ${ADD};`;

const customerCounts = (row: Row, sign: Sign): Sql => sql`${countCustomer(row, sign)} ${countOrdersOf(row, sign)}`;

const CHANGES = {
  mirror_customer: {
    of: sql`manager, reseller_id`,
    counts: customerCounts,
    isChanged: (differs: Sql) => sql`old.manager ${differs} new.manager or old.reseller_id <> new.reseller_id`,
  },
  mirror_order: {
    of: sql`customer_id, reseller_id`,
    counts: countOrder,
    isChanged: (differs: Sql) => sql`old.customer_id ${differs} new.customer_id or old.reseller_id <> new.reseller_id`,
  },
} as const;
const TABLES = ['mirror_customer', 'mirror_order'] as const;

/** Counts row by row, because SQLite has no triggers for a whole statement. */
const countOnSqlite = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of TABLES) {
    const { of, counts, isChanged } = CHANGES[table];
    const on = sql.table(table);
    await sql`create trigger ${sql.ref(`${table}_managed`)} after insert on ${on} begin ${counts('new', '')} end`.execute(
      db,
    );
    await sql`create trigger ${sql.ref(`${table}_unmanaged`)} after delete on ${on} begin ${counts('old', '-')} end`.execute(
      db,
    );
    await sql`create trigger ${sql.ref(`${table}_remanaged`)} after update of ${of} on ${on}
      when ${isChanged(sql`is not`)} begin ${counts('old', '-')} ${counts('new', '')} end`.execute(db);
  }
};

/** The numbers that a statement has added or removed, one row for each manager. */
const STATEMENTS = {
  mirror_customer: (rows: Sql, sign: Sql): Sql =>
    sql`select partner_id, 'customers' as noun, reseller_id, manager, ${sign}count(*) as value from ${rows}
        where manager is not null group by partner_id, reseller_id, manager
      union all select o.partner_id, 'orders', o.reseller_id, a.manager, ${sign}count(*) from ${rows} a
        join mirror_order o on o.partner_id = a.partner_id and o.customer_id = a.row_id
        where a.manager is not null group by o.partner_id, o.reseller_id, a.manager`,
  mirror_order: (rows: Sql, sign: Sql): Sql =>
    sql`select a.partner_id, 'orders' as noun, a.reseller_id, c.manager, ${sign}count(*) as value from ${rows} a
        join mirror_customer c on c.partner_id = a.partner_id and c.row_id = a.customer_id
        where c.manager is not null group by a.partner_id, a.reseller_id, c.manager`,
} as const;

/**
 * Counts once for each statement; rows whose manager or list changes, which are few, are counted one by one. A plan
 * from when a table was empty would scan all rows of it later, so each call is planned again and must use indexes.
 */
const countOnPostgres = async (db: Kysely<unknown>): Promise<void> => {
  const create = (name: string, body: Sql) =>
    sql`create function ${sql.ref(name)}() returns trigger language plpgsql
      set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$ begin ${body} return null; end $$`.execute(
      db,
    );
  for (const table of TABLES) {
    const { of, counts, isChanged } = CHANGES[table];
    const on = sql.table(table);
    for (const [event, rows, sign] of [
      ['insert', 'added', ''],
      ['delete', 'removed', '-'],
    ] as const) {
      const name = `${table}_managers_${rows}`;
      await create(
        name,
        sql`${INTO} select ${KEY}, value from (${STATEMENTS[table](sql.table(rows), sql.raw(sign))}) counted order by ${KEY} ${ADD};`,
      );
      await sql`create trigger ${sql.ref(name)} after ${sql.raw(event)} on ${on}
        referencing ${sql.raw(event === 'insert' ? 'new' : 'old')} table as ${sql.table(rows)}
        for each statement execute function ${sql.ref(name)}()`.execute(db);
    }
    const changed = `${table}_managers_changed`;
    await create(changed, sql`${counts('old', '-')} ${counts('new', '')}`);
    await sql`create trigger ${sql.ref(changed)} after update of ${of} on ${on} for each row
      when (${isChanged(sql`is distinct from`)}) execute function ${sql.ref(changed)}()`.execute(db);
  }
};

/**
 * The numbers of customers and of orders of each account manager, so that a page of them has a total without a scan of
 * all rows. Triggers keep them, as they keep the number of all rows.
 */
export const mirrorManagerCounts = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable(TABLE)
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('noun', text, (column) => column.notNull())
      .addColumn('reseller_id', text, (column) => column.notNull())
      .addColumn('manager', text, (column) => column.notNull())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${TABLE}_key`, ['partner_id', 'noun', 'reseller_id', 'manager'])
      .execute();
    await sql`${INTO} select partner_id, 'customers', reseller_id, manager, count(*) from mirror_customer
      where manager is not null group by partner_id, reseller_id, manager`.execute(db);
    await sql`${INTO} select r.partner_id, 'orders', r.reseller_id, c.manager, count(*) from mirror_order r
      join mirror_customer c on c.partner_id = r.partner_id and c.row_id = r.customer_id
      where c.manager is not null group by r.partner_id, r.reseller_id, c.manager`.execute(db);
    await (dialect === 'postgres' ? countOnPostgres : countOnSqlite)(db);
    // Customers can be sorted by this column.
    await db.schema
      .createIndex('mirror_customer_association_model')
      .on('mirror_customer')
      .columns(['partner_id', 'reseller_id', 'association_model', 'row_id'])
      .execute();
  },
};
