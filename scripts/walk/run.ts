// Runs in a process of its own with trace.mjs preloaded: sends the requests of the walk, and prints which functions each
// called, in the order of their first calls.
import { startForFigures } from '../figures/requests.ts';
import { firstCalls } from './steps.ts';

const WARM = 2;

/** Calls that trace.mjs records: file and name of each function. */
const recorder = globalThis as typeof globalThis & { walked?: [file: string, name: string][] | undefined };

const { requests, send, close } = await startForFigures('on');
const walks: Record<string, readonly string[]> = {};
for (const request of requests) {
  for (let time = 0; time < WARM; time++) await send(request);
  const calls: [string, string][] = [];
  recorder.walked = calls;
  await send(request);
  recorder.walked = undefined;
  walks[request.name] = firstCalls(calls.map(([file, name]) => `${file}#${name}`));
}
await close();
process.stdout.write(JSON.stringify(walks), () => process.exit());
