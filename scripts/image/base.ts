import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Libraries that a program is linked with, as the dynamic loader of this machine resolves them. */
const findLibraries = (program: string): readonly string[] =>
  [...execFileSync('ldd', [program], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);

/** A root file system that contains only Node and the libraries that it is linked with: no shell, no package manager. */
export const makeBase = (root: string, node: string): void => {
  for (const folder of ['etc', 'proc', 'sys', 'dev', 'tmp', 'usr/local/bin'])
    mkdirSync(`${root}/${folder}`, { recursive: true });
  chmodSync(`${root}/tmp`, 0o1777);
  writeFileSync(`${root}/etc/passwd`, 'root:x:0:0::/:/sbin/nologin\npartnergraph:x:65532:65532::/data:/sbin/nologin\n');
  writeFileSync(`${root}/etc/group`, 'root:x:0:\npartnergraph:x:65532:\n');
  copyFileSync(realpathSync(node), `${root}/usr/local/bin/node`);
  chmodSync(`${root}/usr/local/bin/node`, 0o755);
  for (const library of findLibraries(node)) {
    mkdirSync(`${root}${dirname(library)}`, { recursive: true });
    copyFileSync(realpathSync(library), root + library);
  }
};
