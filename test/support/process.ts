import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Starts TypeScript in a process of its own, from the root of the repository. */
export const started = (source: string, ...args: readonly string[]) =>
  run(
    process.execPath,
    ['--no-warnings', '--import', './scripts/register.mjs', '--input-type=module', '--eval', source, ...args],
    { cwd: process.cwd() },
  );

/** Runs TypeScript in a process of its own to its end; fails with what it said on stderr. */
export const inProcess = async (source: string, ...args: readonly string[]): Promise<string> =>
  (await started(source, ...args)).stdout;
