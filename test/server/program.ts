import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a command of the program from source, as a process of its own, to its end. */
export const program = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['--import', './scripts/register.mjs', 'src/main.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, out, err };
};
