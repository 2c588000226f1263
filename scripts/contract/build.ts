// Writes schema/upstream/*.json and src/contract/generated/*.ts from the catalog and the facts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOutputs } from './outputs.ts';

const root = new URL('../../', import.meta.url);

for (const [path, content] of await buildOutputs()) {
  const file = fileURLToPath(new URL(path, root));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
