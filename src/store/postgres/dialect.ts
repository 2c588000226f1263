import { Socket } from 'node:net';
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Migrations may take longer than queries: they build indexes, and wait for another process that migrates. */
export type PostgresWork = 'queries' | 'migrations';

const POOL_SIZE = 10;
/** How long a query waits for a new connection, or for a free one while all are in use. */
const CONNECT_TIMEOUT_MS = 10_000;
const LONGEST_MIGRATION_MS = 600_000;
/** Longest life of a connection, so that none opened with a replaced password stays in use. */
const LIFETIME_SECONDS = 300;

/**
 * A socket that is destroyed when it receives nothing for `silenceMs`. Without it a query would wait as long as TCP
 * does for a server or network that no longer answers. The queries of the connection fail at once and the pool opens
 * another; the driver's timeout for a query would return the silent connection to the pool.
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
    // The pool closes an idle connection before the socket takes its silence for a failure.
    idleTimeoutMillis: timeoutMs / 2,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    stream: () => impatientSocket(timeoutMs),
    // The server ends statements for which the gateway has stopped to wait, so that they hold no locks.
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: timeoutMs,
  };
};

/**
 * A dialect for PostgreSQL. Failures and silence of the server fail queries and never end the process. Each new
 * connection reads the address again, since the password may have changed.
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
  // The pool replaces broken connections. An `error` event without a listener would end the process; the pool emits it
  // for an idle connection, the client for one in use, whose query rejects with the error.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
};
