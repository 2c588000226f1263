import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Files attached to records. Their bytes are in a directory. */
export const recordAttachments = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('record_attachment')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('owner', text, (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('sha256', text, (column) => column.notNull())
      .addColumn('whole', 'integer', (column) => column.notNull())
      .addColumn('kind', text)
      .addColumn('record_id', text)
      .addColumn('loose_since', text)
      .addPrimaryKeyConstraint('record_attachment_key', ['partner_id', 'id'])
      .execute();
    await db.schema
      .createIndex('record_attachment_record')
      .on('record_attachment')
      .columns(['partner_id', 'record_id'])
      .execute();
    await db.schema
      .createIndex('record_attachment_loose')
      .on('record_attachment')
      .columns(['partner_id', 'loose_since'])
      .execute();
  },
};
