import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from '../generated.ts';
import { STEPS, shortOf } from '../walk/steps.ts';

/** Functions that each request called, as `src/path/file.ts#name`, in the order of their first calls. */
export type Traces = Readonly<Record<string, readonly string[]>>;

const WALKS = [
  { request: 'a warm Dashboard', title: 'A query: Dashboard' },
  { request: 'allocateFunds', title: 'A write: allocateFunds' },
] as const;

/** Runs the requests in a process in which the functions of `src` record their calls. */
export const traceRequests = async (): Promise<Traces> => {
  const preloaded = ['--import', './scripts/register.mjs', '--import', './scripts/walk/trace.mjs'];
  const { stdout } = await promisify(execFile)(process.execPath, [...preloaded, 'scripts/walk/run.ts'], { cwd: ROOT });
  return JSON.parse(stdout) as Traces;
};

/** Throws for two functions that the page could not distinguish, because their files have the same name too. */
const refuseEqual = (calls: readonly string[]): void => {
  for (const [short, alike] of Map.groupBy(new Set(calls), shortOf))
    if (alike.length > 1) throw new Error(`scripts/walk/steps.ts: ${short} is ${alike.join(' and ')}`);
};

/** The page; throws for a step that no request takes. */
export const walkPage = (traces: Traces, steps: Readonly<Record<string, string>> = STEPS): string => {
  const walks = WALKS.map(({ request, title }) => {
    const calls = (traces[request] ?? []).filter((call) => steps[shortOf(call)] !== undefined);
    refuseEqual(calls);
    return { title, calls };
  });
  const taken = new Set(walks.flatMap(({ calls }) => calls.map(shortOf)));
  const idle = Object.keys(steps).filter((step) => !taken.has(step));
  if (idle.length > 0) throw new Error(`scripts/walk/steps.ts: no request takes ${idle.join(', ')}`);
  const sections = walks.map(({ title, calls }) => {
    const lines = calls.map((call, at) => {
      const [path = '', name] = call.split('#');
      return `${at + 1}. [\`${path}\`](../${path}) \`${name}\` ${steps[shortOf(call)]}.`;
    });
    return `## ${title}\n\n${lines.join('\n')}`;
  });
  return `# From HTTP to the vendor and back

Written by \`npm run docs:write\`, which sends two requests to a gateway over the sandbox and traces the functions that they call. A line
is a step, where it is first taken: the function and what it does. \`scripts/walk/steps.ts\` says which functions are steps.
The process has answered the same request twice before, so what is made once (the schema, the plan of the document) is there.

${sections.join('\n\n')}
`;
};
