import type { IncentiveSettings } from '../../config/index.ts';
import { lastDayOf } from '../../request/windows.ts';

/** Who looked after which customer when, as far as the configuration tells; the vendor tells today's manager only. */
export interface Assignments {
  /** Login name; null: nobody. Undefined: nothing is known of the customer. */
  managerOn(customerId: string, day: string): string | null | undefined;
  /** Customers whose manager changed within a month, so that its days count for different ones. */
  changedIn(month: string): ReadonlySet<string>;
}

const DAY_MS = 86_400_000;

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

export const assignmentsOf = ({ assignments }: Pick<IncentiveSettings, 'assignments'>): Assignments => {
  const terms = assignments.map(({ customerId, manager, on }) => ({ customerId, manager, from: dayAfter(on) }));
  const known = Map.groupBy(
    terms.sort((a, b) => (a.from < b.from ? -1 : 1)),
    ({ customerId }) => customerId,
  );
  return {
    managerOn: (customerId, day) => {
      const terms = known.get(customerId);
      return terms && (terms.findLast(({ from }) => from <= day)?.manager ?? null);
    },
    changedIn: (month) => {
      const [first, last] = [`${month}-01`, lastDayOf(month)];
      const changed = terms.filter(({ from }) => from > first && from <= last);
      return new Set(changed.map(({ customerId }) => customerId));
    },
  };
};
