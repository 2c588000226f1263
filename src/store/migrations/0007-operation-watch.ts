import type { Kysely } from 'kysely';

/** When an outcome is compared with the vendor's records again, and the person who requested the write. */
export const operationWatch = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['look_at', 'person'] as const) {
      await db.schema.alterTable('operation').addColumn(column, 'text').execute();
    }
    await db.schema.createIndex('operation_look').on('operation').columns(['look_at']).execute();
    await db.schema
      .createIndex('operation_person_time')
      .on('operation')
      .columns(['partner_id', 'person', 'created_at'])
      .execute();
  },
};
