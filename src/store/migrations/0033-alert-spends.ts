import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Each customer's usual spend, computed once a day, and the used part of its budget, with indexes for alert rules. */
export const alertSpends = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    const number = sql`double precision`;
    await db.schema
      .createTable('alert_spend')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('customer_id', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('daily', number, (column) => column.notNull())
      .addColumn('spent', text)
      .addColumn('usual', number)
      .addColumn('deviations', number)
      .addPrimaryKeyConstraint('alert_spend_key', ['partner_id', 'customer_id'])
      .execute();
    await db.schema
      .createIndex('alert_spend_deviations')
      .on('alert_spend')
      .columns(['partner_id', 'day', 'deviations', 'customer_id'])
      .execute();
    await db.schema
      .createTable('alert_judged')
      .addColumn('partner_id', text, (column) => column.notNull().primaryKey())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.dropIndex('alert_reading_day').execute();
    await db.schema
      .createIndex('alert_reading_day')
      .on('alert_reading')
      .columns(['partner_id', 'day', 'noun', 'customer_id'])
      .execute();
    await db.schema.alterTable('mirror_budget').addColumn('share', number).execute();
    await sql`update mirror_budget set share = coalesce(used, 0) / amount where amount > 0`.execute(db);
    await db.schema
      .createIndex('mirror_budget_share')
      .on('mirror_budget')
      .columns(['partner_id', 'reseller_id', 'share', 'row_id'])
      .execute();
  },
};
