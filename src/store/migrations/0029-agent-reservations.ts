import type { Kysely } from 'kysely';

/** Number of calls to the vendor that running tools may still make. */
export const agentReservations = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('agent_usage')
      .addColumn('reserved', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
