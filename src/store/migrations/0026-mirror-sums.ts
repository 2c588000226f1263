import type { Kysely } from 'kysely';

/**
 * Indexes that contain all columns of the sums of a customer's rows. Without them SQLite, which has no statistics of
 * the tables, scanned all orders of the partner, or all bills of the month, for each customer.
 */
export const mirrorSums = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex('mirror_order_of_customer')
      .on('mirror_order')
      .columns(['partner_id', 'customer_id', 'reseller_id', 'created_at'])
      .execute();
    await db.schema
      .createIndex('mirror_bill_of_customer')
      .on('mirror_bill')
      .columns(['partner_id', 'customer_id', 'month', 'reseller_id', 'amount'])
      .execute();
  },
};
