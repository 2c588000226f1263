export { countOpen, OPEN_STATES, type OpenOperations } from './census.ts';
export type { Decider } from './decisions.ts';
export { allOperationLines, operationLines } from './export.ts';
export type { PreparedWrite, Receipt, Send } from './intent.ts';
export { requireKey, toCallerKey, toStoredKey } from './intent.ts';
export { evidenceOf, kindOf, WRITE_KINDS, type WriteKind, type WriteKindName } from './kinds/index.ts';
export { textIn } from './kinds/kind.ts';
export { createLedger, type Ledger, type Outlook } from './ledger.ts';
export type { OperationFilter, OperationOrder } from './listing.ts';
export {
  type Approval,
  type Evidence,
  type LedgerEntry,
  type OperationError,
  type OperationInput,
  type OperationRow,
  type OperationState,
  rowsOf,
  type ShownChange,
  type ShownPlan,
  type ShownQuote,
} from './operation.ts';
export { NO_RULES, type WriteRules } from './rules.ts';
export type { FoundOut } from './settlement.ts';
export { spentByAgents } from './spending.ts';
export type { ReconcilerTimes } from './windows.ts';
