import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The lowest Node that package.json allows warns that its SQLite is new, among what the commands print. */
const WITHOUT_WARNING = '--disable-warning=ExperimentalWarning';

/** Starts the program from source in a process of its own. */
export const startProgram = (args: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(
    process.execPath,
    [WITHOUT_WARNING, '--import', './scripts/register.mjs', 'src/main.ts', ...args],
    {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...env },
    },
  );
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return {
    ended,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal),
    /** Waits for the first match of the pattern in the output; rejects when the program exits before. */
    printed: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out);
          if (!found) return;
          waiting.delete(look);
          resolve(found[1] ?? found[0]);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without printing ${pattern}: ${out}${err}`)));
      }),
  };
};

/** Runs a command of the program to its end. */
export const program = (args: readonly string[], env: Record<string, string>) => startProgram(args, env).ended;

/** Listens on a free port, so that the program finds it in use. */
export const occupyPort = async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port: String(port), [Symbol.asyncDispose]: async () => void server.close() };
};
