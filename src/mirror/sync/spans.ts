import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import type { MirrorNoun } from '../noun.ts';

type Sql = RawBuilder<unknown>;

interface Search {
  readonly noun: MirrorNoun;
  /** The rows `r` of one list, which an index sorts by id. */
  readonly list: Sql;
  /** A condition on these rows for which there is no index. */
  readonly condition: Sql;
  /** Largest number of ids; left out: all. */
  readonly limit?: number;
}

/**
 * Number of rows that one query reads, because one query over millions of rows would exceed the time limit of queries.
 */
const SPAN = 20_000;

/** Id of the row that is `span` rows after `last`; null when fewer rows follow. */
const borderAfter = async (db: Database, rowsOfList: Sql, last: string, span: number): Promise<string | null> => {
  const { rows } = await sql<{ row_id: string }>`select r.row_id from ${rowsOfList} and r.row_id > ${last}
    order by r.row_id limit 1 offset ${span - 1}`.execute(db);
  return rows[0]?.row_id ?? null;
};

/** Ids of the rows that meet a condition, in order, for a list of any length. */
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
