import type { Upstream } from '../../upstream/index.ts';
import { kindOf, type Span } from './kinds/index.ts';
import type { LedgerEntry, OperationRow } from './operation.ts';

/** Epoch milliseconds; of what was never sent, when it was made. */
export const sentAt = ({ sentAt: at, createdAt }: LedgerEntry): number => Date.parse(at ?? createdAt);

/** When nobody waited for its answer any more; of what a process has taken with it, when it was sent. */
export const endedAt = (operation: LedgerEntry): number =>
  operation.answeredAt === null ? sentAt(operation) : Date.parse(operation.answeredAt);

/** Operations that the vendor's records cannot tell apart. */
export const groupOf = (operation: LedgerEntry): string => {
  const { partnerId, kind, targetId, input } = operation;
  const proof = kindOf(kind)?.proof;
  const alike = proof?.by === 'records' && proof.alike ? proof.alike(operation) : input.amount;
  return JSON.stringify([partnerId, kind, targetId, alike]);
};

/** What a write about many names, where its answer did not say what became of each. */
export const rowsOf = ({ rows, input }: LedgerEntry): readonly OperationRow[] => {
  if (rows.length > 0) return rows;
  const { rowIds } = input;
  if (!Array.isArray(rowIds)) return [];
  return rowIds.map((id) => ({ id: String(id), state: 'UNKNOWN', createdId: null, error: null }));
};

/** Tells an operation, or one row of it, from all others. */
export const caseId = (operation: LedgerEntry, row: OperationRow | null): string =>
  JSON.stringify([operation.id, row?.id ?? null]);

/** Operations whose records one question to the vendor brings. */
export const placeOf = ({ partnerId, kind, targetId }: LedgerEntry): string =>
  JSON.stringify([partnerId, kind, targetId]);

/** From the first beginning to the last end. */
export const union = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  until: Math.max(...spans.map(({ until }) => until)),
});

/** The same question is asked once. */
export const remembering = (upstream: Upstream): Upstream => {
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
