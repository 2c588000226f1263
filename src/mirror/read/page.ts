import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import type { Value } from '../noun.ts';
import { joinsSql } from './measures.ts';
import type { Condition, MirrorRow, PageQuery, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { sortSql, whereSql } from './where.ts';

interface Selected {
  readonly row_id: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly content: string;
  readonly sorted: Value;
}

const rowOf = ({ row_id, reseller_id, customer_id, content, sorted }: Selected): MirrorRow => ({
  id: row_id,
  resellerId: reseller_id || null,
  customerId: customer_id,
  row: JSON.parse(content) as MirrorRow['row'],
  end: { value: sorted, id: row_id },
});

type Sql = RawBuilder<unknown>;

interface Part {
  readonly joins: Sql;
  readonly where: Sql;
  readonly sorted: Sql;
  readonly order: Sql;
  readonly limit: number;
}

const select = async (
  db: Database,
  { noun }: Reader,
  { joins, where, sorted, order, limit }: Part,
): Promise<MirrorRow[]> => {
  if (limit <= 0) return [];
  const { rows } = await sql<Selected>`select r.row_id, r.reseller_id, r.customer_id, r.content, ${sorted} as sorted
    from ${sql.table(noun.table)} r ${joins} where ${where} order by ${order} limit ${limit}`.execute(db);
  return rows.map(rowOf);
};

/** A page, also where only the number of rows before it is known. */
export const readPage = async (db: Database, reader: Reader, query: PageQuery): Promise<readonly MirrorRow[]> => {
  const { skip = 0, first } = query;
  const rows = await readFrom(db, reader, { ...query, first: skip + first });
  return rows.slice(skip);
};

/**
 * A page in the order that was asked for, from where the last one ended. Rows with a value and rows without one are two
 * questions: so both use the index of the column, in either direction and on either database.
 */
const readFrom = async (db: Database, reader: Reader, query: PageQuery): Promise<readonly MirrorRow[]> => {
  const { scope, where, sort, first, after = null } = query;
  const narrowed = whereSql(reader, scope, where);
  const joins = joinsSql(reader, scope, where, sort?.by);
  const way = sort?.descending ? sql`desc` : sql`asc`;
  const beyond = sort?.descending ? sql`<` : sql`>`;
  const byId: Sql = sql`r.row_id ${way}`;
  if (!sort) {
    const from = after ? sql`${narrowed} and r.row_id ${beyond} ${after.id}` : narrowed;
    return select(db, reader, { joins, where: from, sorted: sql`null`, order: byId, limit: first });
  }
  const sorted = sortSql(reader, sort.by);
  const withValue = sql`${narrowed} and ${sorted} is not null`;
  const startsInBlank = after !== null && after.value === null;
  const rows = startsInBlank
    ? []
    : await select(db, reader, {
        joins,
        where: after ? sql`${withValue} and (${sorted}, r.row_id) ${beyond} (${after.value}, ${after.id})` : withValue,
        sorted,
        order: sql`${sorted} ${way}, ${byId}`,
        limit: first,
      });
  const blank = sql`${narrowed} and ${sorted} is null`;
  const blanks = await select(db, reader, {
    joins,
    where: startsInBlank ? sql`${blank} and r.row_id ${beyond} ${after.id}` : blank,
    sorted: sql`null`,
    order: byId,
    limit: first - rows.length,
  });
  return [...rows, ...blanks];
};

export const countRows = async (
  db: Database,
  reader: Reader,
  scope: ReadScope,
  where: readonly Condition[] = [],
): Promise<number> => {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(reader.noun.table)} r
    ${joinsSql(reader, scope, where)} where ${whereSql(reader, scope, where)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};

/** Number of rows by the value of a column, such as orders by status. */
export const countBy = async (
  db: Database,
  reader: Reader,
  column: string,
  scope: ReadScope,
  where: readonly Condition[] = [],
): Promise<ReadonlyMap<Value, number>> => {
  const grouped = sortSql(reader, column);
  const { rows } = await sql<{ value: Value; count: number | string }>`select ${grouped} as value, count(*) as count
    from ${sql.table(reader.noun.table)} r where ${whereSql(reader, scope, where)} group by 1`.execute(db);
  return new Map(rows.map(({ value, count }) => [value, Number(count)]));
};
