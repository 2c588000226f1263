import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { NOUNS } from '../nouns/index.ts';
import { renewingWithin, type Span } from './due.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { whereSql } from './where.ts';

export interface ShortBalancesQuery {
  readonly scope: ReadScope;
  readonly where: readonly Condition[];
  /**
   * Number of days of usual spend that a balance has to cover, in addition to the debt, the orders that wait for
   * payment and the renewals.
   */
  readonly days: number;
  /** The time of the automatic renewals that a balance has to cover too; null where their prices are not copied. */
  readonly renewals: Span | null;
  readonly first: number;
}

/**
 * A balance that may not cover the coming payments. The query compares sums of doubles, so it allows a difference of
 * one cent.
 */
export interface ShortBalance {
  readonly customerId: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** Usual spend per day; 0 when too few days are known. */
  readonly daily: number;
}

interface Selected {
  readonly row_id: string;
  readonly content: string;
  readonly daily: number | null;
}

/** The vendor's code of an order that waits for payment. */
export const PENDING_PAYMENT = '6';
const CENT = 0.01;

/** The sum of the prices of each customer's renewals. */
const renewalsSql = (reader: Omit<Reader, 'noun'>, scope: ReadScope, renewals: Span) =>
  sql`(select r.customer_id, sum(p.amount) as value from ${sql.table(NOUNS.resources.table)} r
    join ${sql.table(NOUNS.renewalPrices.table)} p on p.partner_id = r.partner_id and p.row_id = r.row_id
    where ${whereSql({ ...reader, noun: NOUNS.resources }, scope, renewingWithin(renewals))}
    group by r.customer_id)`;

/** The same columns without rows. */
const NO_RENEWALS = sql`(select cast(null as text) as customer_id, cast(null as double precision) as value where 1 = 0)`;

/** The balances with the largest shortfall come first. */
export const readShortBalances = async (
  db: Database,
  reader: Omit<Reader, 'noun'>,
  { scope, where, days, renewals, first }: ShortBalancesQuery,
): Promise<readonly ShortBalance[]> => {
  const narrowed = whereSql({ ...reader, noun: NOUNS.balances }, scope, where);
  const short = sql`coalesce(r.debt, 0) + coalesce(u.value, 0) + coalesce(n.value, 0) + coalesce(s.daily, 0) * ${sql.lit(days)} - coalesce(r.amount, 0)`;
  const { rows } = await sql<Selected>`select r.row_id, r.content, s.daily from ${sql.table(NOUNS.balances.table)} r
    left join (select m.customer_id, sum(m.amount) as value from ${sql.table(NOUNS.orders.table)} m
      where m.partner_id = ${reader.partnerId} and m.reseller_id = ${scope.resellerId ?? ''} and m.status = ${PENDING_PAYMENT}
      group by m.customer_id) u on u.customer_id = r.row_id
    left join ${renewals ? renewalsSql(reader, scope, renewals) : NO_RENEWALS} n on n.customer_id = r.row_id
    left join alert_spend s on s.partner_id = r.partner_id and s.customer_id = r.row_id
    where ${narrowed} and ${short} > ${sql.lit(-CENT)} order by ${short} desc, r.row_id limit ${first}`.execute(db);
  return rows.map(({ row_id, content, daily }) => ({
    customerId: row_id,
    row: JSON.parse(content) as ShortBalance['row'],
    daily: daily ?? 0,
  }));
};
