// Prints how many files of the gateway three requests execute once everything is warm, how much code is repeated, and how
// many files a recipe changes; `-- --files` names the files and the places.
import { parseArgs } from 'node:util';
import { countExecuted } from './figures/executed.ts';
import { recipeFigures } from './figures/recipes.ts';
import { repeatedCode } from './figures/repeated.ts';
import { type Request, startForFigures } from './figures/requests.ts';
import { ROOT } from './generated.ts';

const WARM = 5;
/** A file counts where it ran in each of this many requests, so that work in the background does not count. */
const TIMES = 5;

const { files: named = false } = parseArgs({ options: { files: { type: 'boolean' } } }).values;

const executed = await countExecuted({ root: ROOT, folder: 'src' });
process.stdout.write('Files of src that ran a function in each of several requests:\n');

type Gateway = Awaited<ReturnType<typeof startForFigures>>;

const printFiles = async ({ send }: Gateway, request: Request, source = ''): Promise<void> => {
  for (let time = 0; time < WARM; time++) await send(request);
  let files = await executed(() => send(request));
  for (let time = 1; time < TIMES; time++) {
    const again = new Set(await executed(() => send(request)));
    files = files.filter((file) => again.has(file));
  }
  process.stdout.write(`${String(files.length).padStart(5)}  ${request.name}${source}\n`);
  if (named) for (const file of files) process.stdout.write(`         ${file}\n`);
};

const dashboardOf = ({ requests }: Gateway): Request => {
  const [dashboard] = requests;
  if (!dashboard) throw new Error('no request for the Dashboard is defined in scripts/figures/requests.ts');
  return dashboard;
};

const live = await startForFigures('off');
await printFiles(live, dashboardOf(live), ', with MIRROR=off');
await live.close();

const gateway = await startForFigures('on');
await printFiles(gateway, dashboardOf(gateway), ', before anything is copied');
for (const request of gateway.requests.slice(1)) await printFiles(gateway, request);
await gateway.copyAll();
await printFiles(gateway, dashboardOf(gateway), ', from the copies');

const { pairs, lines, largest } = await repeatedCode('src');
process.stdout.write(`Pairs of repeated code in src: ${pairs}, ${lines} lines\n`);
if (named) process.stdout.write(`${largest.join('\n')}\n`);

process.stdout.write('Files to which a recipe adds code by hand:\n');
for (const { name, files } of recipeFigures(ROOT)) {
  process.stdout.write(`${String(files.length).padStart(5)}  ${name}\n`);
  if (named) for (const file of files) process.stdout.write(`         ${file}\n`);
}

await gateway.close();
process.exit();
