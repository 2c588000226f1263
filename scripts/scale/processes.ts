import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { MEMORY_FLAGS, MEMORY_VARIABLES } from '../gateway-memory.ts';

const REGISTER = new URL('../register.mjs', import.meta.url).href;

/** Starts a script of this repository in a process of its own, with the settings of memory that a gateway starts with. */
export const startProcess = (file: URL, args: readonly string[] = []): ChildProcess =>
  fork(fileURLToPath(file), args, {
    execArgv: [...MEMORY_FLAGS, '--import', REGISTER],
    env: { ...process.env, ...MEMORY_VARIABLES },
  });

/** The next message of the process; throws when it ends first. */
export const answerOf = async <T>(child: ChildProcess): Promise<T> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  const end = once(child, 'exit', { signal }).then(() => {
    throw new Error('the process ended without an answer');
  });
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal }), end]);
    return answer as T;
  } finally {
    end.catch(() => undefined);
    waiting.abort();
  }
};

/** Waits until the process has ended. */
export const waitForEnd = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};
