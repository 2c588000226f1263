import type { Kysely } from 'kysely';

/** The orders of some customers are numbered from an index alone, which has their ids too. */
export const orderPages = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropIndex('mirror_order_of_customer').execute();
    await db.schema
      .createIndex('mirror_order_of_customer')
      .on('mirror_order')
      .columns(['partner_id', 'customer_id', 'reseller_id', 'created_at', 'row_id'])
      .execute();
  },
};
