import type { Tables, Transaction } from '../../store/index.ts';
import type { Audit, AuditActor } from '../audit/index.ts';
import type { LedgerEntry } from './operation.ts';

const auditEntryOf = (operation: LedgerEntry) => ({
  kind: 'WRITE' as const,
  actor: operation.actor,
  what: operation.kind,
  on: operation.targetId,
  detail: {
    operation: operation.id,
    input: operation.input,
    outcome: operation.state,
    error: operation.error,
    transaction: operation.upstreamId,
    rows: operation.rows,
    approval: operation.approval,
    upstreamRequest: operation.upstreamRequestId,
  },
  inputDigest: operation.inputDigest,
  requestId: operation.requestId,
});

interface Change {
  readonly actor: AuditActor;
  readonly requestId: string;
  readonly what: string;
}

/**
 * Records an operation's current state, in the transaction that stored it. `change`: actor and request where another
 * person caused the change.
 */
export const recorder =
  (audit: Audit) =>
  (transaction: Transaction<Tables>, operation: LedgerEntry, change: Partial<Change> = {}): Promise<void> =>
    audit.record(transaction, operation.partnerId, { ...auditEntryOf(operation), ...change });

export type Recorder = ReturnType<typeof recorder>;
