import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import { LRUCache } from 'lru-cache';
import { SQLITE_BUSY, sqliteCode } from '../away.ts';

interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];

/** Statements that are kept prepared, by the characters of their text. */
const PREPARED_CHARACTERS = 1_000_000;

const prepare = (database: DatabaseSync, sql: string): Statement => {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    // Of its own: the rows of one that is read bit by bit end where the same statement runs again.
    iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
  };
};

/** Node's own SQLite in the shape that kysely knows. */
const adapt = (database: DatabaseSync) => {
  const prepared = new LRUCache<string, Statement>({
    maxSize: PREPARED_CHARACTERS,
    sizeCalculation: (_, sql) => sql.length + 1,
  });
  return {
    close: () => database.close(),
    prepare: (sql: string): Statement => {
      const statement = prepared.get(sql) ?? prepare(database, sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
};

/** A transaction that reads before it writes would fail, not wait, when another process has written in between. */
class ImmediateDriver extends SqliteDriver implements Driver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has rolled back by itself; that there is nothing left to undo must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!String(error).includes('no transaction is active')) throw error;
    }
  }
}

/** How long a statement holds up this process for another that is writing; the guard around it goes on waiting. */
const BUSY_TIMEOUT_MS = 20;
/** How long a new file is waited for. */
const OPEN_TIMEOUT_MS = 5_000;
const PAUSE_MS = 10;

/** Turning a new file to its log needs the file alone, and SQLite refuses at once instead of waiting as it does else. */
const switchToLog = async (database: DatabaseSync, turns = OPEN_TIMEOUT_MS / PAUSE_MS): Promise<void> => {
  try {
    database.exec('PRAGMA journal_mode = WAL;');
  } catch (error) {
    if (sqliteCode(error) !== SQLITE_BUSY || turns <= 0) throw error;
    await delay(PAUSE_MS);
    await switchToLog(database, turns - 1);
  }
};

/** SQLite without a native package; `:memory:` for one that dies with the process. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<ReturnType<typeof adapt>>;

  constructor(path: string) {
    const open = async () => {
      const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS });
      // FULL: what was committed survives a power cut too; writes are rare here.
      database.exec('PRAGMA synchronous = FULL;');
      await switchToLog(database);
      return adapt(database);
    };
    super({ database: open });
    this.#open = open;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#open });
  }
}
