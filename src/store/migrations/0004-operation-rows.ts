import type { Kysely } from 'kysely';

/** Writes about many things at once, writes that wait for a second member, and amounts for limits. */
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
    // No record of the vendor proves two operations, nor two rows.
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
