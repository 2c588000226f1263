import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Prints the process id first, and ends the process when its own input closes, so that a killed run leaves no process behind. The
 * guard closes its output, so that the output ends with the process.
 */
const GUARD = `sh -c 'echo $$; exec "$@"' sh "$@" & exec 1>&-; read -r _; kill -9 $! 2>/dev/null; wait $! || true`;

export interface Child {
  /** Resolves when the process has ended, whatever ended it. */
  readonly ended: Promise<void>;
  signal(name: NodeJS.Signals): void;
}

export interface ChildSettings {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each line that it prints. */
  readonly onLine?: (line: string) => void;
}

/** Starts a process that ends with this one at the latest. */
export const startChild = async ({ command, cwd, env = process.env, onLine }: ChildSettings): Promise<Child> => {
  const guard = spawn('sh', ['-c', GUARD, 'sh', ...command], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const { promise: started, resolve, reject } = Promise.withResolvers<number>();
  let isStarted = false;
  let isOver = false;
  const lines = createInterface({ input: guard.stdout }).on('line', (line) => {
    if (isStarted) onLine?.(line);
    isStarted = true;
    resolve(Number(line));
  });
  createInterface({ input: guard.stderr }).on('line', (line) => onLine?.(line));
  const ended = once(lines, 'close').then(() => {
    isOver = true;
    guard.stdin.destroy();
    reject(new Error(`${command[0]} did not start`));
  });
  const pid = await started;
  return {
    ended,
    signal: (name) => {
      if (!isOver) process.kill(pid, name);
    },
  };
};
