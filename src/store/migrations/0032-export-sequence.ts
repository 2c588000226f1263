import type { Kysely } from 'kysely';

/** Each change of an export has a number, so that a reader who follows it sees what is new. */
export const exportSequence = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('export_job')
      .addColumn('seq', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
