import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import { LRUCache } from 'lru-cache';
import { SQLITE_BUSY, SQLITE_CANTOPEN, sqliteCode } from '../away.ts';
import { LOG_BYTES } from './checkpoints.ts';
import { COUNTS_LATE, columnsOf, rowOf, type Values } from './columns.ts';
import { copyTables, keepTables } from './tables-image.ts';

interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];

/** Greatest length of all statements together that are kept prepared, in characters. */
const PREPARED_CHARACTERS = 1_000_000;

const prepare = (database: DatabaseSync, sql: string): Statement => {
  const statement = database.prepare(sql);
  let columns = columnsOf(statement);
  // Node's own row objects are dictionaries, which take longer to create and to read than objects of one shape.
  statement.setReturnArrays(true);
  return {
    reader: columns.length > 0,
    all: (parameters) => {
      const rows = statement.all(...values(parameters)) as unknown as Values[];
      // Another process may have changed the columns of a table of which the statement selects all.
      if (rows[0] && (COUNTS_LATE || rows[0].length !== columns.length)) columns = columnsOf(statement);
      return rows.map((row) => rowOf(columns, row));
    },
    run: (parameters) => statement.run(...values(parameters)),
    // A new statement: an iteration ends when the same prepared statement runs again.
    iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
  };
};

/** Whether the file at the path is still the one that was opened. */
const watchFile = (path: string): (() => boolean) => {
  const inode = () => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
  const opened = inode();
  return () => inode() === opened;
};

/**
 * SQLite goes on writing to a file that was removed or replaced. With the end of the process all of it is lost, also
 * answered writes of money.
 */
const lostFile = (): Error =>
  Object.assign(new Error('the file is another one'), {
    errcode: SQLITE_CANTOPEN,
    errstr: 'its file was removed or replaced; restart the gateway',
  });

/** Node's SQLite with the interface that kysely expects. */
const adapt = (database: DatabaseSync, isThere: () => boolean) => {
  const prepared = new LRUCache<string, Statement>({
    maxSize: PREPARED_CHARACTERS,
    sizeCalculation: (_, sql) => sql.length + 1,
  });
  return {
    close: () => database.close(),
    prepare: (sql: string): Statement => {
      const known = prepared.get(sql);
      const statement = known ?? prepare(database, sql);
      if (!known) prepared.set(sql, statement);
      // Within a transaction the file was there when it began.
      if (!statement.reader && !database.isTransaction && !isThere()) throw lostFile();
      return statement;
    },
  };
};

/**
 * Transactions lock the file when they begin. A transaction that locked at its first write would fail, not wait, where
 * another process has written since its first read.
 */
class ImmediateDriver extends SqliteDriver implements Driver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite rolls back by itself. The error of the second rollback must not replace the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!String(error).includes('no transaction is active')) throw error;
    }
  }
}

/**
 * How long a statement blocks this process while another writes. After that `GuardedDialect` waits without blocking.
 */
const BUSY_TIMEOUT_MS = 20;
/** How long opening waits for another process that creates the file. */
const OPEN_TIMEOUT_MS = 5_000;
const PAUSE_MS = 10;

/**
 * Switches the file to a write-ahead log. This needs sole access, for which SQLite does not wait, so it is repeated.
 */
const switchToLog = async (database: DatabaseSync, turns = OPEN_TIMEOUT_MS / PAUSE_MS): Promise<void> => {
  try {
    database.exec('PRAGMA journal_mode = WAL;');
  } catch (error) {
    if (sqliteCode(error) !== SQLITE_BUSY || turns <= 0) throw error;
    await delay(PAUSE_MS);
    await switchToLog(database, turns - 1);
  }
};

/** Most memory for pages of the file, in KiB. */
const CACHE_KIB = 32 * 1024;

/**
 * Pages of the log, of 4 KiB, from which on this connection moves them into the file itself, which blocks the process.
 * `createCheckpoints` does it long before.
 */
const MOST_LOG_PAGES = 16_000;

/** The path of a database that is lost when the process ends. */
export const MEMORY = ':memory:';

/** SQLite of Node, without a native package. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<ReturnType<typeof adapt>>;
  #opened: DatabaseSync | null = null;

  constructor(path: string) {
    const open = async () => {
      const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS });
      if (path === MEMORY) copyTables(database);
      this.#opened = database;
      // FULL: commits survive a power cut.
      database.exec('PRAGMA synchronous = FULL;');
      // Overwrites what is deleted, so that the file has no name of a customer who has left.
      database.exec('PRAGMA secure_delete = ON;');
      // The default of 2 MB is less than the pages of one screen, which work on the copies would replace.
      database.exec(`PRAGMA cache_size = -${CACHE_KIB};`);
      database.exec(`PRAGMA wal_autocheckpoint = ${MOST_LOG_PAGES};`);
      database.exec(`PRAGMA journal_size_limit = ${LOG_BYTES};`);
      await switchToLog(database);
      return adapt(database, path === MEMORY ? () => true : watchFile(path));
    };
    super({ database: open });
    this.#open = open;
  }

  /** Lets later databases in memory begin with the tables of this one, which is migrated and has no rows yet. */
  keepTables(): void {
    if (this.#opened) keepTables(this.#opened);
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#open });
  }
}
