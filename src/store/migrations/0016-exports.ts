import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Requested exports and their progress. The files are in a directory. */
export const exportJobs = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    // PostgreSQL would sort texts by its locale; by bytes, both databases sort alike.
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('export_job')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('owner', text, (column) => column.notNull())
      .addColumn('claims', 'text')
      .addColumn('rights', 'text', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('idempotency_key', text, (column) => column.notNull())
      .addColumn('input_digest', text, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('error', text)
      .addColumn('row_count', 'integer', (column) => column.notNull())
      .addColumn('skipped', 'integer', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer')
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('holder', text)
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('beat', 'integer', (column) => column.notNull())
      .addColumn('secret', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('started_at', text)
      .addColumn('ended_at', text)
      .addColumn('expires_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('export_job_key', ['partner_id', 'id'])
      .addUniqueConstraint('export_job_idempotency', ['partner_id', 'idempotency_key'])
      .execute();
    await db.schema.createIndex('export_job_state').on('export_job').columns(['state', 'created_at']).execute();
    await db.schema
      .createIndex('export_job_owner')
      .on('export_job')
      .columns(['partner_id', 'owner', 'created_at', 'id'])
      .execute();
    await db.schema.createIndex('export_job_expiry').on('export_job').column('expires_at').execute();
  },
};
