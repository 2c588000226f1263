import type { Database } from '../../store/index.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';

interface OfManager {
  readonly noun: string;
  readonly resellerId: string | null;
  readonly manager: string;
}

/** All rows of a list that are of one manager's customers, by the number that is kept of them. */
export const countOfManager = async (
  db: Database,
  partnerId: string,
  { noun, resellerId, manager }: OfManager,
): Promise<number> => {
  const kept = await db
    .selectFrom('mirror_manager_count')
    .select('value')
    .where('partner_id', '=', partnerId)
    .where('noun', '=', noun)
    .where('reseller_id', '=', resellerId ?? '')
    .where('manager', '=', manager)
    .executeTakeFirst();
  return Number(kept?.value ?? 0);
};

/** Customers of an account manager from which on a page of their rows is soon met in the order of all rows. */
const MANY_CUSTOMERS = 1_000;

/** The account manager whose customers alone have rows in the answer; null: no one. */
const onlyManager = ({ manager }: ReadScope, where: readonly Condition[]): string | null => {
  if (manager !== null) return manager;
  const named = where.flatMap((condition) =>
    'in' in condition && /^(?:customer\.)?manager$/.test(condition.column) && condition.in.length === 1
      ? condition.in
      : [],
  );
  return named[0]?.toString() ?? null;
};

/**
 * A reader that knows whether the account manager has few customers. SQLite keeps no statistics of tables, and would go through
 * the rows of all others for a page of theirs; PostgreSQL has statistics and knows.
 */
export const knowFew = async (
  db: Database,
  reader: Reader,
  scope: ReadScope,
  where: readonly Condition[] = [],
): Promise<Reader> => {
  const manager = onlyManager(scope, where);
  if (reader.dialect !== 'sqlite' || reader.managers !== 'vendor' || manager === null) return reader;
  const customers = await countOfManager(db, reader.partnerId, {
    noun: 'customers',
    manager,
    resellerId: scope.resellerId,
  });
  return { ...reader, looksUp: customers < MANY_CUSTOMERS };
};
