import type { Database } from '../../store/index.ts';
import { toCallerKey } from './intent.ts';
import { everyOperation, type OperationFilter, partnersIn } from './listing.ts';
import type { LedgerEntry } from './operation.ts';

const memberOf = ({ subject, accountName, roles }: LedgerEntry['actor']) => ({ subject, accountName, roles });

/** An operation for bookkeeping: all stored fields except persons' names. */
const toExported = ({ actor, person: _, approval, key, ...rest }: LedgerEntry) => ({
  ...rest,
  idempotencyKey: toCallerKey(key),
  member: memberOf(actor),
  approval: approval && { ...approval, decidedBy: approval.decidedBy && memberOf(approval.decidedBy) },
});

/**
 * A partner's operations that match, oldest first, as one JSON object per line (NDJSON). Rows are read as the consumer
 * takes lines.
 */
export async function* operationLines(
  db: Database,
  partnerId: string,
  filter: OperationFilter = {},
): AsyncGenerator<string> {
  for await (const operation of everyOperation(db, partnerId, filter)) {
    yield `${JSON.stringify(toExported(operation))}\n`;
  }
}

/** The operations of all partners, one partner after the other. */
export async function* allOperationLines(db: Database): AsyncGenerator<string> {
  for (const partnerId of await partnersIn(db)) yield* operationLines(db, partnerId);
}
