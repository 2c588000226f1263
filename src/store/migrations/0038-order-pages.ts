import type { Kysely } from 'kysely';

/** An index with the ids of orders, so that pages of some customers' orders are found in the index alone. */
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
