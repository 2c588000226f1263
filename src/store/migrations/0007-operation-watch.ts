import type { Kysely } from 'kysely';

/** When what the records said is looked at again, and which person asked, whatever the login name. */
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
