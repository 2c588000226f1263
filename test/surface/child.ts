import type { ChildProcess } from 'node:child_process';

/** The value that the process sends under this name; fails when the process ends before. */
export const messageFrom = <T>(child: ChildProcess, name: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const forget = (): void => {
      child.off('message', listen);
      child.off('exit', fail);
    };
    const listen = (message: Record<string, T>): void => {
      if (!(name in message)) return;
      forget();
      resolve(message[name] as T);
    };
    const fail = (code: number | null): void => {
      forget();
      reject(new Error(`the gateway ended with ${code}`));
    };
    child.on('message', listen);
    child.once('exit', fail);
  });

/** Asks for a value of this name, and waits for it. */
export const askChild = <T>(child: ChildProcess, name: string): Promise<T> => {
  const answer = messageFrom<T>(child, name);
  child.send(name);
  return answer;
};
