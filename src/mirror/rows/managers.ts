import { sql } from 'kysely';
import type { Tables, Transaction } from '../../store/index.ts';
import { dayAt } from '../../time/index.ts';
import { nounOf } from '../nouns/index.ts';
import type { RowRecord } from './record.ts';

type Writing = Transaction<Tables>;
type Managers = ReadonlyMap<string, string | null>;

/** The day on which a customer was first seen with a different manager. */
interface Seen {
  readonly customer_id: string;
  /** In UTC+8; blank: before the copy existed. */
  readonly day: string;
  readonly manager: string | null;
}

const managerOf = ({ columns }: RowRecord): string | null => columns.manager?.toString() ?? null;

const lastSeen = async (db: Writing, partnerId: string, ids: readonly string[]): Promise<Managers> => {
  const seen = await db
    .selectFrom('manager_seen')
    .select(['customer_id', 'manager'])
    .where('partner_id', '=', partnerId)
    .where('customer_id', 'in', ids)
    .orderBy('day')
    .execute();
  return new Map(seen.map(({ customer_id, manager }) => [customer_id, manager]));
};

const storedManagers = async (db: Writing, partnerId: string, ids: readonly string[]): Promise<Managers> => {
  const { table } = nounOf('customers');
  const { rows } = await sql<{ row_id: string; manager: string | null }>`select row_id, manager from ${sql.table(table)}
    where partner_id = ${partnerId} and row_id in (${sql.join(ids)})`.execute(db);
  return new Map(rows.map(({ row_id, manager }) => [row_id, manager]));
};

const isNewOn = ({ columns }: RowRecord, day: string): boolean =>
  typeof columns.associated_at === 'string' && dayAt(Date.parse(columns.associated_at)) === day;

/**
 * Stores from which day on each customer has which account manager. `rows` are the changed rows, and must not be stored
 * yet, because they are compared with the stored ones. A customer that is first seen after the day of its association
 * gets no entry until its manager changes, because the day of the assignment is unknown.
 */
export const keepManagers = async (
  db: Writing,
  { partnerId, askedAt }: { readonly partnerId: string; readonly askedAt: string },
  rows: readonly RowRecord[],
): Promise<void> => {
  const ids = rows.map(({ id }) => id);
  const [seen, stored] = [await lastSeen(db, partnerId, ids), await storedManagers(db, partnerId, ids)];
  const day = dayAt(Date.parse(askedAt));
  const entriesFor = (row: RowRecord): readonly Seen[] => {
    const before = seen.has(row.id) ? seen.get(row.id) : stored.get(row.id);
    const now: Seen = { customer_id: row.id, day, manager: managerOf(row) };
    if (before === undefined) return isNewOn(row, day) ? [now] : [];
    if (before === now.manager) return [];
    return seen.has(row.id) ? [now] : [{ ...now, day: '', manager: before }, now];
  };
  for (const entry of rows.flatMap(entriesFor)) {
    await db
      .insertInto('manager_seen')
      .values({ partner_id: partnerId, ...entry })
      .onConflict((conflict) =>
        conflict.columns(['partner_id', 'customer_id', 'day']).doUpdateSet({ manager: entry.manager }),
      )
      .execute();
  }
};
