import { type RawBuilder, sql } from 'kysely';
import { nounOf } from '../nouns/index.ts';
import type { Condition, Measure, MeasuredRows, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';

type Sql = RawBuilder<unknown>;

/** Customers with the value, or those without it. */
export type Half = 'valued' | 'blank';

const aliasOf = ({ noun }: Measure): string => `measured_${noun}`;

const rangeSql = (
  value: Sql,
  { from, until }: { readonly from?: string | number; readonly until?: string | number },
): Sql =>
  sql.join(
    [
      ...(from === undefined ? [] : [sql`${value} >= ${from}`]),
      ...(until === undefined ? [] : [sql`${value} <= ${until}`]),
    ],
    sql` and `,
  );

const onlySql = (noun: Measure['noun'], only: readonly MeasuredRows[]): Sql[] =>
  only.map((condition) => {
    if (!Object.hasOwn(nounOf(noun).columns, condition.column))
      throw new Error(`the copy of ${noun} has no column "${condition.column}"`);
    const value = sql.ref(`m.${condition.column}`);
    return 'in' in condition ? sql`${value} in (${sql.join(condition.in)})` : rangeSql(value, condition);
  });

const keptMeasure = (noun: Measure['noun']) => {
  const { measure } = nounOf(noun);
  if (!measure) throw new Error(`the copy of ${noun} keeps no values to measure`);
  return measure;
};

type MeasureOf<Take extends Measure['take']> = Extract<Measure, { readonly take: Take }>;

/** The rows `m` of the measured list that meet its conditions. */
const rowsSql = (
  { partnerId }: Reader,
  resellerId: string | null,
  noun: Measure['noun'],
  only: readonly MeasuredRows[],
): Sql =>
  sql.join(
    [sql`m.partner_id = ${partnerId}`, sql`m.reseller_id = ${resellerId ?? ''}`, ...onlySql(noun, only)],
    sql` and `,
  );

const countRows = (reader: Reader, resellerId: string | null, { noun, only }: MeasureOf<'number'>): Sql =>
  sql`(select m.partner_id, m.reseller_id, m.customer_id, cast(count(*) as double precision) as value
    from ${sql.table(nounOf(noun).table)} m where ${rowsSql(reader, resellerId, noun, only)}
    group by m.partner_id, m.reseller_id, m.customer_id)`;

/**
 * The sum of each customer's rows, rounded, so that both databases get the same number although they add in different
 * orders.
 */
const sumRows = (reader: Reader, resellerId: string | null, { noun, column, about, only }: MeasureOf<'sum'>): Sql =>
  sql`(select m.partner_id, m.reseller_id, m.customer_id,
      cast(round(sum(cast(${sql.ref(`s.${column}`)} as numeric)), 8) as double precision) as value
    from ${sql.table(nounOf(about).table)} m
    join ${sql.table(nounOf(noun).table)} s on s.partner_id = m.partner_id and s.row_id = m.row_id
    where ${rowsSql(reader, resellerId, about, only)} and ${sql.ref(`s.${column}`)} is not null
    group by m.partner_id, m.reseller_id, m.customer_id)`;

/** A table or subquery with one row per customer, and the conditions that join it to the customer `r`. */
const measuredRows = (reader: Reader, { resellerId }: ReadScope, measure: Measure): { from: Sql; on: Sql[] } => {
  const alias = aliasOf(measure);
  if (measure.take === 'value')
    return { from: sql.table(nounOf(measure.noun).table), on: [sql`${sql.ref(`${alias}.row_id`)} = r.row_id`] };
  const ofCustomer = sql`${sql.ref(`${alias}.customer_id`)} = r.row_id`;
  if (measure.take === 'kept') {
    const { table, each } = keptMeasure(measure.noun);
    const keys = each.map((name) => sql`${sql.ref(`${alias}.${name}`)} = ${measure.of?.[name] ?? ''}`);
    return { from: sql.table(table), on: [ofCustomer, ...keys] };
  }
  return {
    from: measure.take === 'sum' ? sumRows(reader, resellerId, measure) : countRows(reader, resellerId, measure),
    on: [ofCustomer],
  };
};

/**
 * Joins the value to the row `r` of each customer. Partner and reseller are compared with constants and not with
 * columns of `r`, so that the index of the values can give the order of a page.
 */
const joinSql = (reader: Reader, scope: ReadScope, measure: Measure, half: Half): Sql => {
  const alias = aliasOf(measure);
  const { from, on } = measuredRows(reader, scope, measure);
  const all = [
    sql`${sql.ref(`${alias}.partner_id`)} = ${reader.partnerId}`,
    sql`${sql.ref(`${alias}.reseller_id`)} = ${scope.resellerId ?? ''}`,
    ...on,
  ];
  return sql`${half === 'valued' ? sql`join` : sql`left join`} ${from} ${sql.ref(alias)} on ${sql.join(all, sql` and `)}`;
};

/** The measured value of the customer `r`; null for a customer without rows. */
export const measureSql = (measure: Measure): Sql =>
  sql.ref(`${aliasOf(measure)}.${measure.take === 'value' ? measure.column : 'value'}`);

/** The customer's id from the table of the value, whose index sorts rows of equal value by it. */
export const measuredIdSql = (measure: Measure): Sql =>
  sql.ref(`${aliasOf(measure)}.${measure.take === 'value' ? 'row_id' : 'customer_id'}`);

export const measuredSql = (condition: Extract<Condition, { measure: Measure }>): Sql => {
  const value = measureSql(condition.measure);
  return 'above' in condition ? sql`${value} > ${measureSql(condition.above)}` : rangeSql(value, condition);
};

/** The measure by which a page is sorted, and the half of the customers that is read. */
export interface SortedHalf {
  readonly by: Measure;
  readonly half: Half;
}

/** Joins for the measures of the conditions and the order, one join per list. */
export const joinsSql = (
  reader: Reader,
  scope: ReadScope,
  where: readonly Condition[] = [],
  sorted: SortedHalf | null = null,
): Sql => {
  const narrowing = where.flatMap((condition) => {
    if (!('measure' in condition)) return [];
    return 'above' in condition ? [condition.measure, condition.above] : [condition.measure];
  });
  const joins = new Map<string, Sql>(sorted ? [[sorted.by.noun, joinSql(reader, scope, sorted.by, sorted.half)]] : []);
  // Only customers that have the value can meet a condition on it.
  for (const measure of narrowing) joins.set(measure.noun, joinSql(reader, scope, measure, 'valued'));
  if (joins.size > 0 && reader.noun.name !== 'customers')
    throw new Error(`${reader.noun.name} cannot be selected or sorted by a measure; only customers can`);
  return joins.size === 0 ? sql`` : sql.join([...joins.values()], sql` `);
};
