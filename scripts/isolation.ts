// Tries at full size that no viewer sees another viewer's data: `npm run test:isolation`, or `npm run test:isolation -- 1000
// 4000` for 1,000 operations and 4,000 malformed requests. The settings of the tests (ISOLATION_SEED, FUZZ_SEED …) are
// passed to the tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Part, runCommand, runParts } from './check/run-parts.ts';
import { ROOT } from './generated.ts';
import { readFigures, tableOf } from './isolation/table.ts';

const PARTS = [
  ['matrix', 'test/isolation/matrix', 'test/graph/roles'],
  ['viewers', 'test/graph/viewer', 'test/request/scope', 'test/isolation/notes'],
  ['interleavings', 'test/isolation/interleavings'],
  ['cached ids', 'test/isolation/cached-ids'],
  ['streams and exports', 'test/isolation/news'],
  ['webhooks', 'test/isolation/deliveries'],
  ['malformed', 'test/surface/malformed'],
  ['secrecy', 'test/surface/secrecy', 'test/server/logger'],
] as const;

const [operations = '10000', requests = '100000'] = process.argv.slice(2);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if ([operations, requests].some((number) => !/^[1-9]\d*$/.test(number))) {
  say('The arguments must be two numbers: operations and malformed requests.');
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'isolation-'));
  const file = join(folder, 'figures');
  const env = {
    ISOLATION_FIGURES: file,
    ISOLATION_OPERATIONS: operations,
    ISOLATION_EXPORTS: 'all',
    ISOLATION_SITES: 'all',
    FUZZ_REQUESTS: requests,
  };
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const parts = PARTS.map(
    ([name, ...tests]): Part => ({
      name,
      command: ['env', ...settings, 'npm', 'test', '--silent', '--', '--runInBand', '--forceExit', ...tests],
    }),
  );
  const failed = await runParts(parts, { run: ({ command }) => runCommand(command, ROOT), say });
  say(tableOf(readFigures(existsSync(file) ? readFileSync(file, 'utf8') : '')));
  rmSync(folder, { recursive: true });
  if (failed) process.exitCode = 1;
}
