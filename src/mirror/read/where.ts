import { type RawBuilder, sql } from 'kysely';
import type { MirrorNoun, Value } from '../noun.ts';
import { NOUNS } from '../nouns/index.ts';
import { idsSql } from './ids.ts';
import { measuredSql, measureSql } from './measures.ts';
import type { Condition, Measure, ReadScope, TextCondition } from './query.ts';
import type { Reader } from './reader.ts';
import { containsSql, indexedSql, isIndexed } from './texts.ts';

type Sql = RawBuilder<unknown>;

const CUSTOMERS = NOUNS.customers;
const MANAGER = 'manager';
const OF_CUSTOMER = 'customer.';

/** SQL aliases of the row and of the customer that owns it. */
const [ROW, CUSTOMER] = ['r', 'c'] as const;

const isKnown = (noun: MirrorNoun, column: string): boolean =>
  column === 'row_id' || column === 'customer_id' || Object.hasOwn(noun.columns, column);

const managerOf = (alias: string, { managers, partnerId }: Reader): Sql =>
  managers === 'vendor'
    ? sql`${sql.ref(`${alias}.${MANAGER}`)}`
    : sql`(select a.manager from customer_assignment a where a.partner_id = ${partnerId}
        and a.customer_id = ${sql.ref(`${alias}.row_id`)} order by a.counts_from desc limit 1)`;

const columnOf = (reader: Reader, noun: MirrorNoun, alias: string, column: string): Sql => {
  if (!isKnown(noun, column)) throw new Error(`the copy of ${noun.name} has no column "${column}"`);
  return noun.name === CUSTOMERS.name && column === MANAGER
    ? managerOf(alias, reader)
    : sql`${sql.ref(`${alias}.${column}`)}`;
};

/** A condition on the customer who owns a row; a customer's row owns itself. */
const aboutCustomer = (reader: Reader, condition: (alias: string) => Sql): Sql => {
  if (reader.noun.name === CUSTOMERS.name) return condition(ROW);
  return reader.looksUp
    ? sql`r.customer_id in (select c.row_id from ${sql.table(CUSTOMERS.table)} ${sql.ref(CUSTOMER)}
        where c.partner_id = ${reader.partnerId} and ${condition(CUSTOMER)})`
    : sql`exists (select 1 from ${sql.table(CUSTOMERS.table)} ${sql.ref(CUSTOMER)}
        where c.partner_id = r.partner_id and c.row_id = r.customer_id and ${condition(CUSTOMER)})`;
};

const onColumn = (reader: Reader, column: string, condition: (value: Sql) => Sql): Sql =>
  column.startsWith(OF_CUSTOMER)
    ? aboutCustomer(reader, (alias) => condition(columnOf(reader, CUSTOMERS, alias, column.slice(OF_CUSTOMER.length))))
    : condition(columnOf(reader, reader.noun, ROW, column));

const NOTHING = sql`1 = 0`;

const eitherOf = (parts: readonly Sql[]): Sql => (parts.length === 0 ? NOTHING : sql`(${sql.join(parts, sql` or `)})`);

const anyOf = (value: Sql, wanted: readonly Value[]): Sql => {
  const given = wanted.filter((each) => each !== null);
  const parts = [
    ...(given.length > 0 ? [sql`${value} in (${sql.join(given)})`] : []),
    ...(given.length < wanted.length ? [sql`${value} is null`] : []),
  ];
  return eitherOf(parts);
};

/**
 * In SQLite all ids are one parameter, so that the statement is prepared once for any number. PostgreSQL would not know
 * how few rows they select.
 */
const oneOf = (reader: Reader, value: Sql, ids: readonly string[]): Sql =>
  reader.dialect === 'sqlite' ? sql`${value} in (select id from ${idsSql('sqlite', ids)} wanted)` : anyOf(value, ids);

const contains = (reader: Reader, { columns, contains: part, isCommon = false }: TextCondition): Sql => {
  const like = eitherOf(columns.map((column) => onColumn(reader, column, (value) => containsSql(value, part))));
  if (!isIndexed(reader, columns)) return like;
  // Query planners assume that few rows match a `like`. They assume that half of all rows meet this `case`, and so read
  // the rows in order.
  return isCommon ? sql`(case when ${like} then true else false end)` : sql`(${indexedSql(reader, part)} and ${like})`;
};

const sqlOf = (reader: Reader, condition: Condition): Sql => {
  if ('in' in condition) return onColumn(reader, condition.column, (value) => anyOf(value, condition.in));
  if ('notIn' in condition)
    return onColumn(
      reader,
      condition.column,
      (value) => sql`(${value} is null or ${value} not in (${sql.join(condition.notIn)}))`,
    );
  if ('ids' in condition) return oneOf(reader, sql.ref('r.row_id'), condition.ids);
  if ('customers' in condition) return oneOf(reader, sql.ref('r.customer_id'), condition.customers);
  if ('anyOf' in condition) return eitherOf(condition.anyOf.map((each) => sqlOf(reader, each)));
  if ('measure' in condition) return measuredSql(condition);
  if ('contains' in condition) return contains(reader, condition);
  const { column, from, until } = condition;
  const parts = [
    ...(from === undefined ? [] : [onColumn(reader, column, (value) => sql`${value} >= ${from}`)]),
    ...(until === undefined ? [] : [onColumn(reader, column, (value) => sql`${value} <= ${until}`)]),
  ];
  return parts.length === 0 ? sql`1 = 1` : sql`(${sql.join(parts, sql` and `)})`;
};

/** Conditions for the rows of the scope. Only this function turns a reader's limits into SQL. */
export const scopeSql = (reader: Reader, { resellerId, manager, customerId }: ReadScope): Sql => {
  const parts: Sql[] = [
    sql`r.partner_id = ${reader.partnerId}`,
    sql`r.reseller_id = ${resellerId ?? ''}`,
    ...(customerId === null ? [] : [sql`r.customer_id = ${customerId}`]),
    ...(manager === null ? [] : [aboutCustomer(reader, (alias) => sql`${managerOf(alias, reader)} = ${manager}`)]),
  ];
  return sql.join(parts, sql` and `);
};

export const whereSql = (reader: Reader, scope: ReadScope, where: readonly Condition[] = []): Sql =>
  sql.join([scopeSql(reader, scope), ...where.map((condition) => sqlOf(reader, condition))], sql` and `);

/**
 * The expression by which a page is sorted or rows are grouped: a column of the row or of its customer, or a measure.
 */
export const sortSql = (reader: Reader, column: string | Measure): Sql => {
  if (typeof column !== 'string') return measureSql(column);
  return column.startsWith(OF_CUSTOMER)
    ? sql`(select ${columnOf(reader, CUSTOMERS, CUSTOMER, column.slice(OF_CUSTOMER.length))}
        from ${sql.table(CUSTOMERS.table)} ${sql.ref(CUSTOMER)}
        where c.partner_id = r.partner_id and c.row_id = r.customer_id)`
    : columnOf(reader, reader.noun, ROW, column);
};
