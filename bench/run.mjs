// `npm run bench`: installs what only the bench needs, builds product and bench, and hands over. Options go through.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, args) => {
  // Output of the steps is kept beside the report and is no part of it.
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

const compile = (project) => run(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', project]);

if (!existsSync(new URL('node_modules', import.meta.url))) {
  run('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund']);
}
run('npm', ['run', '--silent', 'build']);
compile('bench/tsconfig.json');
await import('./build/main.js');
