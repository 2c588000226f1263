import type { Heap } from '../stage/control.ts';
import { openStage } from '../stage/stage.ts';
import { agree } from './agreement.ts';
import type { OperationName } from './operations.ts';
import { registerPlans, runSlice } from './rounds.ts';
import { slopeOf } from './stats.ts';

interface Options {
  readonly requests: number;
  readonly say: (text: string) => void;
}

/** Number of each operation in one lap; the Dashboard is the most expensive. */
const LAP: Readonly<Record<OperationName, number>> = {
  dashboard: 2,
  oneCustomer: 58,
  trustedCustomer: 20,
  ownCustomers: 80,
  introspection: 30,
};
/** Number of new documents in every lap, to check that stores of documents are bounded. */
const NEW_DOCUMENTS = 10;
const LAP_LENGTH = Object.values(LAP).reduce((sum, count) => sum + count, NEW_DOCUMENTS);
const SAMPLES = 20;
const CONCURRENCY = 6;
/** Number of documents that are sent before the measurement, so that bounded stores are full when it begins. */
const FILLING_DOCUMENTS = 50_000;
const FILLING_AT_A_TIME = 20;
/** Growth of the heap over the whole run that counts as flat. */
const FLAT_BYTES = 2 * 2 ** 20;
/** Fewer requests are not enough: data that is kept for a limited time would count as growth. */
const ENOUGH_REQUESTS = 100_000;
const NO_TIME_LIMIT = 3_600_000;

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);

/** Runs the product alone for many requests and measures its heap after garbage collections; returns the report. */
export const soak = async ({ requests, say }: Options): Promise<string> => {
  const stage = await openStage({ variants: ['gateway'], nodeOptions: { gateway: ['--expose-gc'] } });
  try {
    const gateway = stage.variants.get('gateway');
    if (!gateway) throw new Error('the gateway does not run');
    await registerPlans(stage, await agree(stage));
    let documents = 0;

    const sendNewDocuments = async (count: number): Promise<void> => {
      const token = stage.tokens.dashboard[0];
      const headers = { 'content-type': 'application/json', 'accept-language': 'zh', authorization: `Bearer ${token}` };
      await Promise.all(
        Array.from({ length: count }, async () => {
          const body = JSON.stringify({ query: `{ viewer { never_seen_${documents++}: name } }` });
          const response = await fetch(gateway.url, { method: 'POST', headers, body });
          if (!response.ok) throw new Error(`a new document: HTTP ${response.status}`);
          await response.arrayBuffer();
        }),
      );
    };
    const runLaps = async (laps: number): Promise<number> => {
      for (const [operation, count] of Object.entries(LAP) as [OperationName, number][]) {
        const limit = count * laps;
        await runSlice(stage, 'gateway', operation, { concurrency: CONCURRENCY, milliseconds: NO_TIME_LIMIT, limit });
      }
      for (let lap = 0; lap < laps; lap++) await sendNewDocuments(NEW_DOCUMENTS);
      return laps * LAP_LENGTH;
    };

    const lapsPerSample = Math.max(1, Math.round(requests / SAMPLES / LAP_LENGTH));
    say('filling what is meant to be kept');
    const filling = Math.min(FILLING_DOCUMENTS, requests);
    for (let sent = 0; sent < filling; sent += FILLING_AT_A_TIME) await sendNewDocuments(FILLING_AT_A_TIME);
    await runLaps(lapsPerSample);
    const points: [number, number][] = [];
    let done = 0;
    for (let sample = 0; sample < SAMPLES; sample++) {
      done += await runLaps(lapsPerSample);
      const { usedBytes } = await gateway.ask<Heap>('heap');
      points.push([done, usedBytes]);
      say(`${done} requests: ${megabytes(usedBytes)} MiB`);
    }
    const slope = slopeOf(points);
    const growth = slope * done;
    const verdict =
      done < ENOUGH_REQUESTS ? 'too short a run for a verdict' : growth <= FLAT_BYTES ? 'flat' : 'NOT flat';
    return [
      `Heap after a full collection, over ${done} requests: ${megabytes(points[0]?.[1] ?? 0)} MiB at first, ` +
        `${megabytes(points.at(-1)?.[1] ?? 0)} MiB at last.`,
      `Slope ${slope.toFixed(2)} bytes a request, ${megabytes(growth)} MiB over the run: ` +
        `${verdict}. Peak resident ${megabytes(await gateway.peakBytes())} MiB.`,
    ].join('\n');
  } finally {
    await stage.stop();
  }
};
