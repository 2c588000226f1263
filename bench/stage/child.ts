import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface ChildOptions {
  /** Path of the module in the bench's build folder. */
  readonly module: string;
  readonly setting: object;
  readonly nodeOptions?: readonly string[];
}

/** A process that the bench has started. */
export interface Child {
  readonly url: string;
  ask<T>(question: string, details?: object): Promise<T>;
  /** The largest resident size since its start, in bytes. */
  peakBytes(): Promise<number>;
  /** Ends the process gracefully; resolves when it has ended. */
  stop(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type Message = { readonly url: string } | { readonly id: number; readonly answer?: unknown; readonly error?: string };

const START_MS = 120_000;

/** Starts a module in a new process and waits for its address; rejects when the process ends before. */
export const startChild = async ({ module, setting, nodeOptions = [] }: ChildOptions): Promise<Child> => {
  const path = fileURLToPath(new URL(`../${module}`, import.meta.url));
  const child = fork(path, [JSON.stringify(setting)], {
    execArgv: [...nodeOptions],
    env: { ...process.env, NODE_ENV: 'production' },
    // Log lines are discarded, which takes as long as a pipe to a fast collector.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let isOver = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      isOver = true;
      for (const { reject } of waiting.values()) reject(new Error(`${module} ended (${signal ?? code})`));
      waiting.clear();
      resolve();
    });
  });

  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${module} did not start`)), START_MS);
    child.once('exit', () => reject(new Error(`${module} ended before it listened`)));
    child.on('message', (message: Message) => {
      if ('url' in message) {
        clearTimeout(timer);
        resolve(message.url);
        return;
      }
      const { id, answer, error } = message;
      if (error === undefined) waiting.get(id)?.resolve(answer);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    });
  });

  const ask = <T>(question: string, details: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (isOver) return reject(new Error(`${module} has ended`));
      const id = nextId++;
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      child.send({ id, question, ...details });
    });

  return {
    url,
    ask,
    async peakBytes() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    },
    async stop() {
      if (!isOver) await ask('stop').catch(() => undefined);
      await gone;
    },
  };
};
