import type { Kysely } from 'kysely';

/** How long the last refresh of a copied list took: the copy may be as old as its refreshes are long. */
export const refreshTimes = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('mirror_part').addColumn('refresh_ms', 'integer').execute();
  },
};
