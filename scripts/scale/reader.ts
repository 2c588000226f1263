// Measures one size in a process of its own. The first message has the options, the answer is the result.
import process from 'node:process';
import { measureSize, type ScaleOptions } from './measure.ts';

process.once('message', async (options: ScaleOptions) => {
  const result = await measureSize(options, (text) => void process.stdout.write(`${text}\n`));
  process.send?.(result);
  process.disconnect();
});
