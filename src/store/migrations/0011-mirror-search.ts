import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

const NOUNS = [
  'mirror_customer',
  'mirror_order',
  'mirror_resource',
  'mirror_pay_per_use',
  'mirror_balance',
  'mirror_budget',
  'mirror_coupon',
  'mirror_adjustment',
  'mirror_bill',
] as const;

/** Deletes the copies, which lack the new columns. The mirror reads them from the vendor again. */
const forget = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of [...NOUNS, 'mirror_part', 'mirror_touch']) await sql`delete from ${sql.table(table)}`.execute(db);
  await sql`update mirror_lease set holder = null, fence = fence + 1`.execute(db);
};

/**
 * Stores the pairs of characters of each text as words, so that the database's index finds parts of a text in any
 * script.
 */
const indexTexts = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
  const table = db.schema
    .createTable('mirror_text')
    .addColumn('partner_id', text, (column) => column.notNull())
    .addColumn('noun', text, (column) => column.notNull())
    .addColumn('row_id', text, (column) => column.notNull())
    .addColumn('grams', 'text', (column) => column.notNull());
  if (dialect === 'postgres') {
    await table.addPrimaryKeyConstraint('mirror_text_key', ['partner_id', 'noun', 'row_id']).execute();
    await sql`alter table mirror_text
      add column words tsvector generated always as (to_tsvector('simple'::regconfig, grams)) stored`.execute(db);
    await sql`create index mirror_text_words on mirror_text using gin (words)`.execute(db);
    return;
  }
  await table
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addUniqueConstraint('mirror_text_key', ['partner_id', 'noun', 'row_id'])
    .execute();
  await sql`create virtual table mirror_search using fts5 (grams, content = 'mirror_text', content_rowid = 'id')`.execute(
    db,
  );
  await sql`create trigger mirror_text_added after insert on mirror_text begin
    insert into mirror_search (rowid, grams) values (new.id, new.grams); end`.execute(db);
  await sql`create trigger mirror_text_removed after delete on mirror_text begin
    insert into mirror_search (mirror_search, rowid, grams) values ('delete', old.id, old.grams); end`.execute(db);
  await sql`create trigger mirror_text_changed after update on mirror_text begin
    insert into mirror_search (mirror_search, rowid, grams) values ('delete', old.id, old.grams);
    insert into mirror_search (rowid, grams) values (new.id, new.grams); end`.execute(db);
};

/** The day on which a resource expires, the order that a coupon paid, and an index of the searched texts. */
export const mirrorSearch = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema.alterTable('mirror_resource').addColumn('expires_day', text).execute();
    await db.schema.alterTable('mirror_coupon').addColumn('order_id', text).execute();
    await indexTexts(db, dialect);
    await forget(db);
  },
};
