import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { DAY_MS, systemClock } from '../src/time/index.ts';
import type { Event } from './sim/faults.ts';
import { MUTANTS } from './sim/mutants.ts';
import { type Part, type Report, runPart } from './sim/run.ts';
import { runMutants } from './sim/run-mutants.ts';
import { SCENARIOS, type ScenarioName } from './sim/scenarios.ts';

const USAGE = 'npm run sim -- [--mirror] [--seed N] [--histories N] [--from N] [--threads N] [--whole] | --mutants';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const startPart = (part: Part): Promise<Report> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const numberOf = (text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(USAGE);
  return Number(text);
};

/** A new seed each day, so that every day tries other histories. */
const seedOfDay = (): number => Math.floor(systemClock.now() / DAY_MS);

interface Run {
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly histories: number;
  readonly from: number;
  readonly threads: number;
  readonly isWhole: boolean;
}

const simulate = async ({ scenario, seed, histories, from, threads, isWhole }: Run): Promise<boolean> => {
  const parts = Array.from({ length: threads }, (_, first) => ({
    scenario,
    seed,
    first: from + first,
    step: threads,
    histories: from + histories,
    isWhole,
  }));
  const reports = await Promise.all(parts.map(startPart));
  const counts = new Map<Event, number>();
  for (const [event, times] of reports.flatMap((report) => [...report.counts]))
    counts.set(event, (counts.get(event) ?? 0) + times);
  const total = reports.reduce((sum, report) => sum + report.histories, 0);
  const digest = reports.reduce((sum, report) => (sum + report.digest) >>> 0, 0);
  say(`seed ${seed}: ${total} histories, digest ${digest.toString(16).padStart(8, '0')}`);
  say(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([event, times]) => `${event} ${times}`)
      .join(', '),
  );
  const failures = reports.flatMap(({ failure }) => failure ?? []);
  for (const failure of failures) say(failure);
  const { events, sizes } = SCENARIOS[scenario];
  const missing = histories < sizes.counted || failures.length > 0 ? [] : events.filter((event) => !counts.has(event));
  if (missing.length > 0) say(`events that never happened: ${missing.join(', ')}`);
  return failures.length === 0 && missing.length === 0;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      histories: { type: 'string' },
      from: { type: 'string' },
      threads: { type: 'string' },
      whole: { type: 'boolean' },
      mirror: { type: 'boolean' },
      mutants: { type: 'boolean' },
    },
  });
  if (values.mutants) {
    const alive = await runMutants(say);
    say(`${MUTANTS.length - alive.length} of ${MUTANTS.length} mutants killed`);
    if (alive.length > 0) process.exitCode = 1;
    return;
  }
  const threads = Math.max(1, numberOf(values.threads, Math.min(2, availableParallelism())));
  const scenario: ScenarioName = values.mirror ? 'mirror' : 'ledger';
  const seed = numberOf(values.seed, seedOfDay());
  const histories = numberOf(values.histories, SCENARIOS[scenario].sizes.usual);
  const run: Run = {
    scenario,
    seed,
    histories,
    from: numberOf(values.from, 0),
    threads,
    isWhole: values.whole === true,
  };
  if (!(await simulate(run))) process.exitCode = 1;
};

if (isMainThread) await main();
else parentPort?.postMessage(await runPart(workerData as Part));
