export { kindOf, WRITE_KINDS, type WriteKind, type WriteKindName } from './kinds.ts';
export { createLedger, type Ledger } from './ledger.ts';
export type { Operation, OperationError, OperationInput, OperationState } from './operation.ts';
export type { ReconcilerTimes } from './reconciler.ts';
export type { OperationFilter } from './repository.ts';
export type { Receipt, Send } from './writer.ts';
