import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** The last reading of each partner's coupon quotas, by which alert rules judge. */
export const quotaReadings = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('alert_quota_reading')
      .addColumn('partner_id', text, (column) => column.notNull().primaryKey())
      .addColumn('due_at', text, (column) => column.notNull())
      .addColumn('read_at', text)
      .addColumn('content', 'text', (column) => column.notNull())
      .execute();
  },
};
