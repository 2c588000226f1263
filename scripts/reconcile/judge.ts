import { compareSides } from '../../src/graph/bills/reconciliation/compare-sides.ts';
import type { Planted } from './planted.ts';

export interface Judgement {
  readonly lines: number;
  readonly matchedLines: number;
  readonly planted: number;
  /** Planted exceptions that were found with their reason. */
  readonly found: number;
  /** Orders whose planted exception was not found, or with another reason. */
  readonly missed: readonly string[];
  /** Orders with an exception that was not planted. */
  readonly wrong: readonly string[];
  readonly byReason: Readonly<Record<string, number>>;
}

/** Compares all months and judges what was found by what was planted. */
export const judge = ({ months, lines, expected }: Planted): Judgement => {
  const compared = months.map(compareSides);
  const exceptions = compared.flatMap((each) => each.exceptions);
  const hits = new Set(
    exceptions.filter(({ orderId, reason }) => expected.get(orderId) === reason).map(({ orderId }) => orderId),
  );
  const byReason = Map.groupBy(exceptions, ({ reason }) => reason);
  return {
    lines,
    matchedLines: compared.reduce((sum, { matchedLines }) => sum + matchedLines, 0),
    planted: expected.size,
    found: hits.size,
    missed: [...expected.keys()].filter((orderId) => !hits.has(orderId)),
    wrong: exceptions
      .filter(({ orderId, reason }) => expected.get(orderId) !== reason)
      .map(({ orderId, reason }) => `${orderId} ${reason}`),
    byReason: Object.fromEntries([...byReason].map(([reason, found]) => [reason, found.length])),
  };
};
