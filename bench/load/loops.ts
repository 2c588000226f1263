import { setTimeout as delay } from 'node:timers/promises';
import type { Sender } from './requests.ts';

export interface Slice {
  readonly requests: number;
  readonly failures: number;
  readonly seconds: number;
  /** Milliseconds from the time when each request was due until its answer was complete. */
  readonly latencies: readonly number[];
}

interface Tally {
  failures: number;
  readonly latencies: number[];
}

const measureTime = async (sender: Sender, due: number, tally: Tally): Promise<void> => {
  const isRight = await sender.next().catch(() => false);
  if (!isRight) tally.failures++;
  tally.latencies.push(performance.now() - due);
};

const close = ({ failures, latencies }: Tally, startedAt: number): Slice => ({
  requests: latencies.length,
  failures,
  seconds: (performance.now() - startedAt) / 1_000,
  latencies,
});

interface Closed {
  readonly milliseconds: number;
  readonly concurrency: number;
  readonly limit: number;
}

/**
 * A fixed number of callers, each of whom sends the next request when the previous one is answered; waits for running
 * requests at the end.
 */
export const closedLoop = async (sender: Sender, { milliseconds, concurrency, limit }: Closed): Promise<Slice> => {
  const tally: Tally = { failures: 0, latencies: [] };
  const startedAt = performance.now();
  const end = startedAt + milliseconds;
  let begun = 0;
  const caller = async (): Promise<void> => {
    while (begun < limit && performance.now() < end) {
      begun++;
      await measureTime(sender, performance.now(), tally);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  return close(tally, startedAt);
};

/**
 * Starts requests at an even pace, independent of the answers, so that a stall shows in the latency of every request
 * that was due during it.
 */
export const openLoop = async (
  sender: Sender,
  { milliseconds, perSecond }: { milliseconds: number; perSecond: number },
): Promise<Slice> => {
  const tally: Tally = { failures: 0, latencies: [] };
  const startedAt = performance.now();
  const total = Math.max(1, Math.floor((milliseconds * perSecond) / 1_000));
  const running: Promise<void>[] = [];
  for (let number = 0; number < total; number++) {
    const due = startedAt + (number * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await delay(wait);
    running.push(measureTime(sender, due, tally));
  }
  await Promise.all(running);
  return close(tally, startedAt);
};
