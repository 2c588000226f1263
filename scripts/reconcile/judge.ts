import { compareSides } from '../../src/graph/bills/reconciliation/compare-sides.ts';
import { reconcile } from '../../src/graph/incentives/reconciliation/reconciliation.ts';
import type { Planted } from './planted.ts';
import { type PlantedStatement, pairOf } from './statement.ts';

export interface Judgment {
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

/** Compares all months and counts the planted exceptions that were found. */
export const judge = ({ months, lines, expected }: Planted): Judgment => {
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

/** Compares a statement and counts the planted exceptions that were found. */
export const judgeStatement = async ({ question, expected }: PlantedStatement): Promise<Judgment> => {
  const { matchedRows, allDifferences } = await reconcile(question);
  const found = allDifferences.map((each) => ({ pair: pairOf(each), reason: each.reason }));
  const hits = new Set(found.filter(({ pair, reason }) => expected.get(pair) === reason).map(({ pair }) => pair));
  return {
    lines: question.statement.rows.length,
    matchedLines: matchedRows,
    planted: expected.size,
    found: hits.size,
    missed: [...expected.keys()].filter((pair) => !hits.has(pair)),
    wrong: found
      .filter(({ pair, reason }) => expected.get(pair) !== reason)
      .map(({ pair, reason }) => `${pair} ${reason}`),
    byReason: Object.fromEntries(
      [...Map.groupBy(found, ({ reason }) => reason)].map(([reason, all]) => [reason, all.length]),
    ),
  };
};
