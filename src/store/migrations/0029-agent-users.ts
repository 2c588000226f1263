import type { Kysely } from 'kysely';

/** The login name in which an agent works, for administrators who look at what it uses. */
export const agentUsers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('agent_usage').addColumn('account_name', 'text').execute();
  },
};
