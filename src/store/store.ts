import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely, sql, type Transaction } from 'kysely';
import { ConfigError, type StoreLocation } from '../config/index.ts';
import { isGatewayError } from '../errors/index.ts';
import { type Clock, systemClock } from '../time/index.ts';
import { GuardedDialect } from './guarded-dialect.ts';
import { migrate, NewerDatabase, OlderDatabase, requireMigrated } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { type PostgresWork, postgresDialect } from './postgres/dialect.ts';
import { type Listening, listenOnPostgres } from './postgres/listen.ts';
import { startCheckpoints } from './sqlite/checkpoints.ts';
import { MEMORY, NodeSqliteDialect } from './sqlite/dialect.ts';
import type { Tables } from './tables.ts';

/** Runs queries, inside or outside of a transaction. */
export type Database = Kysely<Tables>;
export type { Transaction };

export interface TransactionOptions<T> {
  /**
   * Whether the commit survives a power cut, not only the end of the process; default: true. In SQLite such a commit
   * blocks the process until the disk has stored it, and stores earlier commits as well. False suits data that can be
   * read again. A function decides by what the transaction has done.
   */
  readonly survivesPowerCut?: boolean | ((result: T) => boolean);
}

export interface Store {
  readonly db: Database;
  /** Whether other processes may write to the store. */
  readonly shared: boolean;
  readonly dialect: 'sqlite' | 'postgres';
  /** Runs a transaction. In SQLite there is one writer at a time. */
  transaction<T>(work: (db: Transaction<Tables>) => Promise<T>, options?: TransactionOptions<T>): Promise<T>;
  /** Writes one row. Throws STORE_UNAVAILABLE where the database is unreachable or accepts no writes. */
  check(): Promise<void>;
  /**
   * Calls back when a log of a partner has grown, on any gateway; with null where notices of any partner may have been
   * missed. Only PostgreSQL sends notices, and only while it is connected, so readers also poll.
   */
  hearLogs(heard: (partnerId: string | null) => void): void;
  /** Uses this address for new connections: the same database with another user or password. */
  signInAt(url: string): void;
  close(): Promise<void>;
}

/** PostgreSQL accepts no NUL in texts, not even in conditions. No stored text has one. */
export const canBeStored = (text: string): boolean => !text.includes('\u0000');

const VARIABLE = { memory: 'PARTNERGRAPH_DATA', file: 'PARTNERGRAPH_DATA', postgres: 'DATABASE_URL' } as const;

type LastingLocation = Exclude<StoreLocation, { readonly kind: 'memory' }>;

const dialectFor = (location: LastingLocation, address: () => string, work: PostgresWork): Dialect => {
  if (location.kind === 'postgres') return postgresDialect(address, location.timeoutMs, work);
  mkdirSync(dirname(location.path), { recursive: true });
  return new NodeSqliteDialect(location.path);
};

/**
 * A code, or SQLite's fixed text for it; never the driver's message, which may contain the address with its password.
 */
const reasonOf = (cause: unknown): string => {
  if (cause instanceof NewerDatabase || cause instanceof OlderDatabase) return ` (${cause.message})`;
  const reason = isGatewayError(cause) ? cause.details.reason : (cause as { readonly code?: unknown }).code;
  return typeof reason === 'string' ? ` (${reason})` : '';
};

const cannotOpen = ({ kind }: StoreLocation, cause: unknown): Error =>
  Object.assign(
    new ConfigError([`${VARIABLE[kind]}: the database cannot be opened or brought up to date${reasonOf(cause)}`]),
    { cause },
  );

/**
 * Runs a transaction that does not wait for the disk. The store has one SQLite connection, so no other runs meanwhile.
 * One that must survive after all is followed by a small one that waits, with which SQLite stores both.
 */
const withoutWaiting = <T>(
  db: Database,
  work: (db: Transaction<Tables>) => Promise<T>,
  mustSurvive: (result: T) => boolean,
): Promise<T> =>
  db.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection);
    let result: T;
    try {
      result = await connection.transaction().execute(work);
    } finally {
      await sql`pragma synchronous = full`.execute(connection);
    }
    if (mustSurvive(result)) await probe(connection);
    return result;
  });

/** Writes one row. */
const probe = async (db: Database): Promise<void> => {
  await db
    .insertInto('store_probe')
    .values({ id: 1, turns: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ turns: sql`(store_probe.turns + 1) % 1000` }))
    .execute();
};

interface StoreOptions {
  readonly clock?: Clock;
  /** `keep`: changes no tables and refuses a database of another version; for commands beside a running gateway. */
  readonly tables?: 'migrate' | 'keep';
}

/**
 * Migrates over a separate connection, because building an index or waiting for a lock takes longer than a query may.
 */
const migrateApart = async (db: Database, { now }: Clock): Promise<void> => {
  try {
    await migrate(db, { migrations: MIGRATIONS, lock: 'advisory', now });
  } finally {
    await db.destroy();
  }
};

/** Opens the database and applies missing migrations, under a lock, as several processes may start at once. */
export const openStore = async (
  location: StoreLocation,
  { clock = systemClock, tables = 'migrate' }: StoreOptions = {},
): Promise<Store> => {
  let url = location.kind === 'postgres' ? location.url : '';
  const memory = new NodeSqliteDialect(MEMORY);
  const open = (work: PostgresWork): Database => {
    const dialect = location.kind === 'memory' ? memory : dialectFor(location, () => url, work);
    return new Kysely<Tables>({ dialect: new GuardedDialect(dialect) });
  };
  let opened: Database | undefined;
  try {
    if (tables === 'keep' && location.kind === 'file' && !existsSync(location.path))
      throw new OlderDatabase('the file does not exist yet; the gateway creates it when it starts');
    opened = open('queries');
    if (tables === 'keep') await requireMigrated(opened, { migrations: MIGRATIONS });
    else if (location.kind === 'postgres') await migrateApart(open('migrations'), clock);
    else await migrate(opened, { migrations: MIGRATIONS, lock: 'transaction', now: clock.now });
    memory.keepTables();
  } catch (cause) {
    await opened?.destroy();
    throw cannotOpen(location, cause);
  }
  const db = opened;
  const listening: Listening[] = [];
  const checkpoints = location.kind === 'file' ? startCheckpoints(location.path, clock) : null;
  return {
    db,
    shared: location.kind !== 'memory',
    dialect: location.kind === 'postgres' ? 'postgres' : 'sqlite',
    transaction: (work, { survivesPowerCut = true } = {}) =>
      survivesPowerCut === true || location.kind !== 'file'
        ? db.transaction().execute(work)
        : withoutWaiting(db, work, survivesPowerCut || (() => false)),
    check: () => probe(db),
    hearLogs: (heard) => {
      if (location.kind !== 'postgres') return;
      listening.push(listenOnPostgres({ address: () => url, timeoutMs: location.timeoutMs, clock, heard }));
    },
    signInAt: (next) => {
      url = next;
    },
    close: async () => {
      await Promise.all(listening.map((each) => each.close()));
      await checkpoints?.close();
      await db.destroy();
    },
  };
};
