import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Drafts of tickets: a person's input in the form of a new ticket. */
export const ticketDrafts = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('ticket_draft')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('person_hash', text, (column) => column.notNull())
      .addColumn('account', text, (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('saved_at', text, (column) => column.notNull())
      .addColumn('expires_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('ticket_draft_key', ['partner_id', 'person_hash', 'account'])
      .execute();
    await db.schema.createIndex('ticket_draft_expiry').on('ticket_draft').column('expires_at').execute();
  },
};
