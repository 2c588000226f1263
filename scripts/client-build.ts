// Builds packages/client: ES modules, CommonJS, types, and the files made from the committed SDL. `npm run client:build`.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { introspectionText, trustedDocuments, withoutAccess } from './client/files.ts';
import { rootOperations, sampleOperations } from './client/operations.ts';
import { ROOT } from './generated.ts';

const PACKAGE = `${ROOT}packages/client`;
/** Made beside the folder that it replaces, so that a program that reads the package meets all of it. */
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
  // The types of the ES modules have the descriptions; once is enough for the size of the package.
  '--removeComments',
);
writeFileSync(`${DIST}/cjs/package.json`, '{ "type": "commonjs" }\n');

const sdl = readFileSync(`${ROOT}schema/partnergraph.graphql`, 'utf8');
const schema = buildSchema(sdl);
writeFileSync(`${DIST}/schema.graphql`, withoutAccess(sdl));
writeFileSync(`${DIST}/introspection.json`, introspectionText(schema));
writeFileSync(
  `${DIST}/trusted-documents.json`,
  JSON.stringify(trustedDocuments(rootOperations(schema), sampleOperations())),
);

rmSync(`${PACKAGE}/dist`, { recursive: true, force: true });
renameSync(DIST, `${PACKAGE}/dist`);
