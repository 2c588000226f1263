// No text that a caller or the vendor sends may make a regular expression run longer than in proportion to its length:
// `npm run expressions:check` proves it for each of them in `src`.
import { globSync, readFileSync } from 'node:fs';
import { faultsIn } from './expressions/judge.ts';
import { ROOT } from './generated.ts';

const GENERATED = /generated|\/playground\//;

const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((path) => !GENERATED.test(path));
const faults: string[] = [];
for (const path of files) faults.push(...(await faultsIn(path, readFileSync(`${ROOT}/${path}`, 'utf8'))));

process.stdout.write(faults.length === 0 ? `${files.length} files\n` : `${faults.join('\n')}\n`);
// Ends the checker's worker, which would keep the process alive.
process.exit(faults.length === 0 ? 0 : 1);
