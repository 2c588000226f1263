import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { isRow, readWithContents } from './contents.ts';
import { idsSql } from './ids.ts';
import type { Condition, MirrorRow, ReadScope, Sort } from './query.ts';
import type { Reader } from './reader.ts';
import { sortSql, whereSql } from './where.ts';

type Sql = RawBuilder<unknown>;

/** Selects the same slice of each given customer's rows. */
export interface ChildrenQuery {
  readonly scope: ReadScope;
  readonly customerIds: readonly string[];
  readonly where?: readonly Condition[];
  readonly sort: Sort;
  readonly offset: number;
  readonly first: number;
}

export interface MirrorChildren {
  readonly rows: readonly MirrorRow[];
  /** Number of all rows of the customer that meet the conditions. */
  readonly total: number;
}

/** A result row of the query; for a slice without rows it has only the total. */
interface Selected {
  readonly customer_id: string;
  readonly total: number | string;
  readonly row_id: string | null;
  readonly reseller_id: string | null;
  readonly kept: string | null;
  readonly sorted: string | number | null;
}

/** The rows of the customer `asked` in the order of an index: those with a value, then those without one. */
const sliceSql = (reader: Reader, { scope, where = [], sort, offset, first }: ChildrenQuery, columns: Sql): Sql => {
  const narrowed = sql`${whereSql(reader, scope, where)} and r.customer_id = asked.id`;
  const sorted = sortSql(reader, sort.by);
  const way = sort.descending ? sql`desc` : sql`asc`;
  const table = sql.table(reader.noun.table);
  const half = (condition: Sql, order: Sql): Sql =>
    sql`select * from (select ${columns} from ${table} r where ${narrowed} and ${sorted} ${condition}
      order by ${order} limit ${sql.lit(offset + first)}) half`;
  return sql`${half(sql`is not null`, sql`${sorted} ${way}, r.row_id ${way}`)}
    union all ${half(sql`is null`, sql`r.row_id ${way}`)} limit ${sql.lit(first)} offset ${sql.lit(offset)}`;
};

/** The rows of the slice of each customer `asked`, or one result row when the slice is empty. */
const joinedSql = (reader: Reader, query: ChildrenQuery): Sql =>
  reader.dialect === 'postgres'
    ? sql`left join lateral (${sliceSql(reader, query, sql`r.*`)}) r on true`
    : sql`left join ${sql.table(reader.noun.table)} r on r.rowid in (${sliceSql(reader, query, sql`r.rowid`)})`;

/**
 * One query for all customers; customers without rows are left out. For each customer only the rows of the slice are
 * read, and the total is counted in an index.
 */
export const readChildren = async (
  db: Database,
  reader: Reader,
  query: ChildrenQuery,
): Promise<ReadonlyMap<string, MirrorChildren>> => {
  const { scope, customerIds, where = [], sort, first } = query;
  const sorted = sortSql(reader, sort.by);
  const way = sort.descending ? sql`desc` : sql`asc`;
  const select = async (kept: Sql): Promise<readonly Selected[]> => {
    const found = await sql<Selected>`with asked as materialized (select asked.id,
        (select count(*) from ${sql.table(reader.noun.table)} r
          where ${whereSql(reader, scope, where)} and r.customer_id = asked.id) as total
        from ${idsSql(reader.dialect, customerIds)} asked)
      select asked.id as customer_id, asked.total, r.row_id, r.reseller_id, ${kept} as kept, ${sorted} as sorted
      from asked ${joinedSql(reader, query)} where asked.total > 0
      order by case when ${sorted} is null then 1 else 0 end, ${sorted} ${way}, r.row_id ${way}`.execute(db);
    return found.rows;
  };
  const { rows, fieldsOf } = await readWithContents(db, reader, customerIds.length * first, select);
  const rowsOf = (customerId: string, all: readonly Selected[]): readonly MirrorRow[] =>
    all.filter(isRow).map((found) => ({
      id: found.row_id,
      resellerId: found.reseller_id || null,
      customerId,
      row: fieldsOf(found),
      end: { value: found.sorted, id: found.row_id },
    }));
  return new Map(
    [...Map.groupBy(rows, ({ customer_id }) => customer_id)].map(([customerId, all]) => [
      customerId,
      { total: Number(all[0]?.total ?? 0), rows: rowsOf(customerId, all) },
    ]),
  );
};
