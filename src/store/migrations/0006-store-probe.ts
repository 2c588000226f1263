import type { Kysely } from 'kysely';

/** One row that the readiness check writes, because a store on a full disk still answers reads. */
export const storeProbe = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('store_probe')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('turns', 'integer', (column) => column.notNull())
      .execute();
  },
};
