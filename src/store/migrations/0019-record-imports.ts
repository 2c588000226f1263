import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** The vendor's numbers of records, and the files from which records were imported. */
export const recordImports = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema.alterTable('record').addColumn('vendor_number', text).execute();
    await db.schema
      .createIndex('record_vendor_number')
      .unique()
      .on('record')
      .columns(['partner_id', 'kind', 'vendor_number'])
      .execute();
    await db.schema
      .createTable('record_import')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('idempotency_key', text, (column) => column.notNull())
      .addColumn('input_digest', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('actor', text, (column) => column.notNull())
      .addColumn('created', 'integer', (column) => column.notNull())
      .addColumn('changed', 'integer', (column) => column.notNull())
      .addColumn('unchanged', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_import_key', ['partner_id', 'idempotency_key'])
      .execute();
  },
};
