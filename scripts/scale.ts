// Measures how the time of reads grows with the size of the copy: `npm run bench:scale -- 1000 100000 1000000` reads 1,000
// to 1,000,000 customers and their orders from a sandbox without quotas into PostgreSQL, and runs the queries of lists.
// Default: 1,000 and 20,000. Each round of queries goes to one size after the other. `--fill` writes the rows of the same
// sandbox directly into the tables, which takes minutes where reading takes hours. `--write` puts the table into
// docs/performance.md.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/time/index.ts';
import { fillDatabase } from './scale/fill.ts';
import { LISTS, PARTNER } from './scale/measure.ts';
import { writeScaleSection } from './scale/page.ts';
import { measureSideBySide } from './scale/side-by-side.ts';
import { scaleTable } from './scale/table.ts';

const { values, positionals: sizes } = parseArgs({
  options: { write: { type: 'boolean', default: false }, fill: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const url = process.env.TEST_DATABASE_URL;

const fill = (databaseUrl: string, customers: number): Promise<void> =>
  fillDatabase(databaseUrl, { partnerId: PARTNER, customers, clock: systemClock, lists: LISTS, say });

if (!url) {
  say('PostgreSQL is not installed here: nothing was measured');
} else if (sizes.some((size) => !/^[1-9]\d{0,6}$/.test(size))) {
  say('The arguments must be numbers of customers, each at most 2,000,000.');
  process.exitCode = 2;
} else {
  const startedAt = performance.now();
  const results = await measureSideBySide({
    serverUrl: url,
    sizes: (sizes.length > 0 ? sizes : ['1000', '20000']).map(Number),
    fill: values.fill ? fill : null,
    say,
  });
  const table = scaleTable(results);
  say(table);
  if (values.write) await writeScaleSection(table, (performance.now() - startedAt) / 1000);
}
