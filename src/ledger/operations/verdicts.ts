import type { Candidate, Span } from './kinds/index.ts';

/** The verdict of the vendor's records about one effect; null: none yet. */
export type Verdict =
  | { readonly state: 'SUCCEEDED'; readonly upstreamId: string | null }
  | { readonly state: 'NOT_APPLIED' | 'AMBIGUOUS' }
  | null;

export interface Case {
  /** Id that is unique among the cases. */
  readonly id: string;
  /** When the effect must have happened if the clocks are right. */
  readonly span: Span;
  /** Contains `span`: when the effect may have happened if the vendor was slow or a clock is wrong. */
  readonly outerSpan: Span;
  /** Whether the vendor no longer accepts a copy of the request, and its records should contain the effect by now. */
  readonly isOver: boolean;
  /** The earlier verdict by records; left out: none. */
  readonly before?: 'NOT_APPLIED' | 'AMBIGUOUS' | undefined;
}

const isIn = ({ from, until }: Span, { at }: Candidate): boolean => at === null || (at >= from && at <= until);
const fits = ({ span }: Case, candidate: Candidate): boolean => isIn(span, candidate);

interface Component {
  readonly cases: readonly Case[];
  readonly candidates: readonly Candidate[];
}

/** Groups of cases that compete for records, with these records; a case without competitors is a group by itself. */
const componentsOf = (cases: readonly Case[], candidates: readonly Candidate[]): readonly Component[] => {
  const left = new Set(cases);
  const free = new Set(candidates);
  const components: Component[] = [];
  for (const first of cases) {
    if (!left.delete(first)) continue;
    const own: Case[] = [first];
    const records: Candidate[] = [];
    for (const each of own) {
      for (const candidate of free) {
        if (!fits(each, candidate)) continue;
        free.delete(candidate);
        records.push(candidate);
        for (const other of left) {
          if (!fits(other, candidate)) continue;
          left.delete(other);
          own.push(other);
        }
      }
    }
    components.push({ cases: own, candidates: records });
  }
  return components;
};

/** Assigns a different record to each of as many cases as possible. */
const matchRecords = ({ cases, candidates }: Component): ReadonlyMap<Case, Candidate> => {
  const open = [...candidates].sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
  const pairs = new Map<Case, Candidate>();
  // Cases whose span ends first choose first: a case with a later end could take the only record that fits them. Cases
  // without an earlier verdict come before all others: a record that explains one contradicts no verdict.
  const order = (a: Case, b: Case): number => Number(!!a.before) - Number(!!b.before) || a.span.until - b.span.until;
  for (const each of [...cases].sort(order)) {
    const index = open.findIndex((candidate) => fits(each, candidate));
    const [own] = index === -1 ? [] : open.splice(index, 1);
    if (own) pairs.set(each, own);
  }
  return pairs;
};

/**
 * Assigns records that no operation has claimed to effects that differ only in who asked and when (same kind, receiver
 * and amount). When a record is left over, something else moved the same amount, and only a person can assign the
 * records. Otherwise every record belongs to a case, and a case without a record is NOT_APPLIED once it is over. When
 * another system may have caused an equal record (`isProof` is false), a record proves nothing, but a missing record
 * still proves that nothing happened.
 */
export const judge = (
  cases: readonly Case[],
  records: readonly Candidate[],
  isProof = true,
): ReadonlyMap<string, Verdict> => {
  const verdicts = new Map<string, Verdict>();
  const candidates = records.filter(({ isRest }) => !isRest);
  const hasRests = candidates.length < records.length;
  const judged = componentsOf(cases, candidates).map((component) => ({ ...component, pairs: matchRecords(component) }));
  const used = new Set(judged.flatMap(({ pairs }) => [...pairs.values()]));
  for (const { cases: own, candidates: fitting, pairs } of judged) {
    const cannotTell = fitting.length > pairs.size || (!isProof && fitting.length > 0);
    // Cases that were already reported as NOT_APPLIED do not keep the others waiting.
    const waiting = own.filter(({ before }) => before !== 'NOT_APPLIED');
    const isFinal = waiting.every((each) => pairs.has(each)) || waiting.every(({ isOver }) => isOver);
    for (const each of own) {
      const record = pairs.get(each);
      if (cannotTell) verdicts.set(each.id, { state: 'AMBIGUOUS' });
      else if (!isFinal) verdicts.set(each.id, null);
      else if (record) verdicts.set(each.id, { state: 'SUCCEEDED', upstreamId: record.upstreamId });
      else {
        // After NOT_APPLIED the caller may have sent the write again, so a record outside the span may belong to that
        // second write.
        const isOff = each.before !== 'NOT_APPLIED';
        const mayBe = hasRests || (isOff && candidates.some((one) => !used.has(one) && isIn(each.outerSpan, one)));
        verdicts.set(each.id, { state: mayBe ? 'AMBIGUOUS' : 'NOT_APPLIED' });
      }
    }
  }
  return verdicts;
};
