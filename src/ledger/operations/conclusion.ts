import { type LedgerEntry, type OperationRow, type OperationState, rowsOf, stateOfRows } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import type { Outcome } from './settlement.ts';
import { WATCHED } from './steps.ts';
import type { Verdict } from './verdicts.ts';
import type { Windows } from './windows.ts';

interface ConclusionSettings {
  readonly repository: Pick<OperationRepository, 'settle'>;
  readonly windows: Windows;
  readonly onChanged: (operation: LedgerEntry) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const isWatched = (state: OperationState): boolean => (WATCHED as readonly OperationState[]).includes(state);

/**
 * Whether the vendor's records can still decide a row's outcome: it is unknown, or came from records and may be
 * corrected.
 */
export const isAsked = ({ state }: Pick<OperationRow, 'state'>): boolean =>
  state === 'UNKNOWN' || state === 'NOT_APPLIED' || state === 'AMBIGUOUS';

/**
 * The new outcome of an operation and its rows by these verdicts; null when the verdicts do not settle it or change
 * nothing.
 */
const outcomeOf = (
  operation: LedgerEntry,
  verdictOf: (row: OperationRow | null) => Verdict,
  leaves: 'transactions' | 'objects',
): Omit<Outcome, 'error'> | null => {
  const rows = rowsOf(operation);
  if (rows.length === 0) {
    const verdict = verdictOf(null);
    if (!verdict || verdict.state === operation.state) return null;
    const { state } = verdict;
    const upstreamId = state === 'SUCCEEDED' ? verdict.upstreamId : null;
    if (leaves === 'transactions') return { state, upstreamId };
    const createdIds = upstreamId === null ? operation.createdIds : [upstreamId];
    return { state, upstreamId: operation.upstreamId, createdIds };
  }
  const judged = rows.map((row): OperationRow => {
    const verdict = isAsked(row) ? verdictOf(row) : null;
    if (!verdict) return row;
    return verdict.state === 'SUCCEEDED'
      ? { ...row, state: 'SUCCEEDED', createdId: verdict.upstreamId }
      : { ...row, state: verdict.state };
  });
  const state = stateOfRows(judged);
  const isNew = state !== operation.state || judged.some((row, at) => row.state !== operation.rows[at]?.state);
  if (!state || !isNew) return null;
  const createdIds = [...new Set([...operation.createdIds, ...judged.flatMap(({ createdId }) => createdId ?? [])])];
  return { state, upstreamId: operation.upstreamId, rows: judged, createdIds };
};

/** Stores an outcome that was found in the vendor's records, and calls `onChanged` if this call stored it. */
export const createConclusion =
  ({ repository, windows, onChanged, onError }: ConclusionSettings) =>
  async (
    operation: LedgerEntry,
    verdictOf: (row: OperationRow | null) => Verdict,
    leaves: 'transactions' | 'objects' = 'transactions',
  ): Promise<void> => {
    const outcome = outcomeOf(operation, verdictOf, leaves);
    if (!outcome) return;
    const { state } = outcome;
    const error = state === 'SUCCEEDED' || state === 'PARTLY_SUCCEEDED' ? null : operation.error;
    const lookAt = isWatched(state) ? windows.lookAgainAt(operation) : null;
    const settled = await repository.settle(operation, { ...outcome, error, lookAt }, 'RECORDS');
    if (settled) await onChanged(settled).catch(onError);
  };

export type Conclude = ReturnType<typeof createConclusion>;
