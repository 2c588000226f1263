import type { Kysely } from 'kysely';

/** Tickets that open the vendor's console once, and the vendor's messages about users bound to accounts. */
export const consoleSignOn = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('console_ticket')
      .addColumn('ticket_hash', 'text', (column) => column.primaryKey())
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('browser_hash', 'text', (column) => column.unique())
      .addColumn('request_id', 'text', (column) => column.unique())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('console_ticket_expiry').on('console_ticket').column('expires_at').execute();
    await db.schema
      .createTable('console_binding')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addColumn('customer_id', 'text', (column) => column.notNull())
      .addColumn('bound', 'integer', (column) => column.notNull())
      .addColumn('said_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('console_binding_key', ['partner_id', 'external_id'])
      .execute();
  },
};
