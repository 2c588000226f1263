import type { Upstream } from '../../upstream/index.ts';
import { kindOf, type Span } from './kinds/index.ts';
import type { LedgerEntry, OperationRow } from './operation.ts';

/** Epoch milliseconds: when the operation was sent, or when it was created if it was never sent. */
export const timeSent = ({ sentAt: at, createdAt }: LedgerEntry): number => Date.parse(at ?? createdAt);

/**
 * Epoch milliseconds: when the wait for the answer ended. Where a process ended before it could store that: when the
 * operation was sent.
 */
export const timeAnswered = (operation: LedgerEntry): number =>
  operation.answeredAt === null ? timeSent(operation) : Date.parse(operation.answeredAt);

/** Key that is equal for operations which the vendor's records cannot distinguish. */
export const groupOf = (operation: LedgerEntry): string => {
  const { partnerId, kind, targetId, input } = operation;
  const proof = kindOf(kind)?.proof;
  const alike = proof?.by === 'records' && proof.alike ? proof.alike(operation) : input.amount;
  return JSON.stringify([partnerId, kind, targetId, alike]);
};

/**
 * The rows of a write about many ids. Where the answer did not give an outcome for each id, all of them are UNKNOWN.
 */
export const rowsOf = ({ rows, input }: LedgerEntry): readonly OperationRow[] => {
  if (rows.length > 0) return rows;
  const { rowIds } = input;
  if (!Array.isArray(rowIds)) return [];
  return rowIds.map((id) => ({ id: String(id), state: 'UNKNOWN', createdId: null, error: null }));
};

/** Unique id of an operation, or of one row of it. */
export const caseId = (operation: LedgerEntry, row: OperationRow | null): string =>
  JSON.stringify([operation.id, row?.id ?? null]);

/** Key that is equal for operations whose records one call to the vendor returns. */
export const placeOf = ({ partnerId, kind, targetId }: LedgerEntry): string =>
  JSON.stringify([partnerId, kind, targetId]);

/** The smallest span that contains all of these. */
export const union = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  until: Math.max(...spans.map(({ until }) => until)),
});

/** Wraps the client so that an equal call is made once. */
export const rememberAnswers = (upstream: Upstream): Upstream => {
  const asked = new Map<string, ReturnType<Upstream['call']>>();
  return {
    ...upstream,
    call: (operation, input, options) => {
      const key = JSON.stringify([operation, input, options]);
      const known = asked.get(key);
      if (known) return known;
      const answer = upstream.call(operation, input, options);
      asked.set(key, answer);
      return answer;
    },
  };
};
