import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Prints its process id, and ends the process when its own input closes: not even a killed run leaves one behind. */
const GUARD = '"$@" & echo $!; exec 1>&-; read -r _; kill -9 $! 2>/dev/null; wait $! || true';

export interface Child {
  readonly pid: number;
  /** Resolves when the process has ended, whatever ended it. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
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
  const guard = spawn('sh', ['-c', `${GUARD}`, 'sh', ...command], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: guard.stdout });
  createInterface({ input: guard.stderr }).on('line', (line) => onLine?.(line));
  const [first] = (await once(lines, 'line')) as [string];
  const pid = Number(first);
  lines.on('line', (line) => onLine?.(line));
  let isOver = false;
  const ended = once(lines, 'close').then(() => {
    isOver = true;
    guard.stdin.destroy();
  });
  return {
    pid,
    ended,
    hasEnded: () => isOver,
    signal: (name) => {
      if (!isOver) process.kill(pid, name);
    },
  };
};
