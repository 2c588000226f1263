// Runs TypeScript sources without a build. Node's own type stripping knows no decorators and esbuild
// drops their metadata, which type-graphql reads; swc does both.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from '@swc/core';

const options = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

// A process starts in half the time when its sources were compiled before. A file's name is the hash of everything that
// decides its content, so no file can be out of date.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CACHE = `${ROOT}node_modules/.cache/partnergraph/`;
mkdirSync(CACHE, { recursive: true });
enableCompileCache(`${CACHE}v8`);

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** The file is written under another name and renamed, because another process may read it meanwhile. */
const keep = (file, code) => {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, file);
  return code;
};

const compile = (source, filename) => {
  const parts = [version, options, relative(ROOT, filename), source];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const file = `${CACHE}${hash}.js`;
  return read(file) ?? keep(file, transformSync(source, { ...options, filename }).code);
};

/** Functions that change the source text of a file before it is compiled. */
const changes = [];

/** From now on sources are compiled from the text that `change` returns. */
export const changeSources = (change) => void changes.push(change);

/** An address may have a query, so that a process can load the same file more than once. */
const isSource = (url) => url.startsWith('file:') && url.split('?')[0].endsWith('.ts');

registerHooks({
  load(url, context, nextLoad) {
    if (!isSource(url)) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const source = changes.reduce((text, change) => change(text, filename), readFileSync(filename, 'utf8'));
    return { format: 'module', source: compile(source, filename), shortCircuit: true };
  },
});
