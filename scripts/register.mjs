// Runs TypeScript sources without a build. Node's own type stripping knows no decorators and esbuild
// drops their metadata, which type-graphql reads; swc does both.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Gives the source text of a file back as it is to be compiled. */
const changes = [];

/** From now on the sources are compiled as `change` gives them back. */
export const changeSources = (change) => void changes.push(change);

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const source = changes.reduce((text, change) => change(text, filename), readFileSync(filename, 'utf8'));
    const { code } = transformSync(source, { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
