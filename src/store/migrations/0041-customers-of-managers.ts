import type { Kysely } from 'kysely';

/** The customers of one account manager, in whichever lists they are, are found in an index alone. */
export const customersOfManagers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex('mirror_customer_of_manager')
      .on('mirror_customer')
      .columns(['partner_id', 'manager', 'row_id'])
      .execute();
    // These two were made after the customers of all other lists had got an index of their own.
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
