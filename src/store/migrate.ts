import { type Kysely, sql, type Transaction } from 'kysely';
import { isGatewayError } from '../errors/index.ts';
import { isoOf } from '../time/index.ts';

export type Dialect = 'sqlite' | 'postgres';

export interface Migration {
  up(db: Transaction<unknown>, dialect: Dialect): Promise<void>;
}

/** The database was brought further by a later version than this one is. */
export class NewerDatabase extends Error {}

/** Any number that no other program takes for its own lock in the same database. */
const LOCK = 4_071_993;

interface Applied {
  readonly schema_migration: { readonly name: string; readonly at: string };
}

interface MigrationSettings {
  readonly migrations: Readonly<Record<string, Migration>>;
  /** PostgreSQL lets transactions run side by side; SQLite's begins by locking. */
  readonly lock: 'advisory' | 'transaction';
  readonly now: () => number;
}

/**
 * Applies what is missing, in the order of the names, all in one transaction. Kysely's own migrator reads what was
 * applied before it locks, so two processes that start on a new SQLite file would both make the tables.
 */
export const migrate = <T>(db: Kysely<T>, { migrations, lock, now }: MigrationSettings): Promise<void> =>
  (db as unknown as Kysely<Applied>).transaction().execute(async (transaction) => {
    if (lock === 'advisory') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await transaction.schema
      .createTable('schema_migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    const applied = await transaction.selectFrom('schema_migration').select('name').execute();
    const known = new Set(applied.map(({ name }) => name));
    const newer = applied.find(({ name }) => !Object.hasOwn(migrations, name));
    if (newer) throw new NewerDatabase(`it has the migration ${newer.name} of a newer version of the gateway`);
    for (const name of Object.keys(migrations).sort()) {
      if (known.has(name)) continue;
      await migrations[name]?.up(
        transaction as unknown as Transaction<unknown>,
        lock === 'advisory' ? 'postgres' : 'sqlite',
      );
      await transaction
        .insertInto('schema_migration')
        .values({ name, at: isoOf(now()) })
        .execute();
    }
  });

/** The database is as an earlier version left it. */
export class OlderDatabase extends Error {}

/** Throws when the database is not as this version needs it; changes nothing. */
export const requireMigrated = async <T>(
  db: Kysely<T>,
  { migrations }: Pick<MigrationSettings, 'migrations'>,
): Promise<void> => {
  const applied = await (db as unknown as Kysely<Applied>)
    .selectFrom('schema_migration')
    .select('name')
    .execute()
    .catch((error: unknown) => {
      if (isGatewayError(error)) throw error;
      throw new OlderDatabase('it has no tables yet; the gateway creates them when it starts');
    });
  const known = new Set(applied.map(({ name }) => name));
  const newer = applied.find(({ name }) => !Object.hasOwn(migrations, name));
  if (newer) throw new NewerDatabase(`it has the migration ${newer.name} of a newer version of the gateway`);
  if (Object.keys(migrations).some((name) => !known.has(name)))
    throw new OlderDatabase('it lacks migrations of this version; the gateway applies them when it starts');
};
