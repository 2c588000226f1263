import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { asError } from '../../errors/index.ts';
import type { Store } from '../../store/index.ts';
import { type Clock, isoOf } from '../../time/index.ts';
import type { Files } from '../files/files.ts';
import type { ExportKind } from '../kind.ts';
import type { ExportJob } from './job.ts';
import { type AskAs, runExport } from './run.ts';
import { createTurns, type Ending, type Turns } from './turns.ts';

/** The functions of the gateway that answer the worker's queries. */
export interface Answering {
  readonly schema: GraphQLSchema;
  readonly ask: AskAs;
}

interface WorkerSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly files: Files;
  readonly kinds: ReadonlyMap<string, ExportKind>;
  /** Days for which a file is kept. */
  readonly keepDays: number;
  /** Called after an export has ended. */
  readonly onEnded: (job: ExportJob, ending: Ending) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface ExportWorker {
  /** Starts to run waiting exports, of this and of earlier processes. */
  start(answering: Answering): void;
  /** Looks for waiting exports at once; called when an export was requested or cancelled in this process. */
  wake(): void;
  /** Releases its running exports, so that other gateways start them again at once. */
  close(): Promise<void>;
}

/** Interval at which the store is queried for waiting exports. */
const LOOK_MS = 2_000;
/** Number of exports that one gateway runs at the same time. */
const MOST_TOGETHER = 2;
const SWEEP_MS = 60_000;

export const createWorker = ({
  store,
  clock,
  files,
  kinds,
  keepDays,
  onEnded,
  onError,
}: WorkerSettings): ExportWorker => {
  const turns: Turns = createTurns(store, clock, randomUUID());
  const stop = new AbortController();
  /** Running exports by id. */
  const running = new Map<string, Promise<void>>();
  /** One loop for each `start`, waiting independently. */
  const looking: Promise<void>[] = [];
  const wakers = new Set<() => void>();
  let sweptAt = Number.NEGATIVE_INFINITY;

  const wake = (): void => {
    for (const wakeUp of wakers) wakeUp();
  };

  const run = async (job: ExportJob, { schema, ask }: Answering): Promise<void> => {
    const parts = { schema, kinds, files, turns, clock, ask };
    const ending = await runExport(parts, job, { stop: stop.signal, onFault: onError });
    if (!ending) return turns.release(job);
    if (await turns.end(job, ending, keepDays)) await onEnded(job, ending);
  };

  const takeAll = async (answering: Answering): Promise<void> => {
    while (running.size < MOST_TOGETHER && !stop.signal.aborted) {
      const job = await turns.take((id) => running.has(id));
      if (!job) return;
      const work: Promise<void> = run(job, answering)
        .catch((error: unknown) => onError(asError(error)))
        .finally(() => {
          running.delete(job.id);
          wake();
        });
      running.set(job.id, work);
    }
  };

  /** Removes expired exports, and files that belong to no export. */
  const sweep = async (): Promise<void> => {
    const now = clock.now();
    if (now - sweptAt < SWEEP_MS) return;
    sweptAt = now;
    await store.db.deleteFrom('export_job').where('expires_at', '<=', isoOf(sweptAt)).execute();
    await files.sweep(async () => {
      const rows = await store.db
        .selectFrom('export_job')
        .select(['id', 'attempt', 'state'])
        .where('state', 'in', ['RUNNING', 'SUCCEEDED'])
        .execute();
      const wanted = new Map(rows.map(({ id, attempt, state }) => [id, { attempt, isPart: state === 'RUNNING' }]));
      return ({ id, attempt }, isPart) => {
        const known = wanted.get(id);
        return known?.attempt === attempt && (known.isPart || !isPart);
      };
    });
  };

  const look = async (answering: Answering): Promise<void> => {
    while (!stop.signal.aborted) {
      const { promise: woken, resolve } = Promise.withResolvers<void>();
      wakers.add(resolve);
      const cancel = clock.after(LOOK_MS, resolve);
      await Promise.all([takeAll(answering), sweep()]).catch(onError);
      if (!stop.signal.aborted) await woken;
      cancel();
      wakers.delete(resolve);
    }
  };

  return {
    start: (answering) => {
      looking.push(look(answering));
    },
    wake,
    close: async () => {
      stop.abort();
      wake();
      await Promise.all(looking);
      await Promise.all(running.values());
    },
  };
};
