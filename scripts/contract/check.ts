// Fails when a generated file differs from what its sources produce.
import { existsSync, readFileSync } from 'node:fs';
import { findDrift } from './drift.ts';
import { buildOutputs } from './outputs.ts';

const root = new URL('../../', import.meta.url);

const read = (path: string): string | undefined => {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const drift = findDrift(await buildOutputs(), read);
if (drift.length > 0) {
  process.stderr.write(`Run npm run contract:build; these differ from their sources:\n  ${drift.join('\n  ')}\n`);
  process.exitCode = 1;
}
