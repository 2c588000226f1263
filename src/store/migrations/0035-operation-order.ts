import type { Kysely } from 'kysely';

/** Places in the audit chain between which an operation was sent and ended; null in rows of earlier versions. */
export const operationOrder = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['sent_seq', 'ended_seq'] as const) {
      await db.schema.alterTable('operation').addColumn(column, 'integer').execute();
    }
  },
};
