// Breaks three gateways and the servers that they use, one fault after the other under load, and checks the outcome of every
// write: `npm run test:replicas`, or `npm run test:replicas -- --quick` for a short one. Needs PostgreSQL and Redis, and
// root for a disk that can be filled.
import process from 'node:process';
import { runFaults } from './replicas/run.ts';
import { tableOf } from './replicas/table.ts';

const SIZES = {
  full: { faultMs: 12_000, restMs: 8_000, warmUpMs: 20_000 },
  quick: { faultMs: 1_500, restMs: 500, warmUpMs: 4_000 },
} as const;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** Number of faults that are printed; the first ones are enough to find the cause. */
const MOST_SHOWN = 20;

const [flag] = process.argv.slice(2);
if (flag !== undefined && flag !== '--quick') {
  say('The only flag is --quick.');
  process.exitCode = 2;
} else {
  const { book, verdict } = await runFaults(SIZES[flag ? 'quick' : 'full'], say);
  say(tableOf(book.phases));
  const foreign = book.complaints.filter(({ what }) => what.includes('was shown')).length;
  const { keys, accepted, effects, lost, doubled, untrue, moneyDiffers, vendorDiffers } = verdict;
  say(`\n${keys} keys, ${accepted} accepted, ${effects} effects at the vendor`);
  say(
    `${lost.length} lost, ${doubled.length} doubled, ${untrue.length} with a wrong outcome, ${foreign} rows shown to the wrong viewer`,
  );
  if (moneyDiffers) say('the sum of all money has changed');
  if (vendorDiffers) say('the sandbox has recorded another number of effects than its answers show');
  const said = [...lost, ...doubled, ...untrue, ...book.complaints.map(({ phase, what }) => `${phase}: ${what}`)];
  const counted = Map.groupBy(said, (text) => text);
  for (const [text, { length }] of [...counted].slice(0, MOST_SHOWN)) say(`  ${length} × ${text}`);
  if (counted.size > MOST_SHOWN) say(`  … and ${counted.size - MOST_SHOWN} more`);
  if (said.length > 0 || moneyDiffers || vendorDiffers) process.exitCode = 1;
}
