// Builds packages/client: ES modules, CommonJS, types, and the files made from the committed SDL. `npm run client:build`.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSchema } from 'graphql';
import { introspectionText, packedSchema } from './client/files.ts';
import { ROOT } from './generated.ts';

const PACKAGE = `${ROOT}packages/client`;
/** Built in a second folder, which then replaces the first: a program that reads the package meanwhile finds a complete one. */
const DIST = `${PACKAGE}/dist-${process.pid}`;

const compile = (...options: readonly string[]): void =>
  void execFileSync(process.execPath, [`${ROOT}node_modules/typescript-7/bin/tsc`, '-p', PACKAGE, ...options], {
    stdio: 'inherit',
  });

compile('--outDir', `${DIST}/esm`);
compile(
  '--outDir',
  `${DIST}/cjs`,
  '--module',
  'commonjs',
  '--moduleResolution',
  'bundler',
  '--verbatimModuleSyntax',
  'false',
  '--removeComments',
);
writeFileSync(`${DIST}/cjs/package.json`, '{ "type": "commonjs" }\n');

/**
 * The generated types are most of the package, so that both builds share the copy in the CommonJS build: an ES module may
 * import types from there, but not the other way round.
 */
for (const file of globSync(`${DIST}/esm/generated/*.d.ts`)) {
  const name = basename(file, '.d.ts');
  // Indentation is a fifth of their packed size.
  writeFileSync(`${DIST}/cjs/generated/${name}.d.ts`, readFileSync(file, 'utf8').replaceAll(/^ +/gm, ''));
  writeFileSync(file, `export * from '../../cjs/generated/${name}.js';\n`);
}

const sdl = readFileSync(`${ROOT}schema/partnergraph.graphql`, 'utf8');
const schema = buildSchema(sdl);
writeFileSync(`${DIST}/schema.graphql`, packedSchema(sdl));
writeFileSync(`${DIST}/introspection.json`, introspectionText(schema));

rmSync(`${PACKAGE}/dist`, { recursive: true, force: true });
renameSync(DIST, `${PACKAGE}/dist`);
