// Builds and packs the program and the client package in two fresh folders, and fails unless both times give the same bytes:
// anyone who builds a release from the same commit can compare it with the published one. `npm run reproducible`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './generated.ts';

interface Packed {
  readonly filename: string;
  readonly integrity: string;
  readonly entryCount: number;
}

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);

const run = (folder: string, ...command: readonly string[]): string =>
  execFileSync('npm', command, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

const pack = (folder: string, ...options: readonly string[]): Packed => {
  const [packed] = JSON.parse(run(folder, 'pack', '--json', '--ignore-scripts', ...options)) as readonly Packed[];
  if (!packed) throw new Error('npm pack wrote no package');
  return packed;
};

/** A fresh checkout of the committed files, with the same installed packages. */
const packAnew = (): readonly Packed[] => {
  const folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
  try {
    for (const path of tracked) cpSync(`${ROOT}${path}`, join(folder, path));
    symlinkSync(`${ROOT}node_modules`, join(folder, 'node_modules'));
    for (const script of ['build', 'playground:build', 'client:build']) run(folder, 'run', '--silent', script);
    return [pack(folder), pack(join(folder, 'packages/client'))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const first = packAnew();
const second = packAnew();
let differing = 0;
for (const [index, { filename, integrity, entryCount }] of first.entries()) {
  const isEqual = second[index]?.integrity === integrity;
  if (!isEqual) differing += 1;
  process.stdout.write(`${isEqual ? 'equal ' : 'DIFFERS'} ${filename}: ${entryCount} files, ${integrity}\n`);
}
process.exitCode = differing > 0 ? 1 : 0;
