// Writes schema/partnergraph.graphql from the code, and the bench's part of it. `--check` compares every byte; `--against
// <git ref>` compares with the schema of that revision. All three print the changes that a client of the other schema would
// notice.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { printSdl } from '../src/graph/sdl.ts';
import { benchOutputs } from './bench/outputs.ts';
import { createTreeReader, ROOT, writeOrCheck } from './generated.ts';
import { schemaChanges } from './schema-changes.ts';

const FILE = 'schema/partnergraph.graphql';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, against: { type: 'string' } } });

const sdl = printSdl();
const before = values.against
  ? execFileSync('git', ['show', `${values.against}:${FILE}`], { cwd: ROOT, encoding: 'utf8' })
  : createTreeReader()(FILE);

for (const change of before ? schemaChanges(before, sdl) : []) process.stdout.write(`${change}\n`);
if (values.against === undefined) writeOrCheck(new Map([[FILE, sdl], ...benchOutputs(sdl)]), 'npm run schema:print');
