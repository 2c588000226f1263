import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { GatewayError } from '../../src/errors/index.ts';
import { openStore, type Store, type Tables } from '../../src/store/index.ts';
import type { Program, World } from './world.ts';

const AWAY = (): GatewayError => new GatewayError('STORE_UNAVAILABLE', { details: { reason: 'simulated' } });
const LONGEST_STEP_MS = 8;
const SHORTEST_FREEZE_MS = 170_000;
const LONGEST_FREEZE_MS = 300_000;
/** Tables that histories write to, by the beginnings of their names; triggers maintain the index of texts. */
const WRITTEN = /^(operation|audit|mirror|manager)(?!_search)/;

const writtenTables = async ({ db }: Store): Promise<readonly string[]> =>
  (await db.introspection.getTables()).map(({ name }) => name).filter((name) => WRITTEN.test(name));

/** Called in each transaction that changes the state of a copy, right before it is stored. */
type OnCopied = (program: Program) => Promise<void>;

const COPIES = /^(insert into|update) "mirror_part"/;

/** One database that several programs share; it survives them. */
export interface SharedDatabase {
  /** The same tables without faults and without virtual time, to check the stored rows. */
  readonly plain: Store;
  /** Removes all rows and begins a new history. */
  begin(world: World, onCopied?: OnCopied): Promise<void>;
  /** The store of one program: before each statement the program can end, and each statement can fail. */
  storeOf(program: Program): Store;
  /** Ends the connection of a program that has ended: what it had not committed is rolled back. */
  abandon(program: Program): Promise<void>;
  /** Ends the connections of all programs at the end of a history. */
  abandonAll(): Promise<void>;
  /** No statement succeeds before this instant. */
  stopUntil(instant: number): void;
}

export const openSharedDatabase = async (): Promise<SharedDatabase> => {
  const plain = await openStore({ kind: 'memory' });
  const tables = await writtenTables(plain);
  let world: World | undefined;
  let onCopied: OnCopied | undefined;
  /** The open transaction; all others wait for it, as for a lock of the database. */
  let holder: { readonly program: Program; readonly connection: DatabaseConnection; hasCopied: boolean } | null = null;
  let awayUntil = 0;
  let waiters: (() => void)[] = [];

  const current = (): World => {
    if (!world) throw new Error('no history has begun');
    return world;
  };
  const raw = (sql: string) => plain.db.executeQuery(CompiledQuery.raw(sql));

  const release = (): void => {
    holder = null;
    for (const wake of waiters.splice(0)) wake();
  };

  const rollback = async (): Promise<void> => {
    if (!holder) return;
    await raw('rollback');
    release();
  };

  const step = async (program: Program, label: string): Promise<void> => {
    await current().pause(program, current().random.between(0, LONGEST_STEP_MS), label);
    if (current().now() < awayUntil) throw AWAY();
  };

  /** Waits while another transaction is open; a program that has ended or is stopped does not begin one. */
  const untilFree = async (program: Program): Promise<void> => {
    while (holder) {
      await new Promise<void>((wake) => waiters.push(wake));
      await step(program, 'after another');
    }
  };

  const connectionOf = (program: Program): DatabaseConnection => {
    const connection: DatabaseConnection = {
      executeQuery: async <R>(query: CompiledQuery) => {
        await step(program, query.sql.slice(0, 24));
        if (holder?.connection !== connection) await untilFree(program);
        if (current().strikes('statementFails')) throw AWAY();
        if (holder?.connection === connection && COPIES.test(query.sql)) holder.hasCopied = true;
        return plain.db.executeQuery<R>(query);
      },
      streamQuery: () => {
        throw new Error('the simulation streams nothing');
      },
    };
    return connection;
  };

  const driverOf = (program: Program): Driver => ({
    init: async () => undefined,
    acquireConnection: async () => connectionOf(program),
    beginTransaction: async (connection) => {
      await step(program, 'begin');
      await untilFree(program);
      holder = { program, connection, hasCopied: false };
      await raw('begin immediate');
    },
    commitTransaction: async () => {
      await step(program, 'commit');
      if (current().strikes('commitFails')) throw AWAY();
      if (holder?.hasCopied) await onCopied?.(holder.program);
      await raw('commit');
      release();
      if (current().strikes('commitUnanswered')) throw AWAY();
      // The freeze lasts long enough that another gateway takes over the stored writes.
      if (current().strikes('freezeAfterCommit'))
        program.frozenUntil = current().now() + current().random.between(SHORTEST_FREEZE_MS, LONGEST_FREEZE_MS);
    },
    rollbackTransaction: async (connection) => {
      if (holder?.connection === connection) await rollback();
    },
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  });

  const dialectOf = (program: Program): Dialect => ({
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(program),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  });

  return {
    plain,
    begin: async (next, then) => {
      await rollback();
      [world, onCopied, awayUntil, waiters] = [next, then, 0, []];
      // Twice: a trigger may write to a table that is empty already.
      for (const table of [...tables, ...tables]) await sql`delete from ${sql.table(table)}`.execute(plain.db);
    },
    storeOf: (program) => {
      const db = new Kysely<Tables>({ dialect: dialectOf(program) });
      return { ...plain, db, transaction: (work) => db.transaction().execute(work), close: async () => undefined };
    },
    abandon: async (program) => {
      if (holder?.program !== program) return;
      current().note('crashInTransaction');
      await rollback();
    },
    abandonAll: async () => {
      if (holder) await rollback();
    },
    stopUntil: (instant) => {
      awayUntil = instant;
    },
  };
};
