import type { Kysely } from 'kysely';

/**
 * The index of the orders' status gets their time of creation. A page of orders in one status, the newest first, is
 * then a span of the index; before, it took reading the orders of all statuses.
 */
export const ordersByStatus = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropIndex('mirror_order_status').execute();
    await db.schema
      .createIndex('mirror_order_status')
      .on('mirror_order')
      .columns(['partner_id', 'reseller_id', 'status', 'created_at', 'row_id'])
      .execute();
  },
};
