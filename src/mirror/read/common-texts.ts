import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import type { Condition, MeasuredSort, ReadScope, Sort, TextCondition } from './query.ts';
import type { Reader } from './reader.ts';
import { isIndexed } from './texts.ts';
import { scopeSql, sortSql, whereSql } from './where.ts';

type Sql = RawBuilder<unknown>;

/** Number of rows that are read to estimate how common a text is, for lists of any length. */
const SAMPLE = 1_000;
/**
 * With this many matching rows in the sample, a page is found faster by walking the rows in order than by the text
 * index.
 */
const ENOUGH_FOR_PAGE = 3;
/** The same limit for a count, which reads all rows, or all rows that the index finds. */
const ENOUGH_FOR_COUNT = 30;

interface Sampled {
  readonly scope: ReadScope;
  readonly where: readonly Condition[];
  /** The order of the page; null when rows are counted. */
  readonly sort: Sort | MeasuredSort | null | undefined;
}

/** The first rows in the order of the page, or of the ids, which do not depend on the texts. */
const sampleSql = (reader: Reader, { scope, sort }: Sampled): Sql => {
  const all = sql`select r.* from ${sql.table(reader.noun.table)} r where ${scopeSql(reader, { ...scope, manager: null })}`;
  if (!sort || typeof sort.by !== 'string' || sort.by.includes('.'))
    return sql`${all} order by r.row_id limit ${SAMPLE}`;
  const sorted = sortSql(reader, sort.by);
  const way = sort.descending ? sql`desc` : sql`asc`;
  return sql`${all} and ${sorted} is not null order by ${sorted} ${way}, r.row_id ${way} limit ${SAMPLE}`;
};

const isCommon = async (db: Database, reader: Reader, asked: Sampled, condition: TextCondition): Promise<boolean> => {
  if (!isIndexed(reader, condition.columns)) return false;
  const enough = asked.sort === null ? ENOUGH_FOR_COUNT : ENOUGH_FOR_PAGE;
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from
    (select 1 as one from (${sampleSql(reader, asked)}) r
      where ${whereSql(reader, asked.scope, [{ ...condition, isCommon: true }])} limit ${sql.lit(enough)}) found`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0) >= enough;
};

/** The same conditions, with `isCommon` set for common texts. */
export const markCommon = (db: Database, reader: Reader, asked: Sampled): Promise<readonly Condition[]> =>
  Promise.all(
    asked.where.map(async (condition) =>
      'contains' in condition ? { ...condition, isCommon: await isCommon(db, reader, asked, condition) } : condition,
    ),
  );
