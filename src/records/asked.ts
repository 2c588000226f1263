import type { RecordSource } from './kind.ts';
import type { Writing } from './repository.ts';
import type { RecordScope } from './scope.ts';

/** What the audit keeps of a change: ids, states and names of fields, never values. */
export interface AuditedChange {
  readonly what: string;
  readonly on: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A request to change records, and its caller. */
export interface Asked {
  /** The key as stored; keys of guests are separate from keys of the partner's staff. */
  readonly key: string;
  readonly digest: string;
  /** The caller as the audit names it. */
  readonly actor: string;
  /** Login name of the member to whom a new record belongs; left out: the caller. */
  readonly owner?: string;
  /** Records that the caller may change. */
  readonly scope: RecordScope;
  readonly source: RecordSource;
  /** Runs in the transaction of the change, so that no change happens without its audit record. */
  audit(db: Writing, change: AuditedChange): Promise<void>;
}
