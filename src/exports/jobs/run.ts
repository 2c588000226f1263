import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { asError, GatewayError, isGatewayError } from '../../errors/index.ts';
import { type Clock, sleep } from '../../time/index.ts';
import type { Files } from '../files/files.ts';
import { FORMATS } from '../formats/index.ts';
import { createFileWriter } from '../formats/thread.ts';
import type { ExportKind } from '../kind.ts';
import { planExport } from '../plan.ts';
import { type Ask, readRows } from '../rows.ts';
import type { ExportJob } from './job.ts';
import type { Ending, Progress, Turns } from './turns.ts';

/** Executes a document with the rights of an export's viewer. Throws when the viewer has lost a right. */
export type AskAs = (
  job: ExportJob,
  question: { readonly document: string; readonly variables: Readonly<Record<string, unknown>> },
  signal: AbortSignal,
) => Promise<FormattedExecutionResult>;

export interface RunParts {
  readonly schema: GraphQLSchema;
  readonly kinds: ReadonlyMap<string, ExportKind>;
  readonly files: Files;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly ask: AskAs;
}

/** A page that fails temporarily is requested again, after a wait that doubles each time. */
const MOST_TRIES = 6;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Interval at which a running export stores its heartbeat and progress. */
const BEAT_MS = 2_000;

/** Thrown when another gateway has taken over the export, or its viewer has cancelled it. */
class Lost extends Error {}

const failureIn = ({ errors }: FormattedExecutionResult) => {
  const { retryable, retryAfterMs } = errors?.[0]?.extensions ?? {};
  return { passes: retryable === true, wait: typeof retryAfterMs === 'number' ? retryAfterMs : 0 };
};

/** Repeats a request while the vendor is slow, busy or unreachable. */
const withPatience =
  (parts: RunParts, job: ExportJob, signal: AbortSignal): Ask =>
  async (document, variables) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await parts.ask(job, { document, variables }, signal);
      const { passes, wait } = failureIn(answer);
      if (!passes || tries === MOST_TRIES) return answer;
      const own = FIRST_WAIT_MS * 2 ** (tries - 1);
      await sleep(parts.clock, Math.min(Math.max(own, wait), LONGEST_WAIT_MS), signal);
    }
  };

const NOTHING: Progress = { rows: 0, skipped: 0, done: 0, total: null, bytes: 0 };

/** Writes the rows; returns the progress. */
const writeRows = async (
  parts: RunParts,
  job: ExportJob,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<Progress> => {
  const { request } = job;
  const kind = parts.kinds.get(request.kind);
  if (!kind) throw new GatewayError('NOT_FOUND', { hints: { type: 'ExportKind' } });
  const plan = planExport(parts.schema, { kind, filter: request.filter, columns: request.columns });
  const format = FORMATS[request.format];
  const file = await parts.files.begin(job);
  const writer = createFileWriter({
    format: request.format,
    columns: plan.columns,
    language: request.language,
    write: file.write,
  });
  let progress = NOTHING;
  try {
    for await (const { rows, done, of, isSkipped } of readRows(plan, withPatience(parts, job, signal))) {
      signal.throwIfAborted();
      if (rows.length > 0) await writer.write(rows);
      const skipped = progress.skipped + (isSkipped ? 1 : 0);
      progress = { rows: progress.rows + rows.length, skipped, done, total: of, bytes: file.bytes };
      onProgress(progress);
    }
    await writer.end();
    await file.finish(format.extension);
    return { ...progress, bytes: file.bytes };
  } catch (error) {
    await file.discard();
    throw error;
  } finally {
    await writer.close();
  }
};

/**
 * Runs one export to its end. A gateway that takes an export over starts it again in a new file, so that no row is
 * written twice. Answers null where the export was given up: cancelled, taken over, or the gateway stops.
 */
export const runExport = async (
  parts: RunParts,
  job: ExportJob,
  { stop, onFault }: { readonly stop: AbortSignal; readonly onFault: (error: Error) => void },
): Promise<Ending | null> => {
  const given = new AbortController();
  const signal = AbortSignal.any([stop, given.signal]);
  let progress = NOTHING;
  let reported = NOTHING;
  /** A report that fails while the store is unavailable is repeated. */
  const report = async (): Promise<boolean> => {
    const current = progress;
    const isOwn = await parts.turns.report(job, current, current !== reported);
    reported = current;
    return isOwn;
  };
  const beat = async (): Promise<void> => {
    while (!signal.aborted) {
      await sleep(parts.clock, BEAT_MS, signal).catch(() => undefined);
      if (signal.aborted) return;
      const isOwn = await report().catch((error: unknown) => {
        if (!isGatewayError(error)) onFault(asError(error));
        return true;
      });
      if (!isOwn) given.abort(new Lost());
    }
  };
  const beating = beat();
  try {
    progress = await writeRows(parts, job, {
      signal,
      onProgress: (current) => {
        progress = current;
      },
    });
    return { ...progress, state: 'SUCCEEDED', error: null };
  } catch (error) {
    if (signal.aborted) return null;
    if (!isGatewayError(error)) onFault(asError(error));
    return { ...progress, bytes: 0, state: 'FAILED', error: isGatewayError(error) ? error.code : 'INTERNAL' };
  } finally {
    given.abort(new Lost());
    await beating;
  }
};
