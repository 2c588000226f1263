import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { quantile } from '../measure/stats.ts';
import type { Answer } from './load.ts';
import type { QuotaPace } from './pace.ts';

export type Calls = Readonly<Record<string, number>>;

/** Figures of one contender. */
export interface Measured {
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly seconds: number;
  /** Number of calls to the vendor by operation. */
  readonly calls: Calls;
}

/** Figures of the mirror while the watcher of new orders is the only client. */
export interface Steady {
  /** Calls after the first refresh since the restart. */
  readonly calls: Calls;
  /** How long those calls were counted. */
  readonly seconds: number;
  /** Seconds until each new order was seen. */
  readonly ages: readonly number[];
}

interface Results {
  readonly heading: string;
  readonly pace: QuotaPace;
  readonly quick: boolean;
  readonly seconds: number;
  readonly backfillSeconds: number;
  /** Processor time of a point read by bare Node, right after the first contender. */
  readonly floorMicros: number;
  readonly measured: readonly Measured[];
  readonly kept: Steady | null;
}

/** Calls per second that the vendor allows when the contract has no other number. */
const USUAL_QUOTA = 10;

interface ContractOperation {
  readonly operationId: string;
  readonly 'x-facts': { readonly quota?: number };
}

interface ContractFile {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>;
}

/** Calls per second that the vendor allows a partner, by operation. */
const readQuotas = (): Calls => {
  const file = new URL('../../../schema/upstream/bss.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as ContractFile;
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return Object.fromEntries(
    operations.map(({ operationId, 'x-facts': { quota = USUAL_QUOTA } }) => [operationId, quota]),
  );
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const one = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–');

const callsText = (calls: Calls): string =>
  Object.entries(calls)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

const turnRow = ({ title, answers, seconds, calls }: Measured): string => {
  const right = answers.filter(({ isRight }) => isRight);
  const times = right.map(({ milliseconds }) => milliseconds);
  const wrong = answers.length === 0 ? 0 : (100 * (answers.length - right.length)) / answers.length;
  const figures = [quantile(times, 0.5), quantile(times, 0.99), right.length / seconds].map(one);
  return row([title, ...figures, `${wrong.toFixed(0)} %`, callsText(calls)]);
};

const steadyLines = ({ calls, seconds, ages }: Steady, quotas = readQuotas()): string[] => [
  `Keeping the copy up to date, while customers order, pay, register, move and leave and one client reads the newest orders, ` +
    `in ${one(seconds)} s after the first refresh of the orders since the restart:`,
  '',
  row(['operation', 'calls', 'share of its quota']),
  row(['---', '--:', '--:']),
  ...Object.entries(calls).map(([name, count]) =>
    row([name, String(count), (count / seconds / (quotas[name] ?? USUAL_QUOTA)).toFixed(3)]),
  ),
  '',
  `A new order was seen ${one(quantile(ages, 0.5))} s after its creation (p50), ${one(quantile(ages, 0.99))} s (p99), of ` +
    `${ages.length} orders.`,
];

export const quotaReport = ({
  heading,
  pace,
  quick,
  seconds,
  backfillSeconds,
  floorMicros,
  measured,
  kept,
}: Results): string =>
  [
    heading,
    '',
    `Written by \`npm run bench:quota\`. ${quick ? '**A quick run: figures are rough.** ' : ''}${availableParallelism()} cores ` +
      `(${cpus()[0]?.model ?? 'unknown processor'}), Node ${process.versions.node}, ${seconds.toFixed(0)} s. ` +
      `${pace.customers} customers with some 20 orders each, ${pace.perMinute} events a minute, ${pace.callers} callers who repeat ` +
      `Dashboard for ${pace.seconds} s, one stack after the other on the same vendor.`,
    '',
    row(['stack', 'p50, ms', 'p99, ms', 'answers/s', 'failed', 'vendor calls']),
    row(['---', '--:', '--:', '--:', '--:', '---']),
    ...measured.map(turnRow),
    '',
    'Times and answers a second are those of answers without an error. A stack that does not pace itself is refused by the ' +
      'vendor, and its answers fail.',
    '',
    `The machine: right after the first stack, bare Node (the floor of \`npm run bench\`) took ${one(floorMicros)} µs of processor time for ` +
      'a point read. Compare the figures of another run only together with that one.',
    '',
    'How much longer a screen takes beside a first reading is below, by `npm run bench:beside` (rule: at most 1.1 ×).',
    '',
    `The copy was read in ${one(backfillSeconds)} s from a vendor without quotas, then kept across the restart. Lists that no screen here ` +
      'shows and that take a call for each customer or month (resources, bills, tickets, renewal prices) were still read the ' +
      'first time during the measurement.',
    '',
    ...(kept ? steadyLines(kept) : []),
    '',
  ].join('\n');
