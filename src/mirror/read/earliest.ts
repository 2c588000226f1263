import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { sortSql, whereSql } from './where.ts';

export interface EarliestQuery {
  readonly scope: ReadScope;
  readonly where: readonly Condition[];
  /** Column with a time. */
  readonly by: string;
  readonly first: number;
}

/** Number of a customer's rows that meet the conditions, and the earliest of their times. */
export interface EarliestRows {
  readonly customerId: string;
  readonly count: number;
  readonly earliest: string;
}

interface Selected {
  readonly customer_id: string;
  readonly count: number | string;
  readonly earliest: string;
}

/** Number and earliest time of each customer's rows, the customer with the earliest row first. */
export const readEarliest = async (
  db: Database,
  reader: Reader,
  { scope, where, by, first }: EarliestQuery,
): Promise<readonly EarliestRows[]> => {
  const { rows } = await sql<Selected>`select r.customer_id, count(*) as count, min(${sortSql(reader, by)}) as earliest
    from ${sql.table(reader.noun.table)} r where ${whereSql(reader, scope, where)} and r.customer_id is not null
    group by r.customer_id order by 3, 1 limit ${first}`.execute(db);
  return rows.map(({ customer_id, count, earliest }) => ({ customerId: customer_id, count: Number(count), earliest }));
};
