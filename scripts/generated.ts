import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDrift } from './contract/drift.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type Outputs = ReadonlyMap<string, string>;

/** Reads files of a working tree by their paths from its root; undefined where there is no such file. */
export const createTreeReader =
  (root = ROOT) =>
  (path: string): string | undefined => {
    const file = join(root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };

export const write = (outputs: Outputs, root = ROOT): void => {
  for (const [path, content] of outputs) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};

/** With `--check` nothing is written: every byte is compared, and what differs fails the process. */
export const writeOrCheck = (outputs: Outputs, rewrite: string): void => {
  if (!process.argv.includes('--check')) {
    write(outputs);
    return;
  }
  const drift = findDrift(outputs, createTreeReader());
  if (drift.length === 0) return;
  process.stderr.write(`Run ${rewrite}; these files differ from their sources:\n  ${drift.join('\n  ')}\n`);
  process.exitCode = 1;
};
