import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import type { MirrorNoun } from '../noun.ts';

type Sql = RawBuilder<unknown>;

interface Search {
  readonly noun: MirrorNoun;
  /** The rows `r` of one list, which an index has in the order of their ids. */
  readonly list: Sql;
  /** A condition on these rows for which there is no index. */
  readonly condition: Sql;
  /** Left out: all of them. */
  readonly limit?: number;
}

/** Number of rows that one query reads, because a list of millions takes longer than a query may. */
const SPAN = 20_000;

/** The row `span` rows after the last one; null where there are fewer. */
const borderAfter = async (db: Database, rowsOfList: Sql, last: string, span: number): Promise<string | null> => {
  const { rows } = await sql<{ row_id: string }>`select r.row_id from ${rowsOfList} and r.row_id > ${last}
    order by r.row_id limit 1 offset ${span - 1}`.execute(db);
  return rows[0]?.row_id ?? null;
};

/** Ids of rows of a list of any length that meet a condition, in the order of the ids. */
export const findInSpans = async (
  db: Database,
  { noun, list, condition, limit = Number.MAX_SAFE_INTEGER }: Search,
  span = SPAN,
): Promise<readonly string[]> => {
  const rowsOfList = sql`${sql.table(noun.table)} r where ${list}`;
  const found: string[] = [];
  for (let last: string | null = ''; last !== null && found.length < limit; ) {
    const border: string | null = await borderAfter(db, rowsOfList, last, span);
    const until = border === null ? sql`` : sql`and r.row_id <= ${border}`;
    const { rows } = await sql<{ row_id: string }>`select r.row_id from ${rowsOfList} and r.row_id > ${last} ${until}
      and ${condition} order by r.row_id limit ${limit - found.length}`.execute(db);
    found.push(...rows.map(({ row_id }) => row_id));
    last = border;
  }
  return found;
};
