import { compareDecimals, roundDecimal, sumDecimals, timesDecimal } from '../../common/index.ts';

/** Why two sides of a reconciliation disagree. */
export type ExceptionReason = 'MISSING' | 'DOUBLED' | 'AMOUNT' | 'PERIOD' | 'ROUNDING' | 'FOREIGN';

const DECIMALS = 2;

export const isEqual = (a: string, b: string): boolean => compareDecimals(a, b) === 0;

/** `a` minus `b`. */
export const lessOf = (a: string, b: string): string => sumDecimals([a, timesDecimal(b, '-1')]);

const roundSum = (amounts: readonly string[]): string =>
  sumDecimals(amounts.map((amount) => roundDecimal(amount, DECIMALS)));

/** The amount without fractions of a cent, which the vendor cuts off from entries. */
const cutOff = (amount: string): string => amount.replace(/(\.\d\d)\d+$/, '$1');

/**
 * Whether the sum of the amounts, which have up to eight decimals, equals the other amount after rounding to cents:
 * each amount rounded, the sum rounded, or each amount cut off. False for amounts that have no fractions of a cent.
 */
export const isRounding = (amounts: readonly string[], other: string): boolean => {
  const sum = sumDecimals(amounts);
  const cents = roundDecimal(other, DECIMALS);
  const sums = [roundSum(amounts), roundDecimal(sum, DECIMALS), sumDecimals(amounts.map(cutOff))];
  return !isEqual(sum, other) && sums.some((rounded) => isEqual(rounded, cents));
};

/** Whether the amounts give `once`, but occur several times, each equally often. */
const isRepeated = (amounts: readonly string[], once: string): boolean => {
  const groups = [...Map.groupBy(amounts, (amount) => sumDecimals([amount])).values()];
  const times = Math.min(...groups.map(({ length }) => length));
  if (!Number.isFinite(times) || times < 2) return false;
  return Array.from({ length: times - 1 }, (_, index) => index + 2).some(
    (count) =>
      groups.every(({ length }) => length % count === 0) &&
      isEqual(sumDecimals(amounts), timesDecimal(once, String(count))),
  );
};

/** Why entries do not sum up to the amount of their order; null where they do. */
export const amountReason = (amounts: readonly string[], other: string): ExceptionReason | null => {
  if (isEqual(sumDecimals(amounts), other)) return null;
  if (isRepeated(amounts, other)) return 'DOUBLED';
  return isRounding(amounts, other) ? 'ROUNDING' : 'AMOUNT';
};
