import type { Kysely } from 'kysely';

/** Writes with several rows, writes that need an approval, and amounts that count for limits. */
export const operationRows = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['rows', 'created_ids', 'approval', 'approval_until', 'accepted_at', 'amount'] as const) {
      await db.schema.alterTable('operation').addColumn(column, 'text').execute();
    }
    await db.schema
      .createTable('operation_target')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('target_id', 'text', (column) => column.notNull())
      .addColumn('operation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('operation_target_key', ['partner_id', 'target_id', 'operation_id'])
      .execute();
    // A record of the vendor proves one operation, or one row of it.
    await db.schema
      .createTable('operation_effect')
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('effect_id', 'text', (column) => column.notNull())
      .addColumn('operation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('operation_effect_key', ['partner_id', 'effect_id'])
      .execute();
    await db.schema
      .createIndex('operation_member_time')
      .on('operation')
      .columns(['partner_id', 'member', 'created_at'])
      .execute();
  },
};
