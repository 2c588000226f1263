// `npm run bench`: installs the packages of the bench and of the stacks with an installation of their own, builds product and
// bench, and starts the bench with the same options.
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, args) => {
  // The steps write to the standard error, so that the standard output contains only the report.
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

const compile = (project) => run(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', project]);

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs a folder whose lock has changed since its installation. */
const install = (folder) => {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) =>
    changedAt(`${root}/${folder}/${path}`),
  );
  if (installed < lock) run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']);
};

for (const file of globSync('bench/{,peers/*/}package.json', { cwd: root })) install(dirname(file));
run('npm', ['run', '--silent', 'build']);
compile('bench/tsconfig.json');
await import('./build/main.js');
