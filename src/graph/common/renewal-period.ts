import { refuse } from '../../request/schema/windows.ts';

/** The vendor renews by 1 to 11 months or 1 to 3 years; twelve months are a year. */
export interface RenewalPeriod {
  readonly unit: 'MONTH' | 'YEAR';
  readonly count: number;
  readonly months: number;
}

interface Asked {
  readonly months?: number | null;
  readonly years?: number | null;
}

const MONTHS_A_YEAR = 12;
const LIMIT_OF_MONTHS = '1 to 11, 12, 24 or 36';

/** BAD_USER_INPUT for a period that cannot be bought; `at` prefixes the names of the arguments, such as `input.`. */
export const renewalPeriod = ({ months, years }: Asked, at = ''): RenewalPeriod => {
  const [byMonth, byYear] = [months ?? null, years ?? null];
  if ((byMonth === null) === (byYear === null)) return refuse(`${at}months`, 'either months or years');
  const whole = byYear ?? (byMonth !== null && byMonth % MONTHS_A_YEAR === 0 ? byMonth / MONTHS_A_YEAR : null);
  if (whole !== null) {
    if (whole >= 1 && whole <= 3) return { unit: 'YEAR', count: whole, months: whole * MONTHS_A_YEAR };
    return byYear === null ? refuse(`${at}months`, LIMIT_OF_MONTHS) : refuse(`${at}years`, '1 to 3');
  }
  const count = byMonth ?? 0;
  if (count < 1 || count > 11) return refuse(`${at}months`, LIMIT_OF_MONTHS);
  return { unit: 'MONTH', count, months: count };
};
