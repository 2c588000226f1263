import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { GatewayError } from '../../src/errors/index.ts';
import { openStore, type Store, type Tables } from '../../src/store/index.ts';
import type { Program, World } from './world.ts';

const AWAY = (): GatewayError => new GatewayError('STORE_UNAVAILABLE', { details: { reason: 'simulated' } });
const LONGEST_STEP_MS = 8;
const SHORTEST_FREEZE_MS = 170_000;
const LONGEST_FREEZE_MS = 300_000;
const TABLES = ['operation_effect', 'operation_target', 'operation', 'audit_record', 'audit_head'] as const;

interface Waiter {
  readonly program: Program;
  readonly take: () => void;
}

/** One database that several programs share; it survives them. */
export interface SharedDatabase {
  /** The same tables without faults and without virtual time, to look at what is stored. */
  readonly plain: Store;
  /** Removes all rows and begins a new history. */
  begin(world: World): Promise<void>;
  /** The store as one program uses it: each statement is a step that can fail, and before which the program can end. */
  storeOf(program: Program): Store;
  /** Ends the connection of a program that has ended: what it had not committed is rolled back. */
  abandon(program: Program): Promise<void>;
  /** No statement succeeds before this instant. */
  stopUntil(instant: number): void;
}

export const openSharedDatabase = async (): Promise<SharedDatabase> => {
  const plain = await openStore({ kind: 'memory' });
  let world: World | undefined;
  let holder: Program | null = null;
  let inTransaction = false;
  let awayUntil = 0;
  const waiters: Waiter[] = [];

  const current = (): World => {
    if (!world) throw new Error('no history has begun');
    return world;
  };
  const raw = (sql: string) => plain.db.executeQuery(CompiledQuery.raw(sql));

  const rollback = async (): Promise<void> => {
    if (inTransaction) await raw('rollback');
    inTransaction = false;
  };

  const release = (): void => {
    holder = null;
    const [next] = waiters.splice(current().random.between(0, Math.max(0, waiters.length - 1)), 1);
    if (!next) return;
    holder = next.program;
    next.take();
  };

  const step = async (program: Program, label: string): Promise<void> => {
    await current().pause(program, current().random.between(0, LONGEST_STEP_MS), label);
    if (current().now() < awayUntil) throw AWAY();
  };

  const driverOf = (program: Program): Driver => {
    const connection: DatabaseConnection = {
      executeQuery: async <R>(query: CompiledQuery) => {
        await step(program, query.sql.slice(0, 24));
        if (current().strikes('statementFails')) throw AWAY();
        return plain.db.executeQuery<R>(query);
      },
      streamQuery: () => {
        throw new Error('the simulation streams nothing');
      },
    };
    return {
      init: async () => undefined,
      acquireConnection: async () => {
        // What an ended program still tries must not keep the database from the others.
        if (!program.isAlive) return new Promise<never>(() => undefined);
        if (holder) await new Promise<void>((take) => waiters.push({ program, take }));
        holder = program;
        return connection;
      },
      beginTransaction: async () => {
        await step(program, 'begin');
        await raw('begin immediate');
        inTransaction = true;
      },
      commitTransaction: async () => {
        await step(program, 'commit');
        if (current().strikes('commitFails')) throw AWAY();
        await raw('commit');
        inTransaction = false;
        if (current().strikes('commitUnanswered')) throw AWAY();
        // Long enough that another gateway takes what this one has stored for left.
        if (current().strikes('freezeAfterCommit'))
          program.frozenUntil = current().now() + current().random.between(SHORTEST_FREEZE_MS, LONGEST_FREEZE_MS);
      },
      rollbackTransaction: rollback,
      releaseConnection: async () => release(),
      destroy: async () => undefined,
    };
  };

  const dialectOf = (program: Program): Dialect => ({
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(program),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  });

  return {
    plain,
    begin: async (next) => {
      await rollback();
      [world, holder, awayUntil] = [next, null, 0];
      waiters.length = 0;
      for (const table of TABLES) await plain.db.deleteFrom(table).execute();
    },
    storeOf: (program) => {
      const db = new Kysely<Tables>({ dialect: dialectOf(program) });
      return { ...plain, db, transaction: (work) => db.transaction().execute(work), close: async () => undefined };
    },
    abandon: async (program) => {
      for (let at = waiters.length - 1; at >= 0; at -= 1) if (waiters[at]?.program === program) waiters.splice(at, 1);
      if (holder !== program) return;
      if (inTransaction) current().note('crashInTransaction');
      await rollback();
      release();
    },
    stopUntil: (instant) => {
      awayUntil = instant;
    },
  };
};
