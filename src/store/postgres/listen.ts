import pg from 'pg';
import { type Clock, repeat } from '../../time/index.ts';

/** A separate connection that receives a notice when any gateway has added to a log of a partner. */
export interface Listening {
  close(): Promise<void>;
}

interface ListeningSettings {
  /** Called for each new connection, since the password may have changed. */
  readonly address: () => string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** Receives the id of the partner; null: notices of any partner may have been missed. */
  readonly heard: (partnerId: string | null) => void;
}

/** Channel that the triggers of migration 0034 notify. */
export const LOG_CHANNEL = 'partnergraph_log';
export const LISTENER_NAME = 'partnergraph listener';

const AGAIN_AFTER_MS = 2_000;
/** Time between queries that check whether the connection is alive. */
const ASK_EVERY_MS = 10_000;

/**
 * Connects, and connects again after a loss. After each connect it calls back with null: notices may have been missed.
 */
export const listenOnPostgres = ({ address, timeoutMs, clock, heard }: ListeningSettings): Listening => {
  let connected: pg.Client | null = null;

  const drop = async (client: pg.Client): Promise<void> => {
    if (connected === client) connected = null;
    await client.end().catch(() => undefined);
  };

  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: address(),
      application_name: LISTENER_NAME,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.once('end', () => {
      if (connected !== client) return;
      connected = null;
      work.wake();
    });
    client.on('notification', ({ payload }) => heard(payload || null));
    try {
      await client.connect();
      await client.query(`listen ${LOG_CHANNEL}`);
      connected = client;
      heard(null);
    } catch {
      await drop(client);
    }
  };

  const ask = (client: pg.Client): Promise<unknown> => client.query('select 1').catch(() => drop(client));

  const work = repeat(clock, async () => {
    if (connected) await ask(connected);
    if (!connected) await connect();
    return connected ? ASK_EVERY_MS : AGAIN_AFTER_MS;
  });
  work.start();

  return {
    close: async () => {
      await work.close();
      if (connected) await drop(connected);
    },
  };
};
