import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { readWithContents } from './contents.ts';
import { idsSql } from './ids.ts';
import type { Condition, MirrorRow, ReadScope, Sort } from './query.ts';
import type { Reader } from './reader.ts';
import { sortSql, whereSql } from './where.ts';

type Sql = RawBuilder<unknown>;

/** Selects rows of each given customer. */
export interface ChildrenCount {
  readonly scope: ReadScope;
  readonly customerIds: readonly string[];
  readonly where?: readonly Condition[];
}

/** Selects the same slice of each given customer's rows. */
export interface ChildrenQuery extends ChildrenCount {
  readonly sort: Sort;
  readonly offset: number;
  readonly first: number;
}

export interface MirrorChildren {
  readonly rows: readonly MirrorRow[];
  /** Whether rows of the customer follow after the slice. */
  readonly hasMore: boolean;
}

interface Selected {
  readonly customer_id: string;
  readonly row_id: string;
  readonly reseller_id: string;
  readonly kept: string;
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

/** The rows of the slice of each customer `asked`. */
const joinedSql = (reader: Reader, query: ChildrenQuery): Sql =>
  reader.dialect === 'postgres'
    ? sql`cross join lateral (${sliceSql(reader, query, sql`r.*`)}) r`
    : sql`cross join ${sql.table(reader.noun.table)} r on r.rowid in (${sliceSql(reader, query, sql`r.rowid`)})`;

/**
 * One query for all customers; customers without rows in the slice are left out. For each customer only the rows of the
 * slice are read, and one more, which shows that others follow.
 */
export const readChildren = async (
  db: Database,
  reader: Reader,
  query: ChildrenQuery,
): Promise<ReadonlyMap<string, MirrorChildren>> => {
  const { customerIds, sort, first } = query;
  const sorted = sortSql(reader, sort.by);
  const way = sort.descending ? sql`desc` : sql`asc`;
  const followed = new Set<string>();
  const select = async (kept: Sql): Promise<readonly Selected[]> => {
    const found =
      await sql<Selected>`select asked.id as customer_id, r.row_id, r.reseller_id, ${kept} as kept, ${sorted} as sorted
      from ${idsSql(reader.dialect, customerIds)} asked ${joinedSql(reader, { ...query, first: first + 1 })}
      order by case when ${sorted} is null then 1 else 0 end, ${sorted} ${way}, r.row_id ${way}`.execute(db);
    const counts = new Map<string, number>();
    followed.clear();
    return found.rows.filter(({ customer_id }) => {
      const place = (counts.get(customer_id) ?? 0) + 1;
      counts.set(customer_id, place);
      if (place > first) followed.add(customer_id);
      return place <= first;
    });
  };
  const { rows, fieldsOf } = await readWithContents(db, reader, customerIds.length * first, select);
  const rowOf = (found: Selected): MirrorRow => ({
    id: found.row_id,
    resellerId: found.reseller_id || null,
    customerId: found.customer_id,
    row: fieldsOf(found),
    end: { value: found.sorted, id: found.row_id },
  });
  return new Map(
    [...Map.groupBy(rows, ({ customer_id }) => customer_id)].map(([customerId, all]) => [
      customerId,
      { hasMore: followed.has(customerId), rows: all.map(rowOf) },
    ]),
  );
};

/** The number of each customer's rows that meet the conditions, from an index; customers without rows are left out. */
export const countChildren = async (
  db: Database,
  reader: Reader,
  { scope, customerIds, where = [] }: ChildrenCount,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ customer_id: string; total: number | string }>`select asked.id as customer_id,
      (select count(*) from ${sql.table(reader.noun.table)} r
        where ${whereSql(reader, scope, where)} and r.customer_id = asked.id) as total
    from ${idsSql(reader.dialect, customerIds)} asked`.execute(db);
  return new Map(
    rows.flatMap(({ customer_id, total }) => (Number(total) > 0 ? [[customer_id, Number(total)] as const] : [])),
  );
};
