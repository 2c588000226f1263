// Checks the model of one write with spin: `npm run model`, or `npm run model -- --planted` for the faults it must find.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './generated.ts';

const MODEL = join(ROOT, 'scripts/model/ledger.pml');
const CLAIMS = ['once', 'toldDoneIsTrue', 'toldNotIsTrue'] as const;
/** Each planted fault with the claim that it breaks. */
const PLANTED = [
  ['PLANTED_RESEND', 'once'],
  ['PLANTED_EARLY', 'toldNotIsTrue'],
  ['PLANTED_LATE', 'toldNotIsTrue'],
] as const;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const run = (folder: string, program: string, args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
};

/** Whether the claim holds in every order of the steps. */
const holds = (folder: string, claim: string, switches: readonly string[]): boolean => {
  run(folder, 'spin', [...switches, '-a', MODEL]);
  run(folder, 'gcc', ['-O1', '-w', '-o', 'pan', 'pan.c']);
  const text = run(folder, join(folder, 'pan'), ['-a', '-N', claim]);
  const [, errors] = /errors: (\d+)/.exec(text) ?? [];
  const [, states] = /(\d+) states, stored/.exec(text) ?? [];
  say(`${claim} ${switches.join(' ')}: ${states} states, ${errors === '0' ? 'holds' : 'broken'}`);
  return errors === '0';
};

const missing = ['spin', 'gcc'].filter((program) => !isInstalled(program));
if (missing.length > 0) {
  say(`not installed: ${missing.join(', ')}; Debian has both as packages of these names`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  const passes = process.argv.includes('--planted')
    ? PLANTED.map(([fault, claim]) => !holds(folder, claim, [`-D${fault}`]))
    : CLAIMS.map((claim) => holds(folder, claim, []));
  rmSync(folder, { recursive: true });
  if (passes.includes(false)) process.exitCode = 1;
}
