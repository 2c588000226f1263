export { allOperationLines, operationLines } from './export.ts';
export { requireKey } from './intent.ts';
export { kindOf, WRITE_KINDS, type WriteKind, type WriteKindName } from './kinds/index.ts';
export { createLedger, type Ledger, type Outlook } from './ledger.ts';
export type { OperationFilter } from './listing.ts';
export type { Approval, Operation, OperationError, OperationInput, OperationRow, OperationState } from './operation.ts';
export type { ReconcilerTimes } from './reconciler.ts';
export { NO_RULES, type WriteRules } from './rules.ts';
export type { Decider, Prepared, Receipt, Send } from './writer.ts';
