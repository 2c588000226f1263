import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs TypeScript in a process of its own, from the root of the repository; fails with what it said on stderr. */
export const inProcess = async (source: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await run(
    process.execPath,
    ['--no-warnings', '--import', './scripts/register.mjs', '--input-type=module', '--eval', source, ...args],
    { cwd: process.cwd() },
  );
  return stdout;
};
