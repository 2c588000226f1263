import { execFileSync } from 'node:child_process';
import { chownSync, closeSync, globSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { type Child, startChild } from '../processes/child.ts';
import { freePort, HOST } from '../processes/network.ts';

export interface PostgresServer {
  readonly port: number;
  readonly url: string;
  /** Whether its data is on a separate file system, which can be filled. */
  readonly hasOwnDisk: boolean;
  /** Ends it as a crash does; its supervisor starts it again after this time. */
  restart(awayMs: number): Promise<void>;
  fillDisk(): void;
  emptyDisk(): void;
  close(): Promise<void>;
}

type Wait = (ms: number) => Promise<void>;

/** Slightly more than the data of a run needs. */
const DISK = '400m';
const START_ATTEMPTS = 120;
/** Time after which the supervisor restarts a server that has ended. */
const SUPERVISOR_MS = 500;

/** Directory of PostgreSQL's programs: Debian has one per version, outside the path. */
const programs = (): string => {
  const [newest] = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse();
  if (!newest) throw new Error('PostgreSQL is not installed here');
  return dirname(newest);
};

/** PostgreSQL refuses to run as root. */
const asServer = (): readonly string[] =>
  userInfo().uid === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];

const idOf = (kind: '-u' | '-g'): number => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));

/** A small file system in memory; false where this user may mount none. */
const mountDisk = (path: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'partnergraph-replicas', path], { stdio: 'ignore' });
    // The file system is unmounted before its folder is removed.
    process.prependOnceListener('exit', () => execFileSync('umount', ['--lazy', path]));
    return true;
  } catch {
    return false;
  }
};

const FILL_BYTES = 1 << 16;

/** Writes until the file system is full. */
const fill = (path: string): void => {
  const file = openSync(path, 'w');
  try {
    for (let size = FILL_BYTES; size >= 1; size = Math.floor(size / 2)) {
      const bytes = Buffer.alloc(size);
      try {
        while (writeSync(file, bytes) === size);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
};

const canAnswer = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** A server with all settings of durability on, and a supervisor that restarts it whenever it ends. */
export const startPostgres = async (folder: string, wait: Wait): Promise<PostgresServer> => {
  const disk = join(folder, 'postgres');
  mkdirSync(disk, { recursive: true });
  const hasOwnDisk = mountDisk(disk);
  const prefix = asServer();
  if (prefix.length > 0) chownSync(disk, idOf('-u'), idOf('-g'));
  const data = join(disk, 'data');
  const ballast = join(disk, 'ballast');
  const bin = programs();
  execFileSync(
    prefix[0] ?? `${bin}/initdb`,
    [
      ...prefix.slice(1),
      ...(prefix.length > 0 ? [`${bin}/initdb`] : []),
      ...['-D', data, '-U', 'tests', '--auth=trust', '--encoding=UTF8', '--locale=C', '--wal-segsize=4'],
    ],
    { stdio: 'ignore', cwd: disk },
  );
  const port = await freePort();
  const url = `postgres://tests@${HOST}:${port}/postgres`;
  const options = ['-p', `${port}`, '-c', `listen_addresses=${HOST}`, '-c', 'unix_socket_directories='];
  const sizes = ['-c', 'max_wal_size=48MB', '-c', 'min_wal_size=16MB', '-c', 'max_connections=100'];
  let child: Child;
  let isWanted = true;
  let restarting: Promise<void> | null = null;

  const start = async (): Promise<void> => {
    child = await startChild({ command: [...prefix, `${bin}/postgres`, '-D', data, ...options, ...sizes], cwd: disk });
  };
  const supervise = async (): Promise<void> => {
    while (isWanted) {
      await child.ended;
      if (!isWanted) return;
      if (restarting) await restarting;
      else {
        await wait(SUPERVISOR_MS);
        await start();
      }
    }
  };
  const untilReady = async (): Promise<void> => {
    for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
      if (await canAnswer(url)) return;
      await wait(250);
    }
    throw new Error('PostgreSQL did not start');
  };

  await start();
  await untilReady();
  const supervision = supervise();
  return {
    port,
    url,
    hasOwnDisk,
    restart: async (awayMs) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      restarting = promise;
      // An immediate shutdown: no checkpoint, so that it recovers from its log as after a crash.
      child.signal('SIGQUIT');
      await child.ended;
      await wait(awayMs);
      await start();
      restarting = null;
      resolve();
    },
    fillDisk: () => fill(ballast),
    emptyDisk: () => rmSync(ballast, { force: true }),
    close: async () => {
      isWanted = false;
      child.signal('SIGQUIT');
      await child.ended;
      await supervision;
    },
  };
};
