import type { CpuProfile } from '../stage/control.ts';
import { openStage } from '../stage/stage.ts';
import { agree } from './agreement.ts';
import type { OperationName } from './operations.ts';
import { checkAnswerable } from './questions.ts';
import { registerPlans, runSlice } from './rounds.ts';
import type { VariantName } from './variants.ts';

interface Options {
  readonly variant: VariantName;
  readonly operation: OperationName;
  readonly seconds: number;
  /** Number of the member's tokens that are used in turn; undefined: all. */
  readonly tokens: number | undefined;
}

type CallFrame = CpuProfile['nodes'][number]['callFrame'];

const LINES = 30;
const CONCURRENCY = 6;
const WARM_UP_MS = 3_000;
const IDLE = new Set(['(idle)', '(root)']);

/** Shortens a URL: it begins at the innermost package, otherwise at the folder of built files. */
const shortUrl = (url: string): string => {
  const inPackage = url.lastIndexOf('/node_modules/');
  if (inPackage >= 0) return url.slice(inPackage + 1);
  return url.slice(Math.max(0, url.search(/\/(?:compiled|dist|build)\//) + 1));
};

/** Code without a file: the engine's own, or functions that were compiled from text at run time. */
const nameWithoutFile = (functionName: string): string =>
  functionName === ''
    ? '(compiled at run time)'
    : functionName.startsWith('(')
      ? functionName
      : '(engine, native code)';

/** The part that a function belongs to: a package, a folder of the product, Node or the engine. */
const partOf = ({ functionName, url }: CallFrame): string => {
  if (url === '') return nameWithoutFile(functionName);
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const short = shortUrl(url);
  const inPackage = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(short);
  return inPackage?.[1] ?? short.split('/').slice(0, 2).join('/');
};

const functionOf = ({ functionName, url, lineNumber }: CallFrame): string =>
  url === ''
    ? functionName || nameWithoutFile('')
    : `${functionName || '(anonymous)'}  ${shortUrl(url)}:${lineNumber + 1}`;

const largest = (times: ReadonlyMap<string, number>, total: number, lines: number): string[] =>
  [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, lines)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(6)} %  ${name}`);

type Frames = ReadonlyMap<number, CallFrame>;

const framesOf = ({ nodes }: CpuProfile): Frames => new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));

const parentsOf = ({ nodes }: CpuProfile): ReadonlyMap<number, number> =>
  new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));

const isNative = ({ url, functionName }: CallFrame): boolean =>
  url === '' && functionName !== '' && !functionName.startsWith('(');

/** Frames in which native code, such as SQLite's, is replaced by the function that called it. */
const callersOf = (result: CpuProfile): Frames => {
  const frames = framesOf(result);
  const parents = parentsOf(result);
  const callerOf = (id: number, own: CallFrame): CallFrame => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = frames.get(at);
      if (frame && !isNative(frame)) return IDLE.has(frame.functionName) ? own : frame;
    }
    return own;
  };
  return new Map([...frames].map(([id, frame]) => [id, callerOf(id, frame)]));
};

const selfTimes = (
  { samples = [], timeDeltas = [] }: CpuProfile,
  frames: Frames,
  nameOf: (frame: CallFrame) => string,
): string[] => {
  const times = new Map<string, number>();
  let total = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    if (!frame || IDLE.has(frame.functionName)) return;
    const time = timeDeltas[index] ?? 0;
    total += time;
    times.set(nameOf(frame), (times.get(nameOf(frame)) ?? 0) + time);
  });
  return largest(times, total, LINES);
};

/** Times include called functions. The time of an asynchronous function contains only its synchronous work. */
const totalTimes = (result: CpuProfile): string[] => {
  const { samples = [], timeDeltas = [] } = result;
  const parents = parentsOf(result);
  const frames = framesOf(result);
  const times = new Map<string, number>();
  let total = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    if (!frame || IDLE.has(frame.functionName)) return;
    const time = timeDeltas[index] ?? 0;
    total += time;
    const names = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const each = frames.get(at);
      if (each && !IDLE.has(each.functionName)) names.add(functionOf(each));
    }
    for (const name of names) times.set(name, (times.get(name) ?? 0) + time);
  });
  return largest(times, total, 2 * LINES);
};

/** Self time by part and by function, without idle time. */
export const describeProfile = (title: string, result: CpuProfile): string =>
  [
    `${title}, without idle time`,
    '',
    'By part, native code counted for its caller',
    ...selfTimes(result, callersOf(result), partOf),
    '',
    'By function',
    ...selfTimes(result, framesOf(result), functionOf),
    '',
    'By function, with what it calls',
    ...totalTimes(result),
  ].join('\n');

/** Runs one variant, warmed up, under V8's profiler; returns self time by part and by function, without idle time. */
export const profile = async ({ variant, operation, seconds, tokens }: Options): Promise<string> => {
  checkAnswerable([variant], operation);
  const stage = await openStage({ variants: [variant] });
  try {
    const child = stage.variants.get(variant);
    if (!child) throw new Error(`${variant} does not run`);
    await registerPlans(stage, await agree(stage), tokens);
    await runSlice(stage, variant, operation, { concurrency: CONCURRENCY, milliseconds: WARM_UP_MS });
    await child.ask('startProfile');
    const milliseconds = seconds * 1_000;
    const { requests } = await runSlice(stage, variant, operation, { concurrency: CONCURRENCY, milliseconds });
    const result = await child.ask<CpuProfile>('stopProfile');
    return describeProfile(`Self time of ${variant} on ${operation}, ${requests} requests`, result);
  } finally {
    await stage.stop();
  }
};
