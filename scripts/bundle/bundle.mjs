// Makes one program of the compiled sources and of the packages that they import: `npm run build`. A start then reads a few
// files instead of two thousand. The texts of the packages' licenses are put beside it.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMPILED = `${ROOT}compiled/`;
const PROGRAM = `${ROOT}dist/program/`;

/** Entry files: the program, and the threads that it starts. */
const ENTRIES = {
  main: `${COMPILED}main.js`,
  'thread-main': `${COMPILED}exports/formats/thread-main.js`,
  'table.worker': `${COMPILED}uploads/table.worker.js`,
  'checkpoint.worker': `${COMPILED}store/sqlite/checkpoint.worker.js`,
};

/** All files but the first are in one folder, as deep in the package as the sources, since they read its files by relative paths. */
const fileOf = (name) => (name === 'main' ? 'main.js' : `program/${name}.js`);

/** The folder of the package that a module belongs to; undefined for modules of this repository. */
const packageOf = (module) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];

const textsIn = (folder) =>
  globSync('{LICENSE,LICENCE,COPYING,NOTICE,license,licence}{,.*,-*}', { cwd: folder })
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());

/** Name, version and license of each package whose code is in the program, with the license texts in it. */
const licensesOf = (folders) =>
  folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      return [`${name} ${version} (${license})`, ...textsIn(folder)].join('\n\n');
    })
    .sort()
    .join(`\n\n${'-'.repeat(80)}\n\n`);

/** Apollo's package looks for Node's hashes by the `require` of its own file, which a bundle lacks, and would compute them in JavaScript. */
const hashes = {
  name: 'hashes-of-node',
  load: (id) =>
    id.includes('/@apollo/utils.createhash/')
      ? "exports.createHash = (kind) => require('node:crypto').createHash(kind);"
      : undefined,
};

/** Where an escape would not mean the character: behind a backslash, and in a template whose raw text is read. */
const UNESCAPABLE = /\\[^\0-\x7f]|\braw`[^`]*[^\0-\x7f`]/;

/**
 * V8 keeps the source of a program, with two bytes for each character as soon as one of them needs two. In texts and patterns an escape means
 * the same.
 */
const inAscii = (code) => {
  const [place] = UNESCAPABLE.exec(code) ?? [];
  if (place) throw new Error(`the program has a character that cannot be escaped: ${place}`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

// type-graphql would check arguments by a package that is not among ours.
const external = ['class-validator'];
const bundle = await rolldown({
  input: ENTRIES,
  platform: 'node',
  cwd: ROOT,
  external,
  plugins: [hashes],
  // Otherwise the program would contain the path to which a linked folder of packages points.
  resolve: { symlinks: false },
});
const { output } = await bundle.generate({
  dir: `${ROOT}dist`,
  format: 'esm',
  entryFileNames: ({ name }) => fileOf(name),
  chunkFileNames: 'program/[name]-[hash].js',
  keepNames: true,
  comments: { legal: true, annotation: false, jsdoc: false },
});
rmSync(PROGRAM, { recursive: true, force: true });
mkdirSync(PROGRAM, { recursive: true });
const chunks = output.filter(({ type }) => type === 'chunk');
for (const { fileName, code } of chunks) writeFileSync(`${ROOT}dist/${fileName}`, inAscii(code));
if (chunks.some(({ moduleIds }) => moduleIds.some((id) => id.includes('/sha.js/'))))
  throw new Error('the program would compute hashes in JavaScript: see `hashes`');
const packages = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => packageOf(id) ?? [])));
writeFileSync(`${PROGRAM}LICENSES.txt`, `${licensesOf([...packages])}\n`);
await bundle.close();
