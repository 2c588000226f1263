import type { BillLine } from '../data/bill-line.ts';
import { monthNumber, monthOf } from '../data/months.ts';
import type { Call } from './behavior.ts';
import { isPrepaid, throughToday } from './bill-facts.ts';
import { callingCustomer } from './own-bills.ts';

/** The share of a line in one month: an equal part for each month that was paid in advance, else the whole line. */
export interface Share {
  readonly line: BillLine;
  readonly month: number;
  /** Number of the share, counted from 0. */
  readonly n: number;
  readonly of: number;
}

const LONGEST = 36;

export const billedMonth = ({ at }: BillLine): number => monthNumber(monthOf(at)) ?? 0;

export const linesOf = (call: Call, month: number): BillLine[] =>
  call.scope.bills.ofCustomer(callingCustomer(call), month, throughToday(call.now));

/**
 * The shares that belong to a month: of charges made in it, and of charges made earlier that paid for it in advance.
 */
export const sharesOf = (call: Call, month: number): Share[] => {
  const earlier = Array.from({ length: LONGEST - 1 }, (_, back) => month - 1 - back).flatMap((past) =>
    linesOf(call, past)
      .filter((line) => isPrepaid(line) && past + line.months > month)
      .map((line) => ({ line, month, n: month - past, of: line.months })),
  );
  return [
    ...linesOf(call, month).map((line) => ({ line, month, n: 0, of: isPrepaid(line) ? line.months : 1 })),
    ...earlier,
  ];
};
