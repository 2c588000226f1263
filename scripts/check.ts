// Everything that must be true before a commit is shared: `npm run check`, or `npm run check -- types lint` for parts.
import { PARTS } from './check/parts.ts';
import { runCommand, runParts } from './check/run-parts.ts';
import { ROOT } from './generated.ts';

const wanted = process.argv.slice(2);
const stranger = wanted.find((name) => PARTS.every((part) => part.name !== name));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (stranger) {
  say(`There is no part ${stranger}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else {
  const parts = wanted.length > 0 ? PARTS.filter(({ name }) => wanted.includes(name)) : PARTS;
  // Most parts use one core only.
  const failed = await runParts(parts, { run: ({ command }) => runCommand(command, ROOT), say, together: 2 });
  if (failed) process.exitCode = 1;
}
