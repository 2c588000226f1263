import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const IMPORTS = ['--import', './scripts/register.mjs', '--import', './test/support/wall-clock.ts'];

/** The test's time, for a process that it starts. */
const shiftMs = (): number => (globalThis as { readonly WALL_SHIFT_MS?: number }).WALL_SHIFT_MS ?? 0;

/** Starts TypeScript in a process of its own, from the root of the repository and at the time of the test. */
export const started = (source: string, ...args: readonly string[]) =>
  run(process.execPath, ['--no-warnings', ...IMPORTS, '--input-type=module', '--eval', source, ...args], {
    cwd: process.cwd(),
    env: { ...process.env, WALL_SHIFT_MS: String(shiftMs()) },
  });

/** Runs TypeScript in a process of its own to its end; fails with what it said on stderr. */
export const inProcess = async (source: string, ...args: readonly string[]): Promise<string> =>
  (await started(source, ...args)).stdout;
