import type { Organization } from '../../../identity/index.ts';
import type { ManagerSeen } from '../../../mirror/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { DAY_MS, isoOf, lastDayOf } from '../../../time/index.ts';

/** The account manager of each customer on the days of a month. */
export interface Assignments {
  /** Whether it contains all customers, so that present managers are not needed. */
  readonly complete: boolean;
  /** Login name; null: no manager. Undefined: the history lacks the customer, so its present manager counts. */
  managerOn(customerId: string, day: string): string | null | undefined;
  /** Customers whose manager changed within the month, so that its days count for different managers. */
  readonly changed: ReadonlySet<string>;
}

/**
 * The gateway's assignments, where it assigns the managers. The vendor returns only present managers, so where it
 * assigns them, the configured changes count, and for other customers the changes that the copy noticed.
 */
export const assignmentsIn = async ({ partner }: RequestContext, month: string): Promise<Assignments> => {
  const { organization, config, mirror } = partner;
  if (organization.customerManager === 'gateway') return readAssignments(organization, month);
  const configured = config.incentives.assignments.map(({ customerId, manager, on }) => ({
    customerId,
    manager,
    day: on,
  }));
  const isConfigured = new Set(configured.map(({ customerId }) => customerId));
  const seen = (await mirror?.managersSeen()) ?? [];
  return dateAssignments([...configured, ...seen.filter(({ customerId }) => !isConfigured.has(customerId))], month);
};

/**
 * Greatest number of customers whose manager may have changed within a month, without a query to the store. Changes
 * that the copy noticed are counted later, when the history is read.
 */
export const mostChanged = ({ partner: { organization, config } }: RequestContext, month: string): number =>
  organization.customerManager === 'gateway'
    ? countChangesSince(organization, month)
    : new Set(
        config.incentives.assignments
          .filter(({ on }) => isWithin(month, startOf(on)))
          .map(({ customerId }) => customerId),
      ).size;

const firstDayOf = (month: string): string => `${month}-01`;

const countChangesSince = (organization: Organization, month: string): number =>
  [...organization.current().customers.values()].filter(({ countsFrom }) => countsFrom > firstDayOf(month)).length;

const daysOf = (month: string): readonly string[] =>
  Array.from(
    { length: Number(lastDayOf(month).slice(-2)) },
    (_, index) => `${month}-${`${index + 1}`.padStart(2, '0')}`,
  );

const readAssignments = async (organization: Organization, month: string): Promise<Assignments> => {
  // Without a change since the first day, all days have the same managers.
  const days = countChangesSince(organization, month) > 0 ? daysOf(month) : [lastDayOf(month)];
  const managers = await Promise.all(days.map((day) => organization.managersOn(day)));
  const onDay = new Map(days.map((day, index) => [day, managers[index]]));
  const changed = new Set<string>();
  for (const [index, today] of managers.entries()) {
    const yesterday = managers[index - 1] ?? today;
    for (const id of new Set([...yesterday.keys(), ...today.keys()])) {
      if (yesterday.get(id) !== today.get(id)) changed.add(id);
    }
  }
  const [first, last] = [managers[0], managers.at(-1)];
  return {
    complete: true,
    // An entry for a day outside of the month in which it is billed counts on the nearest day of that month.
    managerOn: (customerId, day) =>
      (onDay.get(day) ?? (day < firstDayOf(month) ? first : last))?.get(customerId) ?? null,
    changed,
  };
};

const dayAfter = (day: string): string => isoOf(Date.parse(day) + DAY_MS).slice(0, 10);

/** First day of an assignment: the day after it was made; for a blank day, the beginning. */
const startOf = (day: string): string => (day === '' ? '' : dayAfter(day));

/** Whether an assignment that starts on this day divides the month. */
const isWithin = (month: string, start: string): boolean => start > firstDayOf(month) && start <= lastDayOf(month);

const dateAssignments = (assigned: readonly ManagerSeen[], month: string): Assignments => {
  const terms = assigned.map(({ day, ...term }) => ({ ...term, from: startOf(day) }));
  const known = Map.groupBy(
    terms.sort((a, b) => (a.from < b.from ? -1 : 1)),
    ({ customerId }) => customerId,
  );
  return {
    complete: false,
    managerOn: (customerId, day) => {
      const terms = known.get(customerId);
      return terms && (terms.findLast(({ from }) => from <= day)?.manager ?? null);
    },
    changed: new Set(terms.filter(({ from }) => isWithin(month, from)).map(({ customerId }) => customerId)),
  };
};
