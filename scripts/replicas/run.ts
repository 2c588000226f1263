import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { HOST } from '../processes/network.ts';
import { ask } from './ask.ts';
import { type Book, createBook, type Phase } from './book.ts';
import { FAULTS, LAPSE_MS } from './faults.ts';
import { people } from './identity.ts';
import { runClient } from './load.ts';
import { createMoves } from './moves.ts';
import { createRows } from './rows.ts';
import { openStage, type Stage } from './stage.ts';
import { administratorOf, isOver, judge, outcomesOf, type Verdict } from './verdict.ts';

export interface Size {
  /** Duration of each fault, and of the load after it. */
  readonly faultMs: number;
  readonly restMs: number;
  /** Duration of load before any check, because gateways start without copies and with a cold cache. */
  readonly warmUpMs: number;
}

export interface Result {
  readonly book: Book;
  readonly verdict: Verdict;
}

/** Longest allowed time from the end of a fault until every gateway works again. */
const RECOVERY_MS = 20_000;
const SETTLE_MS = 60_000;
const CHINA = 'demo-cn';
/** During a first reading of all lists a call may wait long for its place in the vendor's quota. */
const WARMING_UP = { allowed: ['UPSTREAM_TIMEOUT'], losesAnswers: false } as const;
const NONE = { allowed: [], losesAnswers: false } as const;

const wait = async (ms: number): Promise<void> => void (await delay(ms));

/** The same sequence of numbers between 0 and 1 in every run. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Whether one gateway is ready and reads and writes its stores. */
const works = async (port: number, token: string): Promise<boolean> => {
  const url = `http://${HOST}:${port}`;
  const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!ready) return false;
  const answer = await ask(url, token, '{ operations(first: 1) { totalCount } customers(first: 1) { totalCount } }');
  return answer !== null && answer.errors.length === 0;
};

const untilAllWork = async ({ places }: Stage, token: string): Promise<number | null> => {
  const startedAt = performance.now();
  const measureMs = () => performance.now() - startedAt;
  while (measureMs() < RECOVERY_MS) {
    const good = await Promise.all(places.map(({ gateway }) => works(gateway.port, token)));
    if (good.every(Boolean)) return measureMs() / 1000;
    await wait(100);
  }
  return null;
};

/** Waits until every write has a final outcome, at most a minute. */
const settledOutcomes = async (stage: Stage, tokens: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const until = performance.now() + SETTLE_MS;
  for (;;) {
    const maps = await Promise.all(tokens.map((token) => outcomesOf(stage.balancer.url, token)));
    const outcomes = new Map(maps.flatMap((map) => [...map]));
    if (isOver(outcomes) || performance.now() > until) return outcomes;
    await wait(1_000);
  }
};

/** Causes all faults under load, one after the other, and checks the outcome of every write. */
export const runFaults = async ({ faultMs, restMs, warmUpMs }: Size, say: (text: string) => void): Promise<Result> => {
  const stage = await openStage();
  say(`all processes run; logs are in ${stage.folder}`);
  const book = createBook();
  try {
    const everybody = people();
    const { sandbox } = stage.vendor;
    const rows = createRows(sandbox, everybody);
    const moves = createMoves(stage.vendor);
    const moneyBefore = sandbox.partner(CHINA).money().total;
    const ending = new AbortController();
    let phase: Phase = book.begin('the first seconds', WARMING_UP);
    const clients = everybody.map(async (person, at) =>
      runClient({
        ...{ url: stage.balancer.url, book, moves, rows, person, signal: ending.signal },
        token: await stage.issuer.token(person, stage.time.now()),
        phase: () => phase,
        random: randomFrom(at + 1),
      }),
    );
    const observer = await stage.issuer.token(administratorOf(everybody, CHINA), stage.time.now());
    await wait(warmUpMs);
    phase = book.begin('no fault', NONE);
    await wait(faultMs + restMs);
    for (const fault of FAULTS) {
      if (fault.name.includes('room') && !stage.postgres.hasOwnDisk) {
        say(`skipped, because this user cannot mount a file system: ${fault.name}`);
        continue;
      }
      phase = book.begin(fault.name, fault);
      say(fault.name);
      await fault.run(stage, faultMs, wait);
      phase.recoverySeconds = await untilAllWork(stage, observer);
      if (phase.recoverySeconds === null) book.complain(phase, `no recovery within ${RECOVERY_MS} ms`);
      await wait(restMs);
    }
    ending.abort();
    await Promise.all(clients);
    say('the load has ended; all clocks are put forward by 45 minutes');
    phase = book.begin('afterwards', NONE);
    stage.time.pass(LAPSE_MS);
    const partners = [...new Set(everybody.map(({ partner }) => partner))];
    const tokens = await Promise.all(
      partners.map((partner) => stage.issuer.token(administratorOf(everybody, partner), stage.time.now())),
    );
    await untilAllWork(stage, tokens[0] ?? '');
    const outcomes = await settledOutcomes(stage, tokens);
    const verdict = judge(stage, book, { outcomes, moneyBefore, moneyAfter: sandbox.partner(CHINA).money().total });
    return { book, verdict };
  } finally {
    await stage.close();
  }
};
