import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** The gateway that sends a mail, and when the next attempt is due. Contains nothing of the mail's text or address. */
export const mailAttempts = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('mail_attempt')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('record_id', text, (column) => column.notNull())
      .addColumn('issue', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('mail_attempt_key', ['partner_id', 'record_id', 'issue'])
      .execute();
  },
};
