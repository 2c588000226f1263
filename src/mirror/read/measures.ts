import { type RawBuilder, sql } from 'kysely';
import { nounOf } from '../nouns/index.ts';
import type { Condition, Measure, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';

type Sql = RawBuilder<unknown>;

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

/** Pages go on where the last one ended, so a sum has to be the same each time: PostgreSQL adds doubles up in any order. */
const sumSql = (value: Sql, { dialect }: Reader): Sql =>
  dialect === 'postgres' ? sql`cast(sum(cast(${value} as numeric)) as double precision)` : sql`sum(${value})`;

const aggregateSql = (reader: Reader, { take, column }: Measure): Sql => {
  const value = sql.ref(`m.${column}`);
  if (take === 'latest') return sql`max(${value})`;
  if (take === 'number') return sql`cast(count(${value}) as double precision)`;
  return sumSql(value, reader);
};

const onlySql = ({ only = [], noun }: Measure): Sql[] =>
  only.map((condition) => {
    if (!Object.hasOwn(nounOf(noun).columns, condition.column))
      throw new Error(`${noun} has no column "${condition.column}" in the mirror`);
    const value = sql.ref(`m.${condition.column}`);
    return 'in' in condition ? sql`${value} in (${sql.join(condition.in)})` : rangeSql(value, condition);
  });

/** Brings the value to the row `r` of each customer. */
const joinSql = (reader: Reader, { resellerId }: ReadScope, measure: Measure): Sql => {
  const [table, alias] = [sql.table(nounOf(measure.noun).table), sql.ref(aliasOf(measure))];
  if (measure.take === 'value')
    return sql`left join ${table} ${alias} on ${alias}.partner_id = r.partner_id and ${alias}.row_id = r.row_id`;
  const narrowed = [
    sql`m.partner_id = ${reader.partnerId}`,
    sql`m.reseller_id = ${resellerId ?? ''}`,
    ...onlySql(measure),
  ];
  return sql`left join (select m.customer_id, ${aggregateSql(reader, measure)} as value from ${table} m
    where ${sql.join(narrowed, sql` and `)} group by m.customer_id) ${alias} on ${alias}.customer_id = r.row_id`;
};

/** The measured value of the customer `r`; a customer without rows has a number, 0, and no other value. */
export const measureSql = (measure: Measure): Sql => {
  const alias = aliasOf(measure);
  if (measure.take === 'value') return sql.ref(`${alias}.${measure.column}`);
  const value = sql.ref(`${alias}.value`);
  return measure.take === 'number' ? sql`coalesce(${value}, 0)` : value;
};

export const measuredSql = (condition: Extract<Condition, { measure: Measure }>): Sql =>
  rangeSql(measureSql(condition.measure), condition);

/** Joins of what the conditions and the order measure, each list once. */
export const joinsSql = (
  reader: Reader,
  scope: ReadScope,
  where: readonly Condition[] = [],
  by: string | Measure = '',
): Sql => {
  const measures = [
    ...where.flatMap((condition) => ('measure' in condition ? [condition.measure] : [])),
    ...(typeof by === 'string' ? [] : [by]),
  ];
  if (measures.length > 0 && reader.noun.name !== 'customers') throw new Error('only customers are measured');
  const each = new Map(measures.map((measure) => [measure.noun, measure]));
  return each.size === 0
    ? sql``
    : sql.join(
        [...each.values()].map((measure) => joinSql(reader, scope, measure)),
        sql` `,
      );
};
