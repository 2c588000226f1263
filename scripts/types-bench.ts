// Checks the types of the bench. Its competitors are packages of its own, which `npm run bench` installs: as long as they
// are not there, what is written for them is left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './generated.ts';

const installed = existsSync(join(ROOT, 'bench/node_modules'));
const project = installed ? 'bench/tsconfig.json' : 'bench/tsconfig.alone.json';
const compiler = 'node_modules/typescript-7/bin/tsc';
const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--noEmit'], { cwd: ROOT, stdio: 'inherit' });
process.stdout.write(installed ? '' : 'without the competitors: npm ci --prefix bench\n');
process.exitCode = status ?? 1;
