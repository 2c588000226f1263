import type { Candidate, Span } from './kinds/index.ts';

/** What the vendor's records say about one effect; null: nothing yet. */
export type Verdict =
  | { readonly state: 'SUCCEEDED'; readonly upstreamId: string | null }
  | { readonly state: 'NOT_APPLIED' | 'AMBIGUOUS' }
  | null;

interface Case {
  /** Tells the cases apart. */
  readonly id: string;
  /** When its effect must have happened, if it has. */
  readonly span: Span;
}

/**
 * Joins effects that only differ in who asked and when (same kind, receiver and amount) with the records that nobody
 * has claimed. More records than operations: somebody else moved the same, and only a person can tell whose is whose.
 * As many: each has one. Fewer: once the vendor has had its time, the earliest that fit have happened, the rest have not.
 */
export const judge = (
  cases: readonly Case[],
  candidates: readonly Candidate[],
  isTimeOver: boolean,
): ReadonlyMap<string, Verdict> => {
  const open = [...candidates].sort((a, b) => a.at - b.at);
  const fits = ({ span }: Case, { at }: Candidate): boolean => at >= span.from && at <= span.until;
  const late: Verdict = isTimeOver ? { state: 'NOT_APPLIED' } : null;
  const concerned = open.filter((candidate) => cases.some((each) => fits(each, candidate)));
  if (concerned.length > cases.length) {
    return new Map(
      cases.map((each) => [each.id, concerned.some((one) => fits(each, one)) ? { state: 'AMBIGUOUS' } : late]),
    );
  }
  const verdicts = new Map<string, Verdict>();
  // Whose time ends first chooses first, else a later one could take the only record that fits it.
  for (const each of [...cases].sort((a, b) => a.span.until - b.span.until)) {
    const index = open.findIndex((candidate) => fits(each, candidate));
    const [own] = index === -1 ? [] : open.splice(index, 1);
    verdicts.set(each.id, own ? { state: 'SUCCEEDED', upstreamId: own.upstreamId } : late);
  }
  const isComplete = cases.every(({ id }) => verdicts.get(id)?.state === 'SUCCEEDED');
  return isComplete || isTimeOver ? verdicts : new Map(cases.map(({ id }) => [id, null]));
};
