import { type Kysely, sql } from 'kysely';

/** What proved an outcome, so that a later answer can overrule records; and an index for the reconciler. */
export const operationProof = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('operation').addColumn('settled_by', 'text').execute();
    // The first version stored a transaction in the operation's row only.
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
