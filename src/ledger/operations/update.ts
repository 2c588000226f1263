import type { Database, Tables, Transaction } from '../../store/index.ts';
import type { LedgerEntry, OperationState } from './operation.ts';

type Row = Tables['operation'];

/** Changes an operation that is in one of these states, and gives it; nothing when it is in another. */
export const update = (
  db: Database | Transaction<Tables>,
  { id }: LedgerEntry,
  from: readonly OperationState[],
  change: Partial<Row>,
) => db.updateTable('operation').set(change).where('id', '=', id).where('state', 'in', from).returningAll();
