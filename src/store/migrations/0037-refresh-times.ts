import type { Kysely } from 'kysely';

/** Duration of the last refresh of a copied list: the copy is at least so old when a refresh ends. */
export const refreshTimes = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('mirror_part').addColumn('refresh_ms', 'integer').execute();
  },
};
