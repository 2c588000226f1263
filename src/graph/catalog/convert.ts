import { overDecimal, timesDecimal } from '../common/index.ts';
import type { Conversion } from './catalog.type.ts';

interface Step {
  readonly unit: number;
  readonly amount: string;
}

const stepsFrom = ({ unit, amount }: Step, table: readonly Conversion[]): Step[] =>
  table.flatMap(({ unitId, referenceUnitId, ratio }) => {
    if (unitId === unit) return [{ unit: referenceUnitId, amount: timesDecimal(amount, ratio) }];
    return referenceUnitId === unit ? [{ unit: unitId, amount: overDecimal(amount, ratio) }] : [];
  });

/**
 * The amount in another unit, by as few conversions as possible; null where no conversions connect the units. Exact to
 * smaller units; to larger ones with at most 20 decimals.
 */
export const convertAmount = (
  amount: string,
  { from, to }: { readonly from: number; readonly to: number },
  table: readonly Conversion[],
): string | null => {
  const seen = new Set([from]);
  let reached: Step[] = [{ unit: from, amount }];
  while (reached.length > 0) {
    const found = reached.find(({ unit }) => unit === to);
    if (found) return found.amount;
    const next = reached.flatMap((step) => stepsFrom(step, table)).filter(({ unit }) => !seen.has(unit));
    for (const { unit } of next) seen.add(unit);
    reached = next;
  }
  return null;
};
