import process from 'node:process';

/** Commands that run until a signal stops them: they answer requests, and what they print is for information. */
const SERVERS: ReadonlySet<string | undefined> = new Set(['serve', 'sandbox']);

/**
 * What happens when standard output cannot be written, for example to a pipe whose reader ended or to a full disk: a
 * server goes on, any other command ends with status 1, since its output is incomplete. Without this, Node would end
 * both with the stack of an uncaught exception.
 */
export const surviveOutputFailure = (command: string | undefined): void => {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (SERVERS.has(command)) return;
    if (error.code !== 'EPIPE') process.stderr.write(`Standard output cannot be written: ${error.message}\n`);
    process.exit(1);
  });
};

/**
 * Resolves when everything printed so far is written or has failed: the failure is reported before the process exits.
 */
export const waitForOutput = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write('', () => resolve());
  });
