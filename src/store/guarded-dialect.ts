import { setTimeout as delay } from 'node:timers/promises';
import type {
  CompiledQuery,
  DatabaseConnection,
  DatabaseIntrospector,
  Dialect,
  Driver,
  Kysely,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { asStoreError, SQLITE_BUSY, sqliteCode } from './away.ts';

/** Pause between attempts while another process writes to the SQLite file. Other requests run in the pauses. */
const BUSY_PAUSE_MS = 20;
const BUSY_TURNS = 100;

const translateErrors = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let turn = 0; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      if (sqliteCode(error) !== SQLITE_BUSY || turn >= BUSY_TURNS) throw asStoreError(error);
      await delay(BUSY_PAUSE_MS);
    }
  }
};

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.inner = inner;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return translateErrors(() => this.inner.executeQuery<R>(query));
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    try {
      yield* this.inner.streamQuery<R>(query, chunkSize);
    } catch (error) {
      throw asStoreError(error);
    }
  }
}

class GuardedDriver implements Driver {
  readonly #inner: Driver;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  /** Kysely passes only connections that `acquireConnection` returned. */
  #of(connection: DatabaseConnection): DatabaseConnection {
    return connection instanceof GuardedConnection ? connection.inner : connection;
  }

  init = () => translateErrors(() => this.#inner.init());
  acquireConnection = () => translateErrors(async () => new GuardedConnection(await this.#inner.acquireConnection()));
  beginTransaction = (connection: DatabaseConnection, settings: TransactionSettings) =>
    translateErrors(() => this.#inner.beginTransaction(this.#of(connection), settings));
  commitTransaction = (connection: DatabaseConnection) =>
    translateErrors(() => this.#inner.commitTransaction(this.#of(connection)));
  rollbackTransaction = (connection: DatabaseConnection) =>
    translateErrors(() => this.#inner.rollbackTransaction(this.#of(connection)));
  releaseConnection = (connection: DatabaseConnection) => this.#inner.releaseConnection(this.#of(connection));
  destroy = () => this.#inner.destroy();
}

/** A dialect whose queries throw STORE_UNAVAILABLE where the database cannot be used. */
export class GuardedDialect implements Dialect {
  readonly #inner: Dialect;

  constructor(inner: Dialect) {
    this.#inner = inner;
  }

  createDriver = (): Driver => new GuardedDriver(this.#inner.createDriver());
  createQueryCompiler = () => this.#inner.createQueryCompiler();
  createAdapter = () => this.#inner.createAdapter();
  createIntrospector = (db: Kysely<unknown>): DatabaseIntrospector => this.#inner.createIntrospector(db);
}
