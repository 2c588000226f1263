import { type Kysely, sql } from 'kysely';

/**
 * Indexes for pages of operations sorted by amount or by when they settled. Amounts are stored as text, so that index
 * holds them as numbers. Indexes by time, member and kind exist.
 */
export const operationIndexes = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index operation_amount on operation (partner_id, cast(amount as double precision))
      where amount is not null`.execute(db);
    await sql`create index operation_end on operation (partner_id, settled_at) where settled_at is not null`.execute(
      db,
    );
  },
};
