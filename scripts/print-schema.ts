import { readFileSync, writeFileSync } from 'node:fs';
import { printSdl } from '../src/graph/sdl.ts';

// `--check` compares all of it and writes nothing.
const file = new URL('../schema/partnergraph.graphql', import.meta.url);
const sdl = printSdl();

if (!process.argv.includes('--check')) writeFileSync(file, sdl);
else if (readFileSync(file, 'utf8') !== sdl) {
  process.stderr.write('schema/partnergraph.graphql is not what the code says; run npm run schema:print\n');
  process.exitCode = 1;
}
