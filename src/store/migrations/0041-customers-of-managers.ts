import type { Kysely } from 'kysely';

/** An index that alone finds the customers of an account manager, in the lists of all resellers. */
export const customersOfManagers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex('mirror_customer_of_manager')
      .on('mirror_customer')
      .columns(['partner_id', 'manager', 'row_id'])
      .execute();
    // Migration 0014 gave the older tables this index; these two tables came later.
    for (const table of ['mirror_ticket', 'mirror_renewal_price']) {
      await db.schema.dropIndex(`${table}_customer_id`).execute();
      await db.schema
        .createIndex(`${table}_customer_id`)
        .on(table)
        .columns(['partner_id', 'customer_id', 'row_id'])
        .execute();
    }
  },
};
