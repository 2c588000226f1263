import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Vendor {
  readonly url: string;
  residentBytes(): Promise<number>;
  close(): Promise<void>;
}

/** The next message of the process; throws when it ends first. */
const answerOf = async <T>(child: ChildProcess): Promise<T> => {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the sandbox ended');
  });
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  return answer as T;
};

/** Starts the sandbox with so many customers in a process of its own. */
export const startVendor = async (customers: number): Promise<Vendor> => {
  const path = fileURLToPath(new URL('vendor.ts', import.meta.url));
  const register = new URL('../register.mjs', import.meta.url).href;
  const child = fork(path, [String(customers)], { execArgv: ['--import', register] });
  const { url } = await answerOf<{ url: string }>(child);
  return {
    url,
    residentBytes: async () => {
      child.send('size');
      return (await answerOf<{ residentBytes: number }>(child)).residentBytes;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
};
