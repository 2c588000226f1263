import { type RawBuilder, sql } from 'kysely';
import { GatewayError } from '../../errors/index.ts';
import { canBeStored, type Database } from '../../store/index.ts';
import type { Value } from '../noun.ts';
import { nounOf } from '../nouns/index.ts';
import { markCommon } from './common-texts.ts';
import { readWithContents } from './contents.ts';
import { knowFew } from './few-customers.ts';
import { type Half, joinsSql, measuredIdSql } from './measures.ts';
import type { Condition, MeasuredSort, MirrorRow, PageEnd, PageQuery, ReadScope, Sort } from './query.ts';
import type { Reader } from './reader.ts';
import { sortSql, whereSql } from './where.ts';

interface Selected {
  readonly row_id: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly kept: string;
  readonly sorted: Value;
}

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
  reader: Reader,
  { joins, where, sorted, order, limit }: Part,
): Promise<MirrorRow[]> => {
  if (limit <= 0) return [];
  const { rows, fieldsOf } = await readWithContents<Selected>(db, reader, limit, async (kept) => {
    const found =
      await sql<Selected>`select r.row_id, r.reseller_id, r.customer_id, ${kept} as kept, ${sorted} as sorted
      from ${sql.table(reader.noun.table)} r ${joins} where ${where} order by ${order} limit ${limit}`.execute(db);
    return found.rows;
  });
  return rows.map((row) => ({
    id: row.row_id,
    resellerId: row.reseller_id || null,
    customerId: row.customer_id,
    row: fieldsOf(row),
    end: { value: row.sorted, id: row.row_id },
  }));
};

/** A page after a row, or after a number of rows. */
export const readPage = async (db: Database, reader: Reader, query: PageQuery): Promise<readonly MirrorRow[]> => {
  const { skip = 0, first, scope, sort } = query;
  const where = await markCommon(db, reader, { scope, sort, where: query.where ?? [] });
  const knowing = await knowFew(db, reader, scope, where);
  const rows = await readFrom(db, knowing, { ...query, where, first: skip + first });
  return rows.slice(skip);
};

/** Whether the values of the order are numbers; the others are texts and times. */
const isByNumber = ({ noun }: Reader, by: Sort['by'] | MeasuredSort['by']): boolean => {
  if (typeof by === 'string') return noun.columns[by]?.type === 'number';
  if (by.take === 'number' || by.take === 'sum') return true;
  const { columns, measure } = nounOf(by.noun);
  return columns[by.take === 'value' ? by.column : (measure?.column ?? '')]?.type === 'number';
};

/** Throws INVALID_CURSOR for the end of a page of another order, which no answer has contained. */
const requireEnd = (reader: Reader, { value, id }: PageEnd, by: Sort['by'] | MeasuredSort['by']): void => {
  const isNumber = typeof value === 'number';
  const isStored = [value, id].every((each) => typeof each !== 'string' || canBeStored(each));
  if (!isStored || (value !== null && isNumber !== isByNumber(reader, by)))
    throw new GatewayError('INVALID_CURSOR', { hints: { argument: 'after' } });
};

/** The order of the halves. Customers without rows have the number 0, so they come first when numbers ascend. */
const halvesOf = ({ by, descending }: Sort | MeasuredSort): readonly Half[] =>
  typeof by !== 'string' && by.take === 'number' && !descending ? ['blank', 'valued'] : ['valued', 'blank'];

/** The unary plus keeps SQLite from using an index for the order: it then sorts the rows that it has looked up. */
const withoutIndex = ({ looksUp }: Reader, value: Sql): Sql => (looksUp ? sql`+${value}` : value);

/** Reads one half of a sorted page, after the row at which the last page ended. */
const readHalf = (
  db: Database,
  reader: Reader,
  { scope, where, sort, first, after }: PageQuery & { readonly sort: Sort | MeasuredSort },
  half: Half,
): Promise<MirrorRow[]> => {
  const { by, descending } = sort;
  const way = descending ? sql`desc` : sql`asc`;
  const beyond = descending ? sql`<` : sql`>`;
  const sorted = withoutIndex(reader, sortSql(reader, by));
  const isMeasured = typeof by !== 'string';
  const joins = joinsSql(reader, scope, where, isMeasured ? { by, half } : null);
  const id = withoutIndex(reader, isMeasured && half === 'valued' ? measuredIdSql(by) : sql`r.row_id`);
  const narrowed = whereSql(reader, scope, where);
  if (half === 'blank') {
    const blank = sql`${narrowed} and ${sortSql(reader, by)} is null`;
    const from = after ? sql`${blank} and ${id} ${beyond} ${after.id}` : blank;
    return select(db, reader, { joins, where: from, sorted: sql`null`, order: sql`${id} ${way}`, limit: first });
  }
  const valued = sql`${narrowed} and ${sorted} is not null`;
  const from = after ? sql`${valued} and (${sorted}, ${id}) ${beyond} (${after.value}, ${after.id})` : valued;
  return select(db, reader, { joins, where: from, sorted, order: sql`${sorted} ${way}, ${id} ${way}`, limit: first });
};

/**
 * Reads a page in the requested order, after the row at which the last one ended. Rows with a value and rows without
 * one are two queries, so that both use the index of the column in either direction and on either database.
 */
const readSorted = async (
  db: Database,
  reader: Reader,
  query: PageQuery & { readonly sort: Sort | MeasuredSort },
): Promise<readonly MirrorRow[]> => {
  const { sort, first, after = null } = query;
  if (after) requireEnd(reader, after, sort.by);
  const halves = halvesOf(sort);
  const begun = after === null ? 0 : halves.indexOf(after.value === null ? 'blank' : 'valued');
  const rows: MirrorRow[] = [];
  for (const [at, half] of halves.slice(begun).entries()) {
    const rest = { ...query, first: first - rows.length, after: at === 0 ? after : null };
    rows.push(...(await readHalf(db, reader, rest, half)));
  }
  return rows;
};

const readFrom = (db: Database, reader: Reader, query: PageQuery): Promise<readonly MirrorRow[]> => {
  const { scope, where, sort, first, after = null } = query;
  if (sort) return readSorted(db, reader, { ...query, sort });
  const narrowed = whereSql(reader, scope, where);
  const from = after ? sql`${narrowed} and r.row_id > ${after.id}` : narrowed;
  const joins = joinsSql(reader, scope, where);
  return select(db, reader, { joins, where: from, sorted: sql`null`, order: sql`r.row_id`, limit: first });
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
