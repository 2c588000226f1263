// How reads of the copy grow with it: `npm run bench:scale -- 1000 100000 1000000` reads so many customers and their orders
// from a sandbox without quotas into PostgreSQL, and asks what lists ask. Default: 1,000 and 20,000. `--write` puts the table
// into docs/performance.md.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measureSize, type SizeResult } from './scale/measure.ts';
import { writeScaleSection } from './scale/page.ts';
import { scaleTable } from './scale/table.ts';

const { values, positionals: sizes } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const url = process.env.TEST_DATABASE_URL;

if (!url) {
  say('PostgreSQL is not installed here: nothing was measured');
} else if (sizes.some((size) => !/^[1-9]\d{0,6}$/.test(size))) {
  say('Numbers of customers are wanted, each up to 2,000,000.');
  process.exitCode = 2;
} else {
  const startedAt = performance.now();
  const results: SizeResult[] = [];
  for (const size of sizes.length > 0 ? sizes : ['1000', '20000']) {
    results.push(await measureSize({ customers: Number(size), databaseUrl: url, say }));
  }
  const table = scaleTable(results);
  say(table);
  if (values.write) await writeScaleSection(table, (performance.now() - startedAt) / 1000);
}
