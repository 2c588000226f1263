import type { Upstream } from '../../upstream/index.ts';
import { type Conclude, isAsked } from './conclusion.ts';
import { groupOf, union } from './groups.ts';
import type { Candidate, Proof, Span } from './kinds/index.ts';
import { caseId, type LedgerEntry, type OperationState, rowsOf } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import { hasUnnamedEffect, rivalsOf } from './rivals.ts';
import { type Case, judge } from './verdicts.ts';
import type { Windows } from './windows.ts';

export const OPEN = ['ACCEPTED', 'SENT', 'UNKNOWN'] as const satisfies readonly OperationState[];

interface ProofsSettings {
  readonly repository: OperationRepository;
  readonly windows: Windows;
  readonly conclude: Conclude;
  /** Whether no other system writes for the partner. */
  readonly isExclusive: (partnerId: string) => boolean;
}

interface RecordsQuestion {
  readonly upstream: Upstream;
  readonly group: readonly LedgerEntry[];
  readonly span: Span;
  /** Ids of the operations that were over before the call to the vendor. */
  readonly over: ReadonlySet<string>;
}

const isOpen = ({ state }: LedgerEntry): boolean => (OPEN as readonly OperationState[]).includes(state);

const verdictBefore = ({ state }: { readonly state: string }): Case['before'] =>
  state === 'NOT_APPLIED' || state === 'AMBIGUOUS' ? state : undefined;

/** Rows whose outcome is looked up in the records; `[null]` for an operation about one object. */
const rowsToProve = (operation: LedgerEntry) => {
  const rows = rowsOf(operation);
  return rows.length > 0 ? rows.filter(isAsked) : [null];
};

/** Applies the two proofs by the vendor's data: by records with ids, and by a state that can be read back. */
export const createProofs = ({ repository, windows, conclude, isExclusive }: ProofsSettings) => {
  const { isOver, spanOf, outerSpanOf } = windows;
  const search = { repository, windows };

  /**
   * `group`: operations that the vendor's records cannot distinguish. `span`: contains the spans of all operations that
   * share the call to the vendor. `over`: operations whose time was over before that call. It is computed before,
   * because a slow answer does not contain what happened after the vendor read its records.
   */
  const byRecords = async (
    proof: Extract<Proof, { by: 'records' }>,
    { upstream, group, span, over }: RecordsQuestion,
  ): Promise<void> => {
    const [first] = group;
    if (!first) return;
    const found = new Map<string, Candidate>();
    // Operations with rows may each have different ids; for operations without rows the answer for the first one
    // applies to all.
    for (const operation of rowsOf(first).length > 0 ? group : [first]) {
      for (const candidate of await proof.candidates(upstream, operation, span)) {
        // One order may be for several rows.
        found.set(JSON.stringify([candidate.upstreamId, candidate.rowId]), candidate);
      }
    }
    const candidates = [...found.values()];
    // Claims are read after the records, so that operations that were answered in between have claimed their records.
    // If the set of open operations has changed since, the group is left for the next run.
    const claimed = await repository.findClaimed(first.partnerId, [
      ...new Set(candidates.map((each) => each.upstreamId)),
    ]);
    const key = groupOf(first);
    const alike = (await repository.listAlike(first, OPEN)).filter((each) => groupOf(each) === key);
    const open = new Set(group.filter(isOpen).map(({ id }) => id));
    if (alike.length !== open.size || alike.some(({ id }) => !open.has(id))) return;
    const isProof =
      proof.isMarked === true ||
      (isExclusive(first.partnerId) && !(await hasUnnamedEffect(search, first, union(group.map(spanOf)))));
    const free = candidates.filter(({ upstreamId }) => !claimed.has(upstreamId));
    const cases = group.flatMap((operation) =>
      rowsToProve(operation).map((row) => ({
        id: caseId(operation, row),
        rowId: row?.id ?? null,
        span: spanOf(operation),
        outerSpan: outerSpanOf(operation),
        isOver: over.has(operation.id),
        before: verdictBefore(row ?? operation),
      })),
    );
    const verdicts = new Map(
      [...Map.groupBy(cases, ({ rowId }) => rowId)].flatMap(([rowId, alikeCases]) => {
        const fitting = rowId === null ? free : free.filter((candidate) => candidate.rowId === rowId);
        return [...judge(alikeCases, fitting, isProof)];
      }),
    );
    for (const operation of group)
      await conclude(operation, (row) => verdicts.get(caseId(operation, row)) ?? null, proof.leaves);
  };

  const verdictByTarget = async (
    proof: Extract<Proof, { by: 'target' }>,
    { upstream, operation, rowId }: { upstream: Upstream; operation: LedgerEntry; rowId: string | null },
  ) => {
    // Computed before the read, for the same reason as `over`.
    const wasOver = isOver(operation);
    const isReached = await proof.isReached(upstream, operation, rowId);
    const done = { state: 'SUCCEEDED', upstreamId: null } as const;
    if (isReached && proof.isMarked) return done;
    const rivals = await rivalsOf(search, operation, rowId);
    if (isReached && !rivals.explain) return done;
    // While a rival is open, the outcome waits: the rival may turn out to have had no effect.
    if (isReached && !rivals.areOpen) return { state: 'AMBIGUOUS' } as const;
    if (!wasOver) return null;
    const isClear = isReached === false && !rivals.hide;
    return { state: isClear ? 'NOT_APPLIED' : 'AMBIGUOUS' } as const;
  };

  const byTarget = async (proof: Extract<Proof, { by: 'target' }>, upstream: Upstream, operation: LedgerEntry) => {
    const verdicts = new Map<string | null, Awaited<ReturnType<typeof verdictByTarget>>>();
    for (const row of rowsToProve(operation)) {
      // A state has no date: a state that is reached after a NOT_APPLIED verdict does not prove this operation.
      const isDenied = (row ?? operation).state === 'NOT_APPLIED';
      const rowId = row?.id ?? null;
      verdicts.set(rowId, isDenied ? null : await verdictByTarget(proof, { upstream, operation, rowId }));
    }
    await conclude(operation, (row) => verdicts.get(row?.id ?? null) ?? null);
  };

  return { byRecords, byTarget };
};
