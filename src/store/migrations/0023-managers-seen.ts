import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** The account managers of customers by the day on which they were first seen, because the vendor keeps no history. */
export const managersSeen = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('manager_seen')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('customer_id', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('manager', text)
      .addPrimaryKeyConstraint('manager_seen_key', ['partner_id', 'customer_id', 'day'])
      .execute();
  },
};
