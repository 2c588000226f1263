import type { Kysely } from 'kysely';

/** Numbers of an export's changes, so that a stream can send those that its reader has not seen. */
export const exportSequence = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('export_job')
      .addColumn('seq', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
