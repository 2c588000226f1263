import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from './operations.ts';
import { canAnswer } from './questions.ts';
import type { Cell, Pace, Sample, Table } from './rounds.ts';
import { quantile, type Spread, spreadOf } from './stats.ts';
import { VARIANTS, type VariantName } from './variants.ts';

export interface Results {
  readonly mode: 'full' | 'quick';
  readonly pace: Pace;
  readonly table: Table;
  /** Some operations measured again with tokens that are sent many times. */
  readonly repeated: Table;
  readonly peakBytes: ReadonlyMap<VariantName, number>;
  readonly seconds: number;
}

/** With fewer answers the 99th percentile would be the largest value, and is not shown. */
const ENOUGH_FOR_P99 = 100;

export const figure = (value: number): string => {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

export const spread = ({ median, low, high }: Spread): string => `${figure(median)} (${figure(low)}–${figure(high)})`;

export const median = (cell: Cell | undefined, pick: (sample: Sample) => number): number =>
  quantile(cell?.samples.map(pick) ?? [], 0.5);

/** Ratios of a variant to another one, usually the floor, slice by slice within the same round. */
export const ratios = (cell: Cell, floor: Cell, pick: (sample: Sample) => number): Spread =>
  spreadOf(
    cell.samples.flatMap((sample) => {
      const base = floor.samples.find(({ round }) => round === sample.round);
      return base ? [pick(sample) / pick(base)] : [];
    }),
  );

export const cpu = (sample: Sample): number => sample.cpuMicrosPerRequest;
export const pace = (sample: Sample): number => sample.requestsPerSecond;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const CANNOT = 'cannot';
const FIGURES = 7;

const operationTable = (operation: OperationName, { table, peakBytes }: Results): string[] => {
  const cells = table.get(operation) ?? new Map<VariantName, Cell>();
  const floor = cells.get('floor');
  if (!floor) return [];
  return [
    `### ${OPERATIONS[operation].title}`,
    '',
    `${OPERATIONS[operation].about[0]?.toUpperCase()}${OPERATIONS[operation].about.slice(1)}.`,
    '',
    row([
      'stack',
      'CPU a request, µs',
      'CPU, × floor',
      'requests/s',
      'requests/s, of floor',
      'p50, ms',
      'p99, ms',
      'upstream calls',
    ]),
    row(['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...[...peakBytes.keys()].map((variant) => {
      const { title } = VARIANTS[variant];
      const cell = cells.get(variant);
      return row(cell ? [title, ...figuresOf(cell, floor)] : [title, ...Array<string>(FIGURES).fill(CANNOT)]);
    }),
    '',
  ];
};

const figuresOf = (cell: Cell, floor: Cell): string[] => [
  median(cell, cpu).toFixed(0),
  spread(ratios(cell, floor, cpu)),
  figure(median(cell, pace)),
  spread(ratios(cell, floor, pace)),
  figure(quantile(cell.latencies, 0.5)),
  cell.latencies.length < ENOUGH_FOR_P99 ? '–' : figure(quantile(cell.latencies, 0.99)),
  figure(median(cell, (sample) => sample.upstreamCallsPerRequest)),
];

const repeatedTable = ({ repeated, peakBytes }: Results): string[] => {
  const operations = [...repeated.keys()];
  const ratioOf = (operation: OperationName, variant: VariantName): string => {
    const cells = repeated.get(operation);
    const [cell, floor] = [cells?.get(variant), cells?.get('floor')];
    return cell && floor ? spread(ratios(cell, floor, cpu)) : CANNOT;
  };
  return [
    '### Where clients send their tokens again',
    '',
    'As clients do: 64 tokens, each with many requests. The product remembers a token that held, the others verify it',
    'each time. CPU, × floor.',
    '',
    row(['stack', ...operations.map((operation) => OPERATIONS[operation].title)]),
    row(['---', ...operations.map(() => '--:')]),
    ...[...peakBytes.keys()].map((variant) =>
      row([VARIANTS[variant].title, ...operations.map((operation) => ratioOf(operation, variant))]),
    ),
    '',
  ];
};

/** Stacks that the product is meant to be ahead of on every operation. */
const PEERS = { mercurius: 'Mercurius', yoga: 'Yoga', yoga17: 'Yoga on graphql 17', grafast: 'grafast' } as const;
const PEER_NAMES = Object.keys(PEERS) as readonly (keyof typeof PEERS)[];

interface Goal {
  readonly says: string;
  readonly value: string;
  readonly isMet: boolean;
}

const goals = ({ table }: Results): Goal[] => {
  const of = (operation: OperationName, variant: VariantName): number =>
    median(table.get(operation)?.get(variant), cpu);
  const share = of('dashboard', 'floor') / of('dashboard', 'gateway');
  /** How many times the product's processor time another stack takes, in the rounds that both have. */
  const leadOver = (operation: OperationName, variant: VariantName): number => {
    const [cell, gateway] = [table.get(operation)?.get(variant), table.get(operation)?.get('gateway')];
    return cell && gateway ? ratios(cell, gateway, cpu).median : Number.NaN;
  };
  const lead = leadOver('dashboard', 'apolloDataloader');
  const behind = OPERATION_NAMES.flatMap((operation) =>
    PEER_NAMES.filter((peer) => of(operation, peer) < of(operation, 'gateway')).map((peer) => {
      const more = 100 * (of(operation, 'gateway') / of(operation, peer) - 1);
      return `${PEERS[peer]} on ${OPERATIONS[operation].title} by ${more.toFixed(0)} %`;
    }),
  );
  const leads = OPERATION_NAMES.filter((operation) => canAnswer('hive', operation)).map((operation) => ({
    title: OPERATIONS[operation].title,
    ratio: leadOver(operation, 'hive'),
  }));
  return [
    { says: 'Dashboard: at least 0.7 of the floor', value: figure(share), isMet: share >= 0.7 },
    { says: 'Dashboard: at least 5 × Apollo with dataloader', value: `${figure(lead)} ×`, isMet: lead >= 5 },
    {
      says: `ahead of ${PEER_NAMES.map((peer) => PEERS[peer]).join(', ')} on every operation`,
      value: behind.length > 0 ? `behind ${behind.join(', ')}` : 'ahead',
      isMet: behind.length === 0,
    },
    {
      says: 'ahead of Hive Gateway with Mesh, which answers documents of its own',
      value: leads.map(({ title, ratio }) => `${title} ${figure(ratio)} ×`).join(', '),
      isMet: leads.every(({ ratio }) => ratio > 1),
    },
  ];
};

const describeMethod = ({
  warmUpMs,
  slowEvery,
}: Pace): string => `- All stacks run on this machine at the same time as processes of their own, and are measured by turns in short slices
  against one sandbox process with its quotas off. Each slice has a lead-in that does not count. A ratio compares a slice
  with the floor's slice of the same round; the figures are medians with quartiles over the rounds.
- CPU is user and system time of the stack's own process. Sandbox and load generator share the processors with it, so
  requests/s says what all of them reach together, and where the upstream work is large it says little about the stack.
- Every stack is warmed with Dashboard for ${(warmUpMs * OPERATIONS.dashboard.warmUps) / 1_000} seconds and with each other operation for ${warmUpMs / 1_000}, since V8 goes on optimizing for
  thousands of requests.
- The stacks with Apollo Server and Hive Gateway are measured in one of ${slowEvery} rounds, so that a full run ends within thirteen minutes.
- All stacks have the newest releases that work together. Mercurius, grafast and Apollo Server need graphql 16; Yoga runs on
  graphql 17 too, with an installation of its own and the same code ([decision 184](decisions/0184-installations-of-the-peers.md)).
- Mesh derives its schema from the contract of the product's own client, so Hive Gateway is asked documents of its own for the
  same rows, with the vendor's names. It leaves out masks, words for codes, global ids, cursors and exact decimals: the comparison
  puts them into its answers afterwards and compares amounts as doubles. It has its own client of the vendor instead of the undici
  pool. Balances are joined by its batching, and orders by the sweep that the other stacks make, in resolvers that call the
  derived operations. Introspection asks for sixteen types of its own schema. It has no place for rows in memory.
- Peak: a closed loop of a few callers. p50 and p99: an even pace at half of that stack's own peak, counted from the
  moment a request was due.
- Before measuring, every stack is asked every question and all answers must be deeply equal; during it, an answer of
  another length than the checked one ends the run.
- Every stack verifies the ES256 signature of each request's token anew with \`jose\`. The product remembers the last 5,000
  tokens that held; the pool has more of them than that and goes round, so that remembering helps no contender and costs the
  product, except in the one table that says so. Every stack writes one log line per operation with \`pino\`.
- Requests that are under way together ask for different rows, so the product's sharing of identical upstream reads does
  not flatter it.
- Floor and peers share one data layer: an undici pool, the product's signer and its exact decimals, masked names, words for
  codes, and the product's plan of upstream calls; only «one call a row» does without the plan. They map just the columns that
  the operations show, and pass on times and amounts as they come. What is compared is therefore what each stack adds.
- Only the product does these, in every request: header and origin rules, its own time limits and an end of upstream work
  when the client leaves, rate limits, quotas, circuit breaker, retry, prediction of cost, checks of role, row and
  arguments, checks of times and amounts in the vendor's rows, sharing of identical reads, masking of errors.
- Requests/s and percentiles mean something on a machine that does nothing else. CPU ratios bear neighbors better.`;

/** Hand-written findings of the measurements, which are added to each page. */
const NOTES = readFileSync(new URL('../../notes.md', import.meta.url), 'utf8');

export const toMarkdown = (results: Results): string => {
  const {
    mode,
    pace: { rounds, concurrency },
    peakBytes,
    seconds,
  } = results;
  const processor = cpus()[0]?.model ?? 'unknown processor';
  return [
    '# Performance',
    '',
    `Written by \`npm run bench\`; do not edit. ${mode === 'quick' ? '**A quick run: figures are rough.** ' : ''}` +
      `${availableParallelism()} cores (${processor}), Node ${process.versions.node}, ${rounds} rounds, ` +
      `${concurrency} callers, ${seconds.toFixed(0)} s.`,
    '',
    '## Goals',
    '',
    row(['goal', 'measured (CPU)', 'met']),
    row(['---', '---', '---']),
    ...goals(results).map(({ says, value, isMet }) => row([says, value, isMet ? 'yes' : 'no'])),
    '',
    'The heap over 200,000 requests has its own run: `npm run bench -- --soak 200000`.',
    '',
    '## Figures',
    '',
    ...OPERATION_NAMES.flatMap((operation) => operationTable(operation, results)),
    ...repeatedTable(results),
    '### Peak memory',
    '',
    'Largest resident size after all of the above.',
    '',
    row(['stack', 'MiB']),
    row(['---', '--:']),
    ...[...peakBytes].map(([variant, bytes]) => row([VARIANTS[variant].title, (bytes / 2 ** 20).toFixed(0)])),
    '',
    '## How it is measured',
    '',
    describeMethod(results.pace),
    '',
    NOTES,
  ].join('\n');
};
