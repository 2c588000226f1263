import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStage } from '../stage/stage.ts';
import { agree } from './agreement.ts';
import type { OperationName } from './operations.ts';
import { registerPlans, runSlice } from './rounds.ts';
import type { VariantName } from './variants.ts';

interface Options {
  readonly variant: VariantName;
  readonly operation: OperationName;
  readonly seconds: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const LINES = 30;
const CONCURRENCY = 6;
const IDLE = new Set(['(idle)', '(root)']);

const shortUrl = (url: string): string =>
  url.replace(/^file:\/\//, '').replace(/^.*\/(dist|node_modules|build)\//, '$1/');

/** Which part a function belongs to: a package, a room of the product, Node itself or the engine. */
const partOf = ({ callFrame: { functionName, url } }: ProfileNode): string => {
  if (url === '') return functionName.startsWith('(') ? functionName : 'engine and native code';
  const parts = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(url);
  if (parts) return parts[1] ?? url;
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  return /\/(dist\/[^/]+)\//.exec(url)?.[1] ?? /\/(build\/[^/]+)\//.exec(url)?.[1] ?? shortUrl(url);
};

const selfTimes = ({ nodes, samples, timeDeltas }: CpuProfile, nameOf: (node: ProfileNode) => string) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map<string, number>();
  let total = 0;
  samples.forEach((id, index) => {
    const node = byId.get(id);
    const time = timeDeltas[index] ?? 0;
    if (!node || IDLE.has(node.callFrame.functionName)) return;
    total += time;
    times.set(nameOf(node), (times.get(nameOf(node)) ?? 0) + time);
  });
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LINES)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(6)} %  ${name}`);
};

const describe = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string =>
  url === '' ? functionName : `${functionName || '(anonymous)'}  ${shortUrl(url)}:${lineNumber + 1}`;

/** Runs one variant under Node's profiler; gives self time by part and by function, idle time left out. */
export const profile = async ({ variant, operation, seconds }: Options): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'partnergraph-profile-'));
  try {
    const nodeOptions = { [variant]: ['--cpu-prof', '--cpu-prof-interval=500', `--cpu-prof-dir=${folder}`] };
    const stage = await openStage({ variants: [variant], nodeOptions });
    let requests = 0;
    try {
      await registerPlans(stage, await agree(stage));
      const slice = await runSlice(stage, variant, operation, {
        concurrency: CONCURRENCY,
        milliseconds: seconds * 1_000,
      });
      requests = slice.requests;
    } finally {
      await stage.stop();
    }
    const [file] = await readdir(folder);
    if (!file) throw new Error('no profile was written');
    const result = JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
    return [
      `Self time of ${variant} on ${operation}, ${requests} requests (start and check of the answers included)`,
      '',
      'By part',
      ...selfTimes(result, partOf),
      '',
      'By function',
      ...selfTimes(result, describe),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
