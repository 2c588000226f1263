// Checks the types of the bench: those of TypeScript, and those that its class-based stack declares for GraphQL, which must
// be the product's. `npm run bench` installs the packages of its competitors; without them the code that uses them is not
// checked.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printClassSchema } from '../bench/variants/apollo/schema.ts';
import { findSchemaDifferences } from './bench/differences.ts';
import { BENCH_SCHEMA } from './bench/outputs.ts';
import { ROOT } from './generated.ts';

const missing = globSync('bench/{,peers/*/}package.json', { cwd: ROOT })
  .map(dirname)
  .filter((folder) => !existsSync(join(ROOT, folder, 'node_modules')));
const installed = missing.length === 0;
const project = installed ? 'bench/tsconfig.json' : 'bench/tsconfig.alone.json';
const compiler = 'node_modules/typescript-7/bin/tsc';
const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--noEmit'], { cwd: ROOT, stdio: 'inherit' });
if (!installed) {
  const commands = missing.map((folder) => `npm ci --prefix ${folder}`);
  process.stdout.write(`without the competitors: ${commands.join(', ')}\n`);
}

const expected = readFileSync(join(ROOT, BENCH_SCHEMA), 'utf8');
const differences = findSchemaDifferences(expected, await printClassSchema());
for (const difference of differences) process.stderr.write(`bench/variants/apollo/types.ts: ${difference}\n`);
process.exitCode = differences.length > 0 ? 1 : (status ?? 1);
