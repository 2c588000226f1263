import { type Kysely, sql } from 'kysely';

/**
 * A page of operations by amount or by their end is read in the order of an index; indexes by time, by member and by kind are there
 * already. Amounts are texts, and their index holds the numbers.
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
