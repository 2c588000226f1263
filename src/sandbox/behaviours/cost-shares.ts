import type { BillLine } from '../data/bill-line.ts';
import { monthNumber, monthOf } from '../data/months.ts';
import type { Call } from './behaviour.ts';
import { isPrepaid, throughToday } from './bill-facts.ts';
import { callingCustomer } from './own-bills.ts';

/** A share of a line in one month: of a line that was paid in advance one of as many as there are, else all of it. */
export interface Share {
  readonly line: BillLine;
  readonly month: number;
  /** Counted from 0. */
  readonly n: number;
  readonly of: number;
}

const LONGEST = 36;

export const billedMonth = ({ at }: BillLine): number => monthNumber(monthOf(at)) ?? 0;

export const linesOf = (call: Call, month: number): BillLine[] =>
  call.scope.bills.ofCustomer(callingCustomer(call), month, throughToday(call.now));

/** The part that belongs to a month, of charges in it or before. */
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
