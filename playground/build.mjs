// Builds the playground into dist/playground when one of its sources has changed.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = `${root}dist/playground`;
const stampFile = `${root}dist/.playground-inputs`;

const inputs = ['playground/**/*.*', 'schema/operations/*/*.graphql', 'package-lock.json'];

const stamp = () => {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((pattern) => globSync(pattern, { cwd: root })).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(root + path))
      .update('\0');
  return hash.digest('hex');
};

/** Stores compressed forms of each text file beside it, so that the server need not compress it. */
const compress = () => {
  for (const path of globSync('**/*.{js,css,html,svg}', { cwd: output })) {
    const bytes = readFileSync(`${output}/${path}`);
    if (bytes.length < 1024) continue;
    writeFileSync(
      `${output}/${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
    writeFileSync(`${output}/${path}.gz`, gzipSync(bytes, { level: 7 }));
  }
};

const wanted = stamp();
const current =
  existsSync(`${output}/index.html`) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
if (!current || process.argv.includes('--force')) {
  await build({ configFile: `${root}playground/vite.config.js` });
  compress();
  writeFileSync(stampFile, wanted);
}
