import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../migrate.ts';

/** Tables with the end of each log that streams read. */
const HEADS = ['mirror_head', 'record_head', 'audit_head'] as const;

/** At each commit PostgreSQL notifies all gateways that a log of a partner has grown. */
export const logNotices = {
  async up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
    if (dialect !== 'postgres') return;
    await sql`create function partnergraph_log_grew() returns trigger as $$
      begin
        perform pg_notify('partnergraph_log', new.partner_id);
        return null;
      end $$ language plpgsql`.execute(db);
    for (const head of HEADS)
      await sql`create trigger ${sql.ref(`${head}_grew`)} after insert or update of seq on ${sql.table(head)}
        for each row execute function partnergraph_log_grew()`.execute(db);
  },
};
