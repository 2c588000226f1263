import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { joinsSql } from './measures.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { whereSql } from './where.ts';

/** All rows of a list, by the number that is kept of them. */
const countAll = async (
  db: Database,
  { partnerId, noun }: Reader,
  { resellerId }: Pick<ReadScope, 'resellerId'>,
): Promise<number> => {
  const kept = await db
    .selectFrom('mirror_count')
    .select('value')
    .where('partner_id', '=', partnerId)
    .where('noun', '=', noun.name)
    .where('reseller_id', '=', resellerId ?? '')
    .executeTakeFirst();
  return Number(kept?.value ?? 0);
};

/** Number of the rows that a reader may see and that meet the conditions. */
export const countRows = async (
  db: Database,
  reader: Reader,
  scope: ReadScope,
  where: readonly Condition[] = [],
): Promise<number> => {
  if (where.length === 0 && scope.manager === null && scope.customerId === null) return countAll(db, reader, scope);
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(reader.noun.table)} r
    ${joinsSql(reader, scope, where)} where ${whereSql(reader, scope, where)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};
