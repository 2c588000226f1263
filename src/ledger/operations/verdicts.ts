import type { Candidate, Span } from './kinds/index.ts';

/** What the vendor's records say about one effect; null: nothing yet. */
export type Verdict =
  | { readonly state: 'SUCCEEDED'; readonly upstreamId: string | null }
  | { readonly state: 'NOT_APPLIED' | 'AMBIGUOUS' }
  | null;

export interface Case {
  /** Tells the cases apart. */
  readonly id: string;
  /** When its effect must have happened, if it has. */
  readonly span: Span;
  /** When it may have happened all the same, if the vendor was slow or a clock is wrong; around the other. */
  readonly outerSpan: Span;
  /** No copy of the request is accepted any more, and the vendor has had its time. */
  readonly isOver: boolean;
  /** What the records said before; left out: nothing yet. */
  readonly before?: 'NOT_APPLIED' | 'AMBIGUOUS' | undefined;
}

const isIn = ({ from, until }: Span, { at }: Candidate): boolean => at === null || (at >= from && at <= until);
const fits = ({ span }: Case, candidate: Candidate): boolean => isIn(span, candidate);

interface Component {
  readonly cases: readonly Case[];
  readonly candidates: readonly Candidate[];
}

/** Cases that compete for records, with these records; whoever competes with nobody stands alone. */
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

/** As many as can have a record of their own get one. */
const matched = ({ cases, candidates }: Component): ReadonlyMap<Case, Candidate> => {
  const open = [...candidates].sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
  const pairs = new Map<Case, Candidate>();
  // Whose time ends first chooses first, else a later one could take the only record that fits it.
  // What nothing was said of goes first: a record that explains it does not contradict what was said of others.
  const order = (a: Case, b: Case): number => Number(!!a.before) - Number(!!b.before) || a.span.until - b.span.until;
  for (const each of [...cases].sort(order)) {
    const index = open.findIndex((candidate) => fits(each, candidate));
    const [own] = index === -1 ? [] : open.splice(index, 1);
    if (own) pairs.set(each, own);
  }
  return pairs;
};

/**
 * Joins effects that only differ in who asked and when (same kind, receiver and amount) with the records that nobody
 * has claimed. A record that is left over: somebody else moved the same, and only a person can tell whose is whose.
 * Else each record is somebody's; who has none has not happened, once the vendor has had its time. Where an equal
 * record may be another system's (`isProof` is false) a record proves nothing, and its absence all the same.
 */
export const judge = (
  cases: readonly Case[],
  records: readonly Candidate[],
  isProof = true,
): ReadonlyMap<string, Verdict> => {
  const verdicts = new Map<string, Verdict>();
  const candidates = records.filter(({ isRest }) => !isRest);
  const hasRests = candidates.length < records.length;
  const judged = componentsOf(cases, candidates).map((component) => ({ ...component, pairs: matched(component) }));
  const used = new Set(judged.flatMap(({ pairs }) => [...pairs.values()]));
  for (const { cases: own, candidates: fitting, pairs } of judged) {
    const cannotTell = fitting.length > pairs.size || (!isProof && fitting.length > 0);
    // Whoever was told that it was not done waits for nothing.
    const waiting = own.filter(({ before }) => before !== 'NOT_APPLIED');
    const isFinal = waiting.every((each) => pairs.has(each)) || waiting.every(({ isOver }) => isOver);
    for (const each of own) {
      const record = pairs.get(each);
      if (cannotTell) verdicts.set(each.id, { state: 'AMBIGUOUS' });
      else if (!isFinal) verdicts.set(each.id, null);
      else if (record) verdicts.set(each.id, { state: 'SUCCEEDED', upstreamId: record.upstreamId });
      else {
        // Whoever was told that it was not done may have done it again: what is dated off then is that.
        const isOff = each.before !== 'NOT_APPLIED';
        const mayBe = hasRests || (isOff && candidates.some((one) => !used.has(one) && isIn(each.outerSpan, one)));
        verdicts.set(each.id, { state: mayBe ? 'AMBIGUOUS' : 'NOT_APPLIED' });
      }
    }
  }
  return verdicts;
};
