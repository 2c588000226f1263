import { type Child, startChild } from '../processes/child.ts';
import { freePort, HOST } from '../processes/network.ts';

export interface RedisServer {
  readonly port: number;
  /** Kills it, and starts it again without data. */
  restart(awayMs: number): Promise<void>;
  close(): Promise<void>;
}

export const startRedis = async (folder: string, wait: (ms: number) => Promise<void>): Promise<RedisServer> => {
  const port = await freePort();
  let child: Child;
  const start = async (): Promise<void> => {
    const { promise: isReady, resolve } = Promise.withResolvers<void>();
    const settings = ['--port', `${port}`, '--bind', HOST, '--save', '', '--appendonly', 'no', '--dir', folder];
    child = await startChild({
      command: ['redis-server', ...settings],
      cwd: folder,
      onLine: (line) => {
        if (line.includes('Ready to accept connections')) resolve();
      },
    });
    await Promise.race([
      isReady,
      child.ended.then(() => {
        throw new Error('redis-server did not start');
      }),
    ]);
  };
  const stop = async (): Promise<void> => {
    child.signal('SIGKILL');
    await child.ended;
  };
  await start();
  return {
    port,
    restart: async (awayMs) => {
      await stop();
      await wait(awayMs);
      await start();
    },
    close: stop,
  };
};
