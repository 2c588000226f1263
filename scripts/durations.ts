// Writes how long the slow test files take, so that the longest start first: `npm test -- --json --outputFile=report.json`,
// then `npm run durations -- report.json`. Several reports are joined; of a file in more than one, the longest counts.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import process from 'node:process';

type JestReport = { testResults: { name: string; startTime: number; endTime: number }[] };

const WRITTEN = 'test/support/durations.json';
const SLOW_SECONDS = 5;

const slowest = new Map<string, number>();
for (const report of process.argv.slice(2)) {
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as JestReport;
  for (const { name, startTime, endTime } of testResults) {
    const path = relative(process.cwd(), name);
    slowest.set(path, Math.max(slowest.get(path) ?? 0, Math.round((endTime - startTime) / 1000)));
  }
}
const rows = [...slowest]
  .filter(([, seconds]) => seconds >= SLOW_SECONDS)
  .sort(([onePath, one], [otherPath, other]) => other - one || onePath.localeCompare(otherPath));
await writeFile(WRITTEN, `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
process.stdout.write(`${rows.length} files take ${SLOW_SECONDS} seconds or more\n`);
