import { kindOf } from './kinds/index.ts';
import type { Evidence, LedgerEntry } from './operation.ts';

/** By what an outcome is known; null while it is not known, and where it was refused before it was sent. */
export const evidenceOf = ({ kind, state, settledBy }: LedgerEntry): Evidence | null => {
  if (settledBy === null || state === 'AMBIGUOUS') return null;
  if (settledBy !== 'RECORDS') return settledBy;
  const proof = kindOf(kind)?.proof;
  if (!proof || proof.by === 'nothing') return null;
  if (proof.isMarked) return 'IDENTIFIER';
  return proof.by === 'records' ? 'RECORD' : 'STATE';
};
