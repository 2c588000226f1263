import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Secrets, positions in the logs, and deliveries of webhook endpoints. */
export const webhooks = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('webhook_secret')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('endpoint_id', text, (column) => column.notNull())
      .addColumn('idempotency_key', text, (column) => column.notNull())
      .addColumn('input_digest', text, (column) => column.notNull())
      .addColumn('secret', text, (column) => column.notNull())
      .addColumn('issued_at', text, (column) => column.notNull())
      .addColumn('expires_at', text)
      .addPrimaryKeyConstraint('webhook_secret_key', ['partner_id', 'idempotency_key'])
      .execute();
    await db.schema
      .createTable('webhook_cursor')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('endpoint_id', text, (column) => column.notNull())
      .addColumn('log', text, (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('webhook_cursor_key', ['partner_id', 'endpoint_id', 'log'])
      .execute();
    await db.schema
      .createTable('webhook_delivery')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('endpoint_id', text, (column) => column.notNull())
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('message_id', text, (column) => column.notNull())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('type', text, (column) => column.notNull())
      .addColumn('object', text, (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due_at', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('answered_at', text)
      .addColumn('status', 'integer')
      .addColumn('fault', text)
      .addPrimaryKeyConstraint('webhook_delivery_key', ['partner_id', 'endpoint_id', 'id'])
      .execute();
    await db.schema
      .createIndex('webhook_delivery_order')
      .on('webhook_delivery')
      .columns(['partner_id', 'endpoint_id', 'state', 'object', 'number'])
      .execute();
    await db.schema
      .createIndex('webhook_delivery_number')
      .on('webhook_delivery')
      .columns(['partner_id', 'endpoint_id', 'number'])
      .execute();
  },
};
