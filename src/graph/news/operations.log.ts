import type { AuditRecord } from '../../ledger/audit/index.ts';
import type { LedgerEntry, OperationState } from '../../ledger/operations/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { EventLog, StreamEvent } from '../../request/streams/index.ts';
import { seesOperation } from '../operations/index.ts';

export interface OperationLogEvent extends StreamEvent {
  readonly entry: LedgerEntry;
}

/** The audit records of a write carry its id and the state that the write reached. */
const writeIn = ({ detail: { operation, outcome } }: AuditRecord) => ({ id: String(operation), state: outcome });

/**
 * Writes that reached one of these states, in the order of their audit records. A partner's audit chain numbers its
 * records without gaps, in the transaction that changes the state, so events are neither lost nor out of order.
 */
export const operationLog = (context: RequestContext, states: readonly OperationState[]): EventLog => {
  const { partnerId } = context.requireViewer();
  const reached = new Set<unknown>(states);
  return {
    last: () => context.audit.last(partnerId),
    read: async (after) => {
      const { records, next } = await context.audit.after(partnerId, 'WRITE', after);
      const events: OperationLogEvent[] = [];
      for (const record of records) {
        const { id, state } = writeIn(record);
        if (!reached.has(state)) continue;
        const entry = await context.ledger.byId(partnerId, id);
        if (entry && seesOperation(context, entry)) events.push({ sequence: record.seq, entry });
      }
      return { events, next, hasGap: false };
    },
  };
};
