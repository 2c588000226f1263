import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files below `folder` of which a function ran while the task did, by path from the root; sorted. */
export type Executed = (task: () => Promise<void>) => Promise<readonly string[]>;

interface FunctionCoverage {
  readonly ranges: readonly { readonly count: number }[];
}

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly FunctionCoverage[];
}

/** The first range of a function is its whole body, so that its count says how often it was called. */
const hasRun = ({ functions }: ScriptCoverage): boolean => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0);

/** The paths of the scripts that ran, from the root. */
export const filesThatRan = (
  scripts: readonly ScriptCoverage[],
  { root, folder }: { readonly root: string; readonly folder: string },
): readonly string[] =>
  scripts
    .filter(({ url }) => url.startsWith('file:'))
    .filter(hasRun)
    .map(({ url }) => relative(root, fileURLToPath(url)))
    .filter((path) => path.startsWith(`${folder}/`))
    .sort();

/** V8 counts calls from this moment on, so that calls while a module was loaded do not count. */
export const countExecuted = async (place: { readonly root: string; readonly folder: string }): Promise<Executed> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return async (task) => {
    // Each reading sets the counts to 0.
    await session.post('Profiler.takePreciseCoverage');
    await task();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return filesThatRan(result, place);
  };
};
