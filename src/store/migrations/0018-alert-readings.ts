import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** The balance or the used budget of each customer at the beginning of a day. */
export const alertReadings = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('alert_reading')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('customer_id', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('noun', text, (column) => column.notNull())
      .addColumn('amount', text, (column) => column.notNull())
      .addColumn('read_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('alert_reading_key', ['partner_id', 'customer_id', 'day'])
      .execute();
    await db.schema.createIndex('alert_reading_day').on('alert_reading').columns(['partner_id', 'day']).execute();
  },
};
