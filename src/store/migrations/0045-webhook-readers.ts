import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** The member as whom a webhook endpoint reads, with its rights at the activation. */
export const webhookReaders = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('webhook_reader')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('endpoint_id', text, (column) => column.notNull())
      .addColumn('claims', 'text', (column) => column.notNull())
      .addColumn('rights', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('webhook_reader_key', ['partner_id', 'endpoint_id'])
      .execute();
  },
};
