import { type Kysely, sql } from 'kysely';

/** By what an outcome is known, so that a later answer may overrule the records; and what the reconciler looks for. */
export const operationProof = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('operation').addColumn('settled_by', 'text').execute();
    // Transactions of the first version were claimed in their own column alone.
    await sql`insert into operation_effect (partner_id, effect_id, operation_id)
      select partner_id, upstream_id, id from operation where upstream_id is not null
      on conflict do nothing`.execute(db);
    await db.schema
      .createIndex('operation_alike')
      .on('operation')
      .columns(['partner_id', 'kind', 'target_id', 'state'])
      .execute();
    await db.schema.createIndex('operation_effect_of').on('operation_effect').columns(['operation_id']).execute();
  },
};
