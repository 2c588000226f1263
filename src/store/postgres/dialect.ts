import { Socket } from 'node:net';
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Migrations build indexes, and wait for another process that migrates. */
export type PostgresWork = 'queries' | 'migrations';

const POOL_SIZE = 10;
/** For a new connection, and for a turn while all connections are taken. */
const CONNECT_TIMEOUT_MS = 10_000;
const LONGEST_MIGRATION_MS = 600_000;
/** After this, none of a pool's connections was opened with a password that has been replaced. */
const LIFETIME_SECONDS = 300;

/**
 * A socket that is cut when it receives nothing for so long. Without it a query would wait for as long as TCP does when the
 * server, or the network on the way to it, has gone silent. The cut fails whatever waits on the connection at once, and the
 * pool opens another one; the driver's own time-out for a query would give the silent connection back to the pool.
 */
const impatientSocket = (silenceMs: number): Socket => {
  const socket = new Socket();
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('PostgreSQL does not answer')));
  return socket;
};

/** `timeoutMs`: how long a query waits for data from the server. */
const limitsFor = (work: PostgresWork, timeoutMs: number): pg.PoolConfig => {
  if (work === 'migrations') return { max: 1, stream: () => impatientSocket(LONGEST_MIGRATION_MS) };
  return {
    max: POOL_SIZE,
    // An idle connection is closed in order before its silence is taken for a failure.
    idleTimeoutMillis: timeoutMs / 2,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    stream: () => impatientSocket(timeoutMs),
    // The server also ends statements that no gateway waits for any longer, so that they hold no locks.
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: timeoutMs,
  };
};

/**
 * A PostgreSQL that may break, stop answering and come back: each of these fails queries and never the process. The
 * address is asked for with each new connection.
 */
export const postgresDialect = (address: () => string, timeoutMs: number, work: PostgresWork): Dialect => {
  const pool = new pg.Pool({
    Client: class extends pg.Client {
      constructor(settings?: pg.ClientConfig) {
        super({ ...settings, connectionString: address() });
      }
    },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    ...limitsFor(work, timeoutMs),
  });
  // The pool replaces a broken connection. An `error` event without a listener would end the process: on an idle
  // connection the pool emits it, on one in use the client. The query itself rejects with the error.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
};
