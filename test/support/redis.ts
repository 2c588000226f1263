import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { describe } from '@jest/globals';

const installed = (): boolean => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env.REDIS_REQUIRED === '1') throw new Error('redis-server is not installed');
    return false;
  }
};

/** Where there is no `redis-server` the tests are shown as skipped; with REDIS_REQUIRED=1 that is a failure. */
export const describeOnRedis: typeof describe | typeof describe.skip = installed() ? describe : describe.skip;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

export interface TestRedis {
  readonly url: string;
  /** Kills the server; its data is lost. */
  stop(): Promise<void>;
  /** Starts an empty server at the same address. */
  start(): Promise<void>;
  /** Suspends the server: it accepts connections and never answers. */
  freeze(): void;
  thaw(): void;
  /** An answer of `redis-cli`, for checks from outside the gateway. */
  command(...words: string[]): string;
}

/** Prints its process id, and ends when its standard input closes: not even a killed test leaves it running. */
const GUARDED = 'redis-server "$@" & echo $!; read -r _; kill -9 $!; wait $! || true';

/** Starts a server on loopback for one test, without a file. */
export const startTestRedis = async (): Promise<TestRedis> => {
  const port = await freePort();
  let running: { readonly guard: ChildProcess; readonly pid: number } | null = null;

  const start = async (): Promise<void> => {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      '/tmp',
    ];
    const guard = spawn('sh', ['-c', GUARDED, 'sh', ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
    let pid: number | undefined;
    for await (const line of createInterface({ input: guard.stdout })) {
      pid ??= Number(line);
      if (!line.includes('Ready to accept connections')) continue;
      running = { guard, pid };
      return;
    }
    throw new Error('redis-server did not start');
  };

  const stop = async (): Promise<void> => {
    if (!running) return;
    const { guard } = running;
    running = null;
    const ended = once(guard, 'exit');
    guard.stdin?.end();
    await ended;
  };

  const signal = (name: NodeJS.Signals): void => {
    if (running) process.kill(running.pid, name);
  };

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    command: (...words) => execFileSync('redis-cli', ['-p', String(port), ...words], { encoding: 'utf8' }).trim(),
  };
};
