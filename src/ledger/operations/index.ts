export { countOpen, OPEN_STATES, type OpenOperations } from './census.ts';
export { allOperationLines, operationLines } from './export.ts';
export { rowsOf } from './groups.ts';
export { requireKey, toCallerKey, toStoredKey } from './intent.ts';
export { evidenceOf, kindOf, WRITE_KINDS, type WriteKind, type WriteKindName } from './kinds/index.ts';
export { createLedger, type Ledger, type Outlook } from './ledger.ts';
export type { OperationFilter } from './listing.ts';
export type {
  Approval,
  Evidence,
  LedgerEntry,
  OperationError,
  OperationInput,
  OperationRow,
  OperationState,
} from './operation.ts';
export { NO_RULES, type WriteRules } from './rules.ts';
export type { FoundOut } from './settlement.ts';
export type { ReconcilerTimes } from './windows.ts';
export type { Decider, PreparedWrite, Receipt, Send } from './writer.ts';
