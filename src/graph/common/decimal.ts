import Big from 'big.js';
import type { Money } from './money.type.ts';

/**
 * A separate constructor, so that no other module changes its precision. Sums and products are exact at any precision.
 */
const Exact = Big();
Exact.DP = 20;

/** The exact sum of decimals, without exponent; "0" for none. */
export const sumDecimals = (amounts: Iterable<string>): string => {
  let sum = new Exact(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum.toFixed();
};

/** Negative, zero or positive, for `sort`. "1.0" equals "1". */
export const compareDecimals = (a: string, b: string): number => new Exact(a).cmp(b);

/** The exact product. */
export const timesDecimal = (a: string, b: string): string => new Exact(a).times(b).toFixed();

/** The quotient with at most 20 decimals, the last one rounded half up. */
export const overDecimal = (a: string, b: string): string => new Exact(a).div(b).toFixed();

/** The exact sum of amounts in one currency. Amounts that the vendor left out count as zero. */
export const sumMoney = (amounts: Iterable<Money | null>, currency: string): Money => {
  let sum = new Exact(0);
  for (const money of amounts) {
    // An amount that could not be read is an Error in the row. A sum without it would be wrong.
    if (money instanceof Error) throw money;
    if (money === null) continue;
    if (money.currency !== currency) throw new Error(`cannot add ${money.currency} to a sum in ${currency}`);
    sum = sum.plus(money.amount);
  }
  const exact = sum.toFixed();
  return { amount: /\.\d\d/.test(exact) ? exact : sum.toFixed(2), currency };
};

/** Rounds half away from zero to a number of decimals, and prints all of them. */
export const roundDecimal = (amount: string, decimals: number): string =>
  new Exact(amount).toFixed(decimals, Exact.roundHalfUp);
