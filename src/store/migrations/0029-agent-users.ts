import type { Kysely } from 'kysely';

/** Login name of the person for whom an agent works; administrators see it beside the usage. */
export const agentUsers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('agent_usage').addColumn('account_name', 'text').execute();
  },
};
