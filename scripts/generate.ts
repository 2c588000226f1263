// `npm run generate` writes everything that is generated, in order; `npm run generate -- --check` compares it and names
// all that is out of date.
import { parseArgs } from 'node:util';
import { runCommand } from './check/run-parts.ts';
import { STEPS } from './generate/steps.ts';
import { ROOT } from './generated.ts';

const { check = false } = parseArgs({ options: { check: { type: 'boolean' } } }).values;

const failed: string[] = [];
for (const step of STEPS) {
  // Each step runs in its own process, because it imports files that the previous step has written.
  const { code, output } = await runCommand(['npm', 'run', '--silent', check ? step.check : step.write], ROOT);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'failed'} ${step.name}\n${output}`);
  if (code === 0) continue;
  failed.push(step.name);
  if (!check) break;
}
if (failed.length > 0) process.exitCode = 1;
