import { type RawBuilder, sql } from 'kysely';
import type { Tables, Transaction } from '../../store/index.ts';
import type { KeptMeasure, MirrorNoun } from '../noun.ts';

type Writing = Transaction<Tables>;
type Sql = RawBuilder<unknown>;

interface Rows {
  readonly partnerId: string;
  readonly noun: MirrorNoun;
}

/** The sum of doubles depends on their order; rounded, it is the same on both databases. */
const valueSql = ({ take, column }: KeptMeasure): Sql =>
  take === 'latest'
    ? sql`max(${sql.ref(column)})`
    : sql`cast(round(sum(cast(${sql.ref(column)} as numeric)), 8) as double precision)`;

const columnsSql = (names: readonly string[]): Sql => sql.join(names.map((name) => sql.ref(name)));

const sameSql = (names: readonly string[]): Sql =>
  sql.join(
    names.map((name) => sql`${sql.ref(`m.${name}`)} = ${sql.ref(`k.${name}`)}`),
    sql` and `,
  );

/** Recomputes the stored values of these customers, in the transaction that has changed their rows. */
export const keepMeasure = async (
  db: Writing,
  { partnerId, noun: { table, measure } }: Rows,
  customers: readonly (string | null)[],
): Promise<void> => {
  const customerIds = [...new Set(customers)].filter((id) => id !== null);
  if (!measure || customerIds.length === 0) return;
  const key = ['partner_id', 'reseller_id', 'customer_id', ...measure.each];
  const known = [...measure.each, measure.column].map((name) => sql`${sql.ref(name)} is not null`);
  const those = sql`partner_id = ${partnerId} and customer_id in (${sql.join(customerIds)})`;
  const kept = sql.table(measure.table);
  await sql`insert into ${kept} (${columnsSql([...key, 'value'])})
    select ${columnsSql(key)}, ${valueSql(measure)} from ${sql.table(table)}
    where ${those} and ${sql.join(known, sql` and `)} group by ${columnsSql(key)}
    on conflict (${columnsSql(key)}) do update set value = excluded.value
    where ${sql.ref(`${measure.table}.value`)} <> excluded.value`.execute(db);
  await sql`delete from ${kept} as k where ${those} and not exists (select 1 from ${sql.table(table)} m
    where ${sameSql(key)} and ${sql.ref(`m.${measure.column}`)} is not null)`.execute(db);
};
