import Big from 'big.js';
import type { Money } from './money.type.ts';

/**
 * A constructor of our own, so that other modules cannot change its precision; sums and products are exact at any
 * precision.
 */
const Exact = Big();
Exact.DP = 20;

/** The exact sum of decimal texts, without exponent; "0" of none. */
export const sumDecimals = (amounts: Iterable<string>): string => {
  let sum = new Exact(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum.toFixed();
};

/** Negative, zero or positive, as `sort` wants it; "1.0" equals "1". */
export const compareDecimals = (a: string, b: string): number => new Exact(a).cmp(b);

/** The exact product. */
export const timesDecimal = (a: string, b: string): string => new Exact(a).times(b).toFixed();

/** The quotient with at most 20 decimals, the last one rounded half up. */
export const overDecimal = (a: string, b: string): string => new Exact(a).div(b).toFixed();

/** The exact sum of amounts in one currency; those that the vendor left out count as nothing. */
export const sumMoney = (amounts: Iterable<Money | null>, currency: string): Money => {
  let sum = new Exact(0);
  for (const money of amounts) {
    // An amount that could not be read is in the row as its error; a sum without it would be wrong.
    if (money instanceof Error) throw money;
    if (money === null) continue;
    if (money.currency !== currency) throw new Error(`cannot add ${money.currency} to a sum in ${currency}`);
    sum = sum.plus(money.amount);
  }
  const exact = sum.toFixed();
  return { amount: /\.\d\d/.test(exact) ? exact : sum.toFixed(2), currency };
};

/** Rounded half up, away from zero, to so many decimals, which are all printed. */
export const roundDecimal = (amount: string, decimals: number): string =>
  new Exact(amount).toFixed(decimals, Exact.roundHalfUp);
