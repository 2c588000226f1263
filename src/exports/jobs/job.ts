import type { ErrorCode, Language } from '../../errors/index.ts';
import type { Claims } from '../../identity/index.ts';
import type { Tables } from '../../store/index.ts';
import type { FormatName } from '../formats/index.ts';
import type { Rights } from '../rights.ts';

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
