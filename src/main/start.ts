import process from 'node:process';

/** Why a command cannot run, in one line, for the person who started it. */
export class StartError extends Error {}

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const explainPortErrors = async <T>(
  start: Promise<T>,
  variable: string,
  { host, port }: { host: string; port: number },
): Promise<T> => {
  try {
    return await start;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} on ${host} is in use; set ${variable} to another.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${port} on ${host} needs more rights; set ${variable} to another.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`${host} is not an address of this machine.`);
    throw error;
  }
};
