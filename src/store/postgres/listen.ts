import pg from 'pg';
import { type Clock, repeat } from '../../time/index.ts';

/** A connection of its own that receives a notice when the log of a partner has grown, whichever gateway wrote to it. */
export interface Listening {
  close(): Promise<void>;
}

interface ListeningSettings {
  /** Asked for with each new connection. */
  readonly address: () => string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** The partner; null: of any partner something may have been missed. */
  readonly heard: (partnerId: string | null) => void;
}

/** What the triggers of migration 0034 notify. */
export const LOG_CHANNEL = 'partnergraph_log';
export const LISTENER_NAME = 'partnergraph listener';

const AGAIN_AFTER_MS = 2_000;
/** A silent connection is asked whether it still lives. */
const ASK_EVERY_MS = 10_000;

/** Connects, and after any loss connects anew; for the notices of the time between, it calls back with null. */
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
