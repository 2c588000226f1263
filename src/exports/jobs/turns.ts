import type { ErrorCode } from '../../errors/index.ts';
import type { Store, Tables } from '../../store/index.ts';
import { type Clock, DAY_MS, isoOf } from '../../time/index.ts';
import { type ExportJob, type ExportState, OPEN_STATES, toJob } from './job.ts';

/** Time without a heartbeat after which another gateway takes an export over. */
const SILENCE_MS = 10_000;
const MOST_BEATS = 1_000_000;

export interface Progress {
  readonly rows: number;
  readonly skipped: number;
  readonly done: number;
  readonly total: number | null;
  readonly bytes: number;
}

/** How an export ended. */
export interface Ending extends Progress {
  readonly state: Exclude<ExportState, 'WAITING' | 'RUNNING'>;
  readonly error: ErrorCode | null;
}

interface Seen {
  readonly mark: string;
  readonly at: number;
}

const toColumns = ({ rows, skipped, done, total, bytes }: Progress) => ({
  row_count: rows,
  skipped,
  done,
  total,
  bytes,
});

/**
 * Decides which gateway runs which export. Times of other gateways are never compared: an export is taken over when, by
 * this gateway's clock, its row has not changed for a while. Each holder has a higher attempt number, and every change
 * checks it.
 */
export const createTurns = ({ db }: Store, clock: Clock, self: string) => {
  const seen = new Map<string, Seen>();

  const isFree = ({ id, holder, attempt, beat }: Tables['export_job']): boolean => {
    if (holder === null) return true;
    const [mark, now] = [`${attempt}:${beat}`, clock.now()];
    const last = seen.get(id);
    if (last?.mark === mark && last.at <= now) return now - last.at >= SILENCE_MS;
    seen.set(id, { mark, at: now });
    return false;
  };

  const changeOwn = ({ id, partnerId, attempt }: ExportJob) =>
    db
      .updateTable('export_job')
      .where('partner_id', '=', partnerId)
      .where('id', '=', id)
      .where('holder', '=', self)
      .where('attempt', '=', attempt)
      .where('state', '=', 'RUNNING');

  return {
    /**
     * Takes the oldest export that no gateway runs; null when there is none. That includes an export of this gateway
     * that has ended here but whose end could not be stored.
     */
    take: async (isRunning: (id: string) => boolean): Promise<ExportJob | null> => {
      const rows = await db
        .selectFrom('export_job')
        .selectAll()
        .where('state', 'in', [...OPEN_STATES])
        .orderBy('created_at')
        .execute();
      for (const id of seen.keys()) if (!rows.some((row) => row.id === id)) seen.delete(id);
      for (const row of rows) {
        if (row.holder === self ? isRunning(row.id) : !isFree(row)) continue;
        const changed = {
          state: 'RUNNING',
          holder: self,
          attempt: row.attempt + 1,
          seq: row.seq + 1,
          started_at: isoOf(clock.now()),
          ...toColumns({ rows: 0, skipped: 0, done: 0, total: null, bytes: 0 }),
        };
        const { numUpdatedRows } = await db
          .updateTable('export_job')
          .set(changed)
          .where('partner_id', '=', row.partner_id)
          .where('id', '=', row.id)
          .where('attempt', '=', row.attempt)
          .where('beat', '=', row.beat)
          .where('state', '=', row.state)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return toJob({ ...row, ...changed });
      }
      return null;
    },
    /**
     * `isNew` says whether there is progress since the last report. Returns false when the export is no longer this
     * gateway's, or was cancelled.
     */
    report: async (job: ExportJob, progress: Progress, isNew: boolean): Promise<boolean> => {
      const { numUpdatedRows } = await changeOwn(job)
        .set(({ eb }) => ({
          ...toColumns(progress),
          beat: eb(eb.parens('beat', '+', 1), '%', MOST_BEATS),
          seq: eb('seq', '+', isNew ? 1 : 0),
        }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    /**
     * Stores the end of an export, whose file is kept for some days from then on, and deletes the viewer's claims,
     * which are no longer needed.
     */
    end: async (job: ExportJob, { state, error, ...progress }: Ending, keepDays: number): Promise<boolean> => {
      const endedAt = clock.now();
      const { numUpdatedRows } = await changeOwn(job)
        .set(({ eb }) => ({
          ...toColumns(progress),
          state,
          error,
          holder: null,
          claims: null,
          ended_at: isoOf(endedAt),
          expires_at: isoOf(endedAt + keepDays * DAY_MS),
          seq: eb('seq', '+', 1),
        }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    /** Releases an export, so that any gateway can start it again at once. */
    release: async (job: ExportJob): Promise<void> => {
      await changeOwn(job)
        .set(({ eb }) => ({ state: 'WAITING', holder: null, seq: eb('seq', '+', 1) }))
        .execute();
    },
  };
};

export type Turns = ReturnType<typeof createTurns>;
