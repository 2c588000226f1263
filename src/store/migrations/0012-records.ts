import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** PostgreSQL would sort texts by its locale; by bytes, both databases sort alike. */
const textType = (dialect: Dialect) => (dialect === 'postgres' ? sql`text collate "C"` : sql`text`);

/** Records that the partner keeps beside the vendor's data, the log of their events, and the end of that log. */
export const records = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = textType(dialect);
    await db.schema
      .createTable('record')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('reseller_id', text, (column) => column.notNull())
      .addColumn('customer_id', text)
      .addColumn('owner', text, (column) => column.notNull())
      .addColumn('source', text, (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('search', text, (column) => column.notNull())
      .addColumn('search_personal', text, (column) => column.notNull())
      .addColumn('unique_key', text)
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('changed_at', text, (column) => column.notNull())
      .addColumn('state_since', text, (column) => column.notNull())
      .addColumn('due_at', text)
      .addPrimaryKeyConstraint('record_key', ['partner_id', 'id'])
      .execute();
    for (const column of ['created_at', 'changed_at', 'customer_id', 'unique_key'])
      await db.schema
        .createIndex(`record_${column}`)
        .on('record')
        .columns(['partner_id', 'kind', column, 'id'])
        .execute();
    await db.schema.createIndex('record_due').on('record').columns(['partner_id', 'due_at']).execute();
    await db.schema
      .createTable('record_event')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('record_id', text, (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('step', text, (column) => column.notNull())
      .addColumn('from_state', text)
      .addColumn('to_state', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('actor', text, (column) => column.notNull())
      .addColumn('source', text, (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('idempotency_key', text)
      .addColumn('input_digest', text)
      .addPrimaryKeyConstraint('record_event_key', ['partner_id', 'seq'])
      .addUniqueConstraint('record_event_idempotency', ['partner_id', 'idempotency_key'])
      .addUniqueConstraint('record_event_version', ['partner_id', 'record_id', 'version'])
      .execute();
    await db.schema
      .createTable('record_head')
      .addColumn('partner_id', text, (column) => column.primaryKey())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .execute();
  },
};
