import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import type { Condition, MirrorRow, ReadScope, Sort } from './query.ts';
import type { Reader } from './reader.ts';
import { sortSql, whereSql } from './where.ts';

/** The same slice of the rows of each of some customers. */
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
  /** All rows of the customer that meet the conditions. */
  readonly total: number;
}

interface Selected {
  readonly row_id: string;
  readonly reseller_id: string;
  readonly customer_id: string;
  readonly content: string;
  readonly sorted: string | number | null;
  readonly place: number | string;
  readonly total: number | string;
}

/**
 * One question for all customers; those without rows are left out of the answer. The rows are numbered by what an index holds, and only
 * those of the slice are read.
 */
export const readChildren = async (
  db: Database,
  reader: Reader,
  { scope, customerIds, where = [], sort, offset, first }: ChildrenQuery,
): Promise<ReadonlyMap<string, MirrorChildren>> => {
  const narrowed = whereSql(reader, scope, [...where, { customers: customerIds }]);
  const sorted = sortSql(reader, sort.by);
  const way = sort.descending ? sql`desc` : sql`asc`;
  const table = sql.table(reader.noun.table);
  const { rows } = await sql<Selected>`select placed.*, content.reseller_id, content.content from (
      select r.row_id, r.customer_id, ${sorted} as sorted,
        row_number() over (partition by r.customer_id
          order by case when ${sorted} is null then 1 else 0 end, ${sorted} ${way}, r.row_id ${way}) as place,
        count(*) over (partition by r.customer_id) as total
      from ${table} r where ${narrowed}
    ) placed join ${table} content on content.partner_id = ${reader.partnerId} and content.row_id = placed.row_id
    where place = 1 or (place > ${offset} and place <= ${offset + first}) order by place`.execute(db);
  return new Map(
    [...Map.groupBy(rows, ({ customer_id }) => customer_id)].map(([customerId, all]) => [
      customerId,
      {
        total: Number(all[0]?.total ?? 0),
        rows: all
          .filter(({ place }) => Number(place) > offset)
          .map(({ row_id, reseller_id, content, sorted: value }) => ({
            id: row_id,
            resellerId: reseller_id || null,
            customerId,
            row: JSON.parse(content) as MirrorRow['row'],
            end: { value, id: row_id },
          })),
      },
    ]),
  );
};
