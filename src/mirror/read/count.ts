import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { markCommon } from './common-texts.ts';
import { countOfManager, knowFew } from './few-customers.ts';
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

/** Lists of which the number of rows of each manager is kept, by the managers that the vendor names. */
const BY_MANAGER: readonly string[] = ['customers', 'orders'];

/** Number of the rows that a reader may see and that meet the conditions. */
export const countRows = async (
  db: Database,
  reader: Reader,
  scope: ReadScope,
  where: readonly Condition[] = [],
): Promise<number> => {
  const { resellerId, manager, customerId } = scope;
  if (where.length === 0 && customerId === null) {
    if (manager === null) return countAll(db, reader, scope);
    if (reader.managers === 'vendor' && BY_MANAGER.includes(reader.noun.name))
      return countOfManager(db, reader.partnerId, { noun: reader.noun.name, resellerId, manager });
  }
  const marked = await markCommon(db, reader, { scope, where, sort: null });
  const knowing = await knowFew(db, reader, scope, where);
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(reader.noun.table)} r
    ${joinsSql(knowing, scope, marked)} where ${whereSql(knowing, scope, marked)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};
