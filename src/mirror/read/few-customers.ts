import type { Database } from '../../store/index.ts';
import type { Condition, ReadScope } from './query.ts';
import type { Reader } from './reader.ts';

interface OfManager {
  readonly noun: string;
  readonly resellerId: string | null;
  readonly manager: string;
}

/** Number of a list's rows of one manager's customers, from the stored counter. */
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

/** With this many customers of a manager, a page of their rows is found quickly by walking all rows in order. */
const MANY_CUSTOMERS = 1_000;

/** The account manager to whose customers the rows are limited; null without such a limit. */
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
 * Sets `looksUp` on the reader when the account manager has few customers. SQLite has no statistics of tables and would
 * read the rows of all other customers for a page; PostgreSQL decides by its statistics.
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
