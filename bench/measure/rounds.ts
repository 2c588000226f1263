import type { Slice } from '../load/loops.ts';
import type { Usage } from '../stage/control.ts';
import type { Stage } from '../stage/stage.ts';
import type { Agreement } from './agreement.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import { canAnswer } from './questions.ts';
import { quantile } from './stats.ts';
import { VARIANTS, type VariantName } from './variants.ts';

/** Durations for an operation with the average share of the time. */
export interface Pace {
  readonly rounds: number;
  /** Slow stacks are measured in the first of so many rounds, and so on. */
  readonly slowEvery: number;
  /** Warm-up time of an operation with the factor 1. */
  readonly warmUpMs: number;
  /** The uncounted beginning of a slice, because the processor's caches are cold after the slices of other variants. */
  readonly leadInMs: number;
  readonly closedMs: number;
  readonly openRounds: number;
  readonly openMs: number;
  /** Number of concurrent requests while the peak is measured. */
  readonly concurrency: number;
}

export const FULL: Pace = {
  rounds: 6,
  slowEvery: 2,
  warmUpMs: 3_500,
  leadInMs: 200,
  closedMs: 800,
  openRounds: 2,
  openMs: 1_200,
  concurrency: 6,
};
export const QUICK: Pace = {
  rounds: 3,
  slowEvery: 2,
  warmUpMs: 300,
  leadInMs: 50,
  closedMs: 180,
  openRounds: 1,
  openMs: 300,
  concurrency: 6,
};

/** Figures of one slice. */
export interface Sample {
  readonly round: number;
  readonly cpuMicrosPerRequest: number;
  readonly requestsPerSecond: number;
  readonly upstreamCallsPerRequest: number;
}

/** One variant with one operation. */
export interface Cell {
  readonly samples: Sample[];
  /** Latencies at half of the peak rate. */
  readonly latencies: number[];
}

export type Table = ReadonlyMap<OperationName, ReadonlyMap<VariantName, Cell>>;

const planName = (variant: VariantName, operation: OperationName): string => `${variant} ${operation}`;

/**
 * Registers the plans of all operations. `tokens`: number of each member's tokens that are used in turn; left out: all.
 */
export const registerPlans = async (stage: Stage, agreement: Agreement, tokens?: number): Promise<void> => {
  for (const [variant, { url }] of stage.variants) {
    for (const [operation, requests] of agreement.get(variant) ?? []) {
      const plan = { url, ...requests, tokens: stage.tokens[operation].slice(0, tokens) };
      await stage.load.ask('plan', { name: planName(variant, operation), plan });
    }
  }
};

interface SliceOptions {
  readonly milliseconds: number;
  readonly concurrency?: number;
  readonly perSecond?: number;
  readonly limit?: number;
}

/** One slice; throws when an answer was wrong. */
export const runSlice = async (
  stage: Stage,
  variant: VariantName,
  operation: OperationName,
  options: SliceOptions,
): Promise<Slice> => {
  const slice = await stage.load.ask<Slice>('slice', { plan: planName(variant, operation), ...options });
  if (slice.failures > 0)
    throw new Error(`${variant}, ${operation}: ${slice.failures} of ${slice.requests} answers were wrong`);
  return slice;
};

interface SampleOptions {
  readonly stage: Stage;
  readonly variant: VariantName;
  readonly operation: OperationName;
  readonly pace: Pace;
  readonly round: number;
}

const sampleOf = async ({ stage, variant, operation, pace, round }: SampleOptions): Promise<Sample> => {
  const child = stage.variants.get(variant);
  if (!child) throw new Error(`${variant} does not run`);
  const { concurrency, leadInMs, closedMs } = pace;
  await runSlice(stage, variant, operation, { concurrency, milliseconds: timeFor(operation, leadInMs) });
  const callsBefore = await stage.upstreamCalls();
  const before = await child.ask<Usage>('usage');
  const slice = await runSlice(stage, variant, operation, {
    concurrency,
    milliseconds: timeFor(operation, closedMs),
  });
  const after = await child.ask<Usage>('usage');
  const calls = (await stage.upstreamCalls()) - callsBefore;
  return {
    round,
    cpuMicrosPerRequest: (after.cpuMicros - before.cpuMicros) / slice.requests,
    requestsPerSecond: slice.requests / slice.seconds,
    upstreamCallsPerRequest: calls / slice.requests,
  };
};

const timeFor = (operation: OperationName, milliseconds: number): number =>
  milliseconds * OPERATIONS[operation].timeShare;

/** Reverses the order in every other round, so that no variant always follows the same one. */
const inTurn = <T>(values: readonly T[], round: number): readonly T[] =>
  round % 2 === 0 ? values : values.toReversed();

const isMeasured = (variant: VariantName, round: number, { slowEvery }: Pace): boolean =>
  !VARIANTS[variant].isSlow || round % slowEvery === 0;

interface Rounds {
  readonly stage: Stage;
  readonly pace: Pace;
  readonly operations: readonly OperationName[];
  readonly say: (text: string) => void;
}

/** Measures all variants alternately, slice by slice, so that other load on the machine affects all of them alike. */
export const runRounds = async ({ stage, pace, operations, say }: Rounds): Promise<Table> => {
  const variants = [...stage.variants.keys()];
  const table = new Map(
    operations.map((operation) => [
      operation,
      new Map(
        variants
          .filter((variant) => canAnswer(variant, operation))
          .map((variant): [VariantName, Cell] => [variant, { samples: [], latencies: [] }]),
      ),
    ]),
  );
  const each = async (
    round: number,
    visit: (variant: VariantName, operation: OperationName, cell: Cell) => Promise<void>,
  ): Promise<void> => {
    const visited = variants.filter((variant) => isMeasured(variant, round, pace));
    for (const operation of operations) {
      for (const variant of inTurn(visited, round)) {
        const cell = table.get(operation)?.get(variant);
        if (cell) await visit(variant, operation, cell);
      }
    }
  };

  say('warming up');
  await each(0, async (variant, operation) => {
    const { concurrency, warmUpMs } = pace;
    await runSlice(stage, variant, operation, { concurrency, milliseconds: warmUpMs * OPERATIONS[operation].warmUps });
  });
  for (let round = 0; round < pace.rounds; round++) {
    say(`round ${round + 1} of ${pace.rounds}`);
    await each(round, async (variant, operation, { samples }) => {
      samples.push(await sampleOf({ stage, variant, operation, pace, round }));
    });
  }
  for (let round = 0; round < pace.openRounds; round++) {
    say(`half of the peak, round ${round + 1} of ${pace.openRounds}`);
    await each(round, async (variant, operation, { samples, latencies }) => {
      const peak = quantile(
        samples.map(({ requestsPerSecond }) => requestsPerSecond),
        0.5,
      );
      const slice = await runSlice(stage, variant, operation, {
        perSecond: peak / 2,
        milliseconds: timeFor(operation, pace.openMs),
      });
      latencies.push(...slice.latencies);
    });
  }
  return table;
};
