import type { Kysely } from 'kysely';

/** Writes to the vendor. Each is stored before it is sent. */
export const operation = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('operation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('idempotency_key', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('target_id', 'text', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('input_digest', 'text', (column) => column.notNull())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('upstream_id', 'text')
      .addColumn('upstream_request_id', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('settled_at', 'text')
      // A second request with the same key finds the operation of the first. A record of the vendor proves one
      // operation.
      .addUniqueConstraint('operation_key', ['partner_id', 'idempotency_key'])
      .addUniqueConstraint('operation_proof', ['partner_id', 'upstream_id'])
      .execute();

    await db.schema.createIndex('operation_state').on('operation').columns(['state', 'partner_id']).execute();
    await db.schema.createIndex('operation_time').on('operation').columns(['partner_id', 'created_at']).execute();
  },
};
