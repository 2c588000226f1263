import { refuse } from '../../request/schema/windows.ts';
import type { RenewalPeriodInput } from './renewal-period.input.ts';

/** The vendor renews by 1 to 11 months or 1 to 3 years; twelve months are a year. */
export interface RenewalPeriod {
  readonly unit: 'MONTH' | 'YEAR';
  readonly count: number;
  readonly months: number;
}

const MONTHS_A_YEAR = 12;
const LIMIT_OF_MONTHS = '1 to 11, 12, 24 or 36';

const wholeYears = (count: number, argument: string, limit: string): RenewalPeriod =>
  count >= 1 && count <= 3 ? { unit: 'YEAR', count, months: count * MONTHS_A_YEAR } : refuse(argument, limit);

/** Throws BAD_USER_INPUT for a period that the vendor does not sell. `at` is the name of the argument. */
export const renewalPeriod = ({ months, years }: RenewalPeriodInput, at = 'period'): RenewalPeriod => {
  if (typeof years === 'number') return wholeYears(years, `${at}.years`, '1 to 3');
  const count = months ?? 0;
  const argument = `${at}.months`;
  if (count % MONTHS_A_YEAR === 0) return wholeYears(count / MONTHS_A_YEAR, argument, LIMIT_OF_MONTHS);
  return count >= 1 && count <= 11 ? { unit: 'MONTH', count, months: count } : refuse(argument, LIMIT_OF_MONTHS);
};
