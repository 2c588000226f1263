// Writes how long the slow test files take, so that the longest start first: `npm test -- --json --outputFile=report.json`,
// then `npm run durations -- report.json`. Several reports are joined; of a file in more than one, the longest counts.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';

type JestReport = { testResults: { name: string; startTime: number; endTime: number }[] };

const WRITTEN = 'test/support/durations.json';
const SLOW_SECONDS = 5;

/** The file's path in the repository; a report may be from another clone. */
const pathOf = (name: string): string => {
  const path = name.slice(name.lastIndexOf('/test/') + 1);
  if (!existsSync(path)) throw new Error(`no test file ${path}`);
  return path;
};

const slowest = new Map<string, number>();
for (const report of process.argv.slice(2)) {
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as JestReport;
  for (const { name, startTime, endTime } of testResults) {
    const path = pathOf(name);
    slowest.set(path, Math.max(slowest.get(path) ?? 0, Math.round((endTime - startTime) / 1000)));
  }
}
const rows = [...slowest]
  .filter(([, seconds]) => seconds >= SLOW_SECONDS)
  .sort(([onePath, one], [otherPath, other]) => other - one || onePath.localeCompare(otherPath));
await writeFile(WRITTEN, `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
process.stdout.write(`${rows.length} files take ${SLOW_SECONDS} seconds or more\n`);
