import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { promisify } from 'node:util';
import { ROOT } from '../generated.ts';
import { MUTANTS, type Mutant } from './mutants.ts';

const execute = promisify(execFile);

const HISTORIES = { ledger: 6_000, mirror: 200 };

/** Runs the simulation with one planted fault; returns the history in which an invariant failed, or null. */
const findKiller = async ({ name, scenario = 'ledger' }: Mutant): Promise<string | null> => {
  const imports = ['./scripts/register.mjs', './scripts/sim/mutate.mjs'].flatMap((file) => ['--import', file]);
  const { stdout, stderr } = await execute(
    process.execPath,
    [
      ...imports,
      'scripts/sim.ts',
      ...(scenario === 'mirror' ? ['--mirror'] : []),
      ...['--whole', '--threads', '1', '--seed', '1', '--histories', String(HISTORIES[scenario])],
    ],
    { cwd: ROOT, env: { ...process.env, SIM_MUTANT: name } },
  ).then(
    (done) => ({ ...done, stderr: '' }),
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  );
  const [line = null] = /^history .*$/m.exec(stdout) ?? [];
  if (line === null && stderr !== '') throw new Error(`${name}: ${stderr}`);
  return line;
};

/** Plants all faults, several at the same time in processes of their own; returns the names of those that no invariant found. */
export const runMutants = async (say: (text: string) => void): Promise<readonly string[]> => {
  const left = [...MUTANTS];
  const alive: string[] = [];
  const work = async (): Promise<void> => {
    for (let mutant = left.shift(); mutant; mutant = left.shift()) {
      const line = await findKiller(mutant);
      say(`${line === null ? 'ALIVE ' : 'killed'} ${mutant.name}: ${line ?? 'no invariant found it'}`);
      if (line === null) alive.push(mutant.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return alive;
};
