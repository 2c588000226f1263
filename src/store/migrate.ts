import { type Kysely, sql, type Transaction } from 'kysely';
import { isGatewayError } from '../errors/index.ts';
import { isoOf } from '../time/index.ts';

export type Dialect = 'sqlite' | 'postgres';

export interface Migration {
  up(db: Transaction<unknown>, dialect: Dialect): Promise<void>;
}

/** A later version of the gateway has migrated the database. */
export class NewerDatabase extends Error {}

/** Key of the advisory lock: an arbitrary number that no other program should use in the same database. */
const LOCK = 4_071_993;

interface Applied {
  readonly schema_migration: { readonly name: string; readonly at: string };
}

interface MigrationSettings {
  readonly migrations: Readonly<Record<string, Migration>>;
  /**
   * PostgreSQL needs an advisory lock, because its transactions run concurrently. A transaction of SQLite locks the
   * file.
   */
  readonly lock: 'advisory' | 'transaction';
  readonly now: () => number;
}

/**
 * Applies the missing migrations in the order of their names, in one transaction. Kysely's migrator reads the applied
 * migrations before it locks, so two processes that start on a new SQLite file would both create the tables.
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

/** The database lacks migrations of this version. */
export class OlderDatabase extends Error {}

/** Throws where the migrations of the database differ from those of this version. Changes nothing. */
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
