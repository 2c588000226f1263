import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { NOUNS } from '../nouns/index.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { whereSql } from './where.ts';

export interface ShortBalancesQuery {
  readonly scope: ReadScope;
  readonly where: readonly Condition[];
  /**
   * Number of days of usual spend that a balance has to cover, in addition to the debt and the orders that wait for
   * payment.
   */
  readonly days: number;
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

/** The balances with the largest shortfall come first. */
export const readShortBalances = async (
  db: Database,
  reader: Omit<Reader, 'noun'>,
  { scope, where, days, first }: ShortBalancesQuery,
): Promise<readonly ShortBalance[]> => {
  const narrowed = whereSql({ ...reader, noun: NOUNS.balances }, scope, where);
  const short = sql`coalesce(r.debt, 0) + coalesce(u.value, 0) + coalesce(s.daily, 0) * ${sql.lit(days)} - coalesce(r.amount, 0)`;
  const { rows } = await sql<Selected>`select r.row_id, r.content, s.daily from ${sql.table(NOUNS.balances.table)} r
    left join (select m.customer_id, sum(m.amount) as value from ${sql.table(NOUNS.orders.table)} m
      where m.partner_id = ${reader.partnerId} and m.reseller_id = ${scope.resellerId ?? ''} and m.status = ${PENDING_PAYMENT}
      group by m.customer_id) u on u.customer_id = r.row_id
    left join alert_spend s on s.partner_id = r.partner_id and s.customer_id = r.row_id
    where ${narrowed} and ${short} > ${sql.lit(-CENT)} order by ${short} desc, r.row_id limit ${first}`.execute(db);
  return rows.map(({ row_id, content, daily }) => ({
    customerId: row_id,
    row: JSON.parse(content) as ShortBalance['row'],
    daily: daily ?? 0,
  }));
};
