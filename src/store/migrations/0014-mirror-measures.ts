import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

const NOUNS = [
  'mirror_customer',
  'mirror_order',
  'mirror_resource',
  'mirror_pay_per_use',
  'mirror_balance',
  'mirror_budget',
  'mirror_coupon',
  'mirror_adjustment',
  'mirror_bill',
] as const;

/** A customer's rows are found in the lists of all resellers, because the customer may have moved to another one. */
const indexCustomers = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of NOUNS) {
    await db.schema.dropIndex(`${table}_customer_id`).execute();
    await db.schema
      .createIndex(`${table}_customer_id`)
      .on(table)
      .columns(['partner_id', 'customer_id', 'row_id'])
      .execute();
  }
};

const fill = async (db: Kysely<unknown>): Promise<void> => {
  await sql`insert into mirror_last_order (partner_id, reseller_id, customer_id, value)
    select partner_id, reseller_id, customer_id, max(created_at) from mirror_order
    where customer_id is not null and created_at is not null group by partner_id, reseller_id, customer_id`.execute(db);
  await sql`insert into mirror_spend (partner_id, reseller_id, customer_id, month, value)
    select partner_id, reseller_id, customer_id, month, cast(round(sum(cast(amount as numeric)), 8) as double precision) from mirror_bill
    where customer_id is not null and month is not null and amount is not null
    group by partner_id, reseller_id, customer_id, month`.execute(db);
};

/**
 * Measures by which customers are sorted and filtered, computed from other copied lists; one row for each customer, so
 * that a page is a span of an index. The measures of existing copies are computed here once.
 */
export const mirrorMeasures = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('mirror_last_order')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('reseller_id', text, (column) => column.notNull())
      .addColumn('customer_id', text, (column) => column.notNull())
      .addColumn('value', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('mirror_last_order_key', ['partner_id', 'customer_id', 'reseller_id'])
      .execute();
    await db.schema
      .createIndex('mirror_last_order_value')
      .on('mirror_last_order')
      .columns(['partner_id', 'reseller_id', 'value', 'customer_id'])
      .execute();
    await db.schema
      .createTable('mirror_spend')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('reseller_id', text, (column) => column.notNull())
      .addColumn('customer_id', text, (column) => column.notNull())
      .addColumn('month', text, (column) => column.notNull())
      .addColumn('value', sql`double precision`, (column) => column.notNull())
      .addPrimaryKeyConstraint('mirror_spend_key', ['partner_id', 'customer_id', 'month', 'reseller_id'])
      .execute();
    await db.schema
      .createIndex('mirror_spend_value')
      .on('mirror_spend')
      .columns(['partner_id', 'reseller_id', 'month', 'value', 'customer_id'])
      .execute();
    // The index alone counts a customer's resources that expire soon.
    await db.schema
      .createIndex('mirror_resource_due')
      .on('mirror_resource')
      .columns(['partner_id', 'reseller_id', 'is_main', 'expires_at', 'status', 'customer_id'])
      .execute();
    await indexCustomers(db);
    await fill(db);
  },
};
