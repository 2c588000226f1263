import type { ErrorCode, Language } from '../../errors/index.ts';
import type { Claims, Rights } from '../../identity/index.ts';
import type { Tables } from '../../store/index.ts';
import type { FormatName } from '../formats/index.ts';

export type ExportState = 'WAITING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** What is exported, in plain values, so that it can be stored. */
export interface StoredRequest {
  readonly kind: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[] | null;
  readonly format: FormatName;
  readonly language: Language;
}

/** An export, as it is stored. Instants are ISO 8601 in UTC. */
export interface ExportJob {
  readonly partnerId: string;
  readonly id: string;
  readonly owner: string;
  readonly claims: Claims | null;
  readonly rights: Rights;
  readonly request: StoredRequest;
  readonly inputDigest: string;
  readonly state: ExportState;
  readonly error: ErrorCode | null;
  readonly rows: number;
  readonly skipped: number;
  readonly done: number;
  readonly total: number | null;
  readonly bytes: number;
  readonly attempt: number;
  /** Grows with every change. */
  readonly sequence: number;
  readonly secret: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly expiresAt: string;
}

export const OPEN_STATES = ['WAITING', 'RUNNING'] as const satisfies readonly ExportState[];

export const toJob = (row: Tables['export_job']): ExportJob => ({
  partnerId: row.partner_id,
  id: row.id,
  owner: row.owner,
  claims: row.claims === null ? null : (JSON.parse(row.claims) as Claims),
  rights: JSON.parse(row.rights) as Rights,
  request: JSON.parse(row.request) as StoredRequest,
  inputDigest: row.input_digest,
  state: row.state as ExportState,
  error: row.error as ErrorCode | null,
  rows: row.row_count,
  skipped: row.skipped,
  done: row.done,
  total: row.total,
  bytes: Number(row.bytes),
  attempt: row.attempt,
  sequence: row.seq,
  secret: row.secret,
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  expiresAt: row.expires_at,
});

/** The share that is done, from 0 to 1; null while the total is unknown. */
export const progressOf = ({ state, done, total }: ExportJob): number | null => {
  if (state === 'SUCCEEDED') return 1;
  return total === null || total === 0 ? null : Math.min(done / total, 1);
};

const MS = 1_000;

/** Seconds until the end, if the remaining rows take as long as the previous ones; null without an estimate. */
export const estimateSeconds = (job: ExportJob, now: number): number | null => {
  const progress = progressOf(job);
  if (job.state !== 'RUNNING' || !progress || job.startedAt === null) return null;
  const passed = (now - Date.parse(job.startedAt)) / MS;
  return Math.max(0, Math.round((passed * (1 - progress)) / progress));
};
