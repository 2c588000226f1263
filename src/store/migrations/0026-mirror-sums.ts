import type { Kysely } from 'kysely';

/**
 * What is kept of a customer's rows is summed up from an index alone. Without one SQLite, which has no statistics of the tables, looked
 * through all orders of the partner, or through all bills of the month once for each customer.
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
