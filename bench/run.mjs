// `npm run bench`: installs the bench's own dependencies, builds product and bench, and starts the bench with the same
// options.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, args) => {
  // The steps write to the standard error, so that the standard output contains only the report.
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
