import { sql } from 'kysely';
import type { Database } from '../../store/index.ts';
import { markCommon } from './common-texts.ts';
import { countOfManager, knowFew } from './few-customers.ts';
import { joinsSql } from './measures.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';
import { whereSql } from './where.ts';

/** Number of all rows of a list, from the stored counter. */
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

/** Lists with a stored number of rows for each manager, according to the vendor's rows. */
const BY_MANAGER: readonly string[] = ['customers', 'orders'];

/** Number of rows that the reader may see and that meet the conditions. */
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
