// How reads of the copy grow with it: `npm run bench:scale -- 1000 100000 1000000` reads so many customers and their orders
// from a sandbox without quotas into PostgreSQL, and asks what lists ask. Default: 1,000 and 20,000.
import process from 'node:process';
import { measureSize, type SizeResult } from './scale/measure.ts';
import { scaleTable } from './scale/table.ts';

const sizes = process.argv.slice(2);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const url = process.env.TEST_DATABASE_URL;

if (!url) {
  say('PostgreSQL is not installed here: nothing was measured');
} else if (sizes.some((size) => !/^[1-9]\d{0,6}$/.test(size))) {
  say('Numbers of customers are wanted, each up to 2,000,000.');
  process.exitCode = 2;
} else {
  const results: SizeResult[] = [];
  for (const size of sizes.length > 0 ? sizes : ['1000', '20000']) {
    results.push(await measureSize({ customers: Number(size), databaseUrl: url, say }));
  }
  say(scaleTable(results));
}
