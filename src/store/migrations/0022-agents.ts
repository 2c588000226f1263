import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Rules for the agents of each partner, their usage by day, and the agent that requested a write. */
export const agents = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable('agent_rules')
      .addColumn('partner_id', text, (column) => column.primaryKey())
      .addColumn('enabled', 'integer', (column) => column.notNull())
      .addColumn('calls_per_day', 'integer', (column) => column.notNull())
      .addColumn('cost_per_day', 'integer', (column) => column.notNull())
      .addColumn('amount_per_operation', text)
      .addColumn('amount_per_day', text)
      .addColumn('changed_at', text)
      .addColumn('changed_by', text)
      .execute();
    await db.schema
      .createTable('agent_rules_change')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('idempotency_key', text, (column) => column.notNull())
      .addColumn('input_digest', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('agent_rules_change_key', ['partner_id', 'idempotency_key'])
      .execute();
    await db.schema
      .createTable('agent_usage')
      .addColumn('partner_id', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('client', text, (column) => column.notNull())
      .addColumn('person', text, (column) => column.notNull())
      .addColumn('calls', 'integer', (column) => column.notNull())
      .addColumn('cost', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('agent_usage_key', ['partner_id', 'day', 'client', 'person'])
      .execute();
    await db.schema.alterTable('operation').addColumn('agent', 'text').execute();
  },
};
