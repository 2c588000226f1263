import { kindOf } from './kinds/index.ts';
import type { Evidence, LedgerEntry } from './operation.ts';

/**
 * What proves the outcome of an operation; null while it is unknown, and where the write was refused before it was
 * sent.
 */
export const evidenceOf = ({ kind, state, settledBy }: LedgerEntry): Evidence | null => {
  if (settledBy === null || state === 'AMBIGUOUS') return null;
  if (settledBy !== 'RECORDS') return settledBy;
  const proof = kindOf(kind)?.proof;
  if (!proof || proof.by === 'nothing') return null;
  if (proof.isMarked) return 'IDENTIFIER';
  return proof.by === 'records' ? 'RECORD' : 'STATE';
};
