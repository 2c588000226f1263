import { GatewayError } from '../../errors/index.ts';
import {
  type Condition,
  dueWithin,
  type Measure,
  type MeasuredSort,
  operationOf,
  PRICED_DAYS,
  type Span,
} from '../../mirror/index.ts';
import { consumptionManager } from '../../request/access/consumption.ts';
import type { RequestContext } from '../../request/context.ts';
import type { NeededList } from '../../request/copies/mirrored.ts';
import { checkBillingMonth, refuse } from '../../request/schema/windows.ts';
import { DAY_MS, isoOf, monthAt } from '../../time/index.ts';
import { resellerIn, type Scope, takesReseller } from '../../upstream/index.ts';
import { chargingMode } from '../../upstream/mapping/codes/catalog.ts';
import { type CustomerFilter, type CustomerSort, SPEND_MONTH } from './customer.args.ts';

const MOST_DAYS = 366;
const USUAL_DAYS = 30;

/** Measures of customers, with the filter's arguments that need them. */
const MEASURED = {
  BALANCE: ['balanceFrom', 'balanceUntil'],
  SPEND: ['spendFrom', 'spendUntil'],
  LAST_ORDER: ['lastOrderFrom', 'lastOrderUntil'],
  EXPIRING_RESOURCES: ['expiringWithinDays'],
  UNCOVERED: ['uncoveredWithinDays'],
} as const satisfies Readonly<Record<string, readonly (keyof CustomerFilter)[]>>;

type Measured = keyof typeof MEASURED;

interface CustomerListArguments {
  readonly filter?: CustomerFilter | null | undefined;
  readonly sort?: CustomerSort | null | undefined;
}

const isMeasured = (by: string | undefined): by is Measured => by !== undefined && Object.hasOwn(MEASURED, by);

const findMeasured = ({ filter, sort }: CustomerListArguments): readonly Measured[] => {
  const names = Object.keys(MEASURED).filter(isMeasured);
  return names.filter((name) => sort?.by === name || MEASURED[name].some((argument) => filter?.[argument] != null));
};

/**
 * Whether only copies can answer, because the vendor filters and sorts by fields of the customer only. A `spendMonth`
 * without a condition on spend counts too: `measuredQuestion` refuses it.
 */
export const isMeasuredList = (asked: CustomerListArguments): boolean =>
  findMeasured(asked).length > 0 || asked.filter?.spendMonth != null;

const monthOf = (context: RequestContext, filter: CustomerFilter | null | undefined): string =>
  filter?.spendMonth ?? monthAt(context.now);

const BALANCE: Measure = { noun: 'balances', take: 'value', column: 'amount' };

const nextDays = ({ now }: RequestContext, days: number): Span => ({
  from: isoOf(now),
  until: isoOf(now + days * DAY_MS),
});

/** How each measure is computed: copied list, column and conditions on its rows. */
const MEASURES: Readonly<Record<Measured, (context: RequestContext, asked: CustomerListArguments) => Measure>> = {
  BALANCE: () => BALANCE,
  SPEND: (context, { filter }) => ({
    noun: 'bills',
    take: 'kept',
    of: { month: monthOf(context, filter) },
  }),
  LAST_ORDER: () => ({ noun: 'orders', take: 'kept' }),
  EXPIRING_RESOURCES: (context, { filter }) => ({
    noun: 'resources',
    take: 'number',
    only: dueWithin(nextDays(context, filter?.expiringWithinDays ?? USUAL_DAYS)),
  }),
  UNCOVERED: (context, { filter }) => ({
    noun: 'renewalPrices',
    take: 'sum',
    column: 'amount',
    about: 'resources',
    only: dueWithin(nextDays(context, filter?.uncoveredWithinDays ?? USUAL_DAYS)),
  }),
};

const CHARGED = (['YEARLY_MONTHLY', 'PAY_PER_USE', 'SAVINGS_PLAN'] as const).map((mode) => chargingMode.encode(mode));

const listsOf = (context: RequestContext, name: Measured, { filter }: CustomerListArguments): readonly NeededList[] => {
  const { noun } = MEASURES[name](context, { filter });
  if (name === 'UNCOVERED') return [{ noun: BALANCE.noun }, { noun: 'resources' }, { noun }];
  if (name !== 'SPEND') return [{ noun }];
  const month = monthOf(context, filter);
  return CHARGED.map((kind) => ({ noun, place: { month, kind } }));
};

/** Name of the argument that needs the measure, for refusals. */
const argumentOf = (name: Measured, { filter }: CustomerListArguments): string => {
  const argument = MEASURED[name].find((each) => filter?.[each] != null);
  return argument ? `filter.${argument}` : 'sort.by';
};

/**
 * Throws UNSUPPORTED_ON_SITE, FORBIDDEN or BAD_USER_INPUT where the viewer may not read the measured list: sorting by
 * its values would reveal them.
 */
const requireList = (context: RequestContext, name: Measured, asked: CustomerListArguments, scope: Scope): void => {
  const argument = argumentOf(name, asked);
  for (const noun of new Set(listsOf(context, name, asked).map(({ noun }) => noun))) {
    const id = operationOf(noun);
    const operation = context.partner.upstream.contract.operations.get(id);
    if (!operation) throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation: id, argument } });
    if (!context.mayCall(id)) throw context.forbidden({ operation: id, argument });
    if (resellerIn(scope) !== null && !takesReseller(operation)) refuse(argument, "the partner's own customers");
  }
  if (name === 'SPEND') consumptionManager(context, asked.filter?.accountManager);
};

/** Throws BAD_USER_INPUT, also for a `spendMonth` without a condition on spend, which would have no effect. */
const checkArguments = (context: RequestContext, asked: CustomerListArguments): void => {
  const { filter } = asked;
  const { expiringWithinDays: days, uncoveredWithinDays: uncovered, spendMonth } = filter ?? {};
  if (days != null && (days < 1 || days > MOST_DAYS)) refuse('filter.expiringWithinDays', `1 to ${MOST_DAYS}`);
  if (uncovered != null && (uncovered < 1 || uncovered > PRICED_DAYS))
    refuse('filter.uncoveredWithinDays', `1 to ${PRICED_DAYS}`);
  SPEND_MONTH.require(asked);
  if (spendMonth) checkBillingMonth(context, operationOf('bills'), spendMonth, 'filter.spendMonth');
};

const amount = (value: string | null | undefined): number | undefined => (value == null ? undefined : Number(value));
const time = (value: string | null | undefined): string | undefined => (value == null ? undefined : isoOf(value));

type MeasuredLimit = { from?: string | number; until?: string | number } | { above: Measure };

const limitsOf = (filter: CustomerFilter): Readonly<Record<Measured, MeasuredLimit>> => {
  const range = <T>(from: T | undefined, until: T | undefined) => ({
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  });
  return {
    BALANCE: range(amount(filter.balanceFrom), amount(filter.balanceUntil)),
    SPEND: range(amount(filter.spendFrom), amount(filter.spendUntil)),
    LAST_ORDER: range(time(filter.lastOrderFrom), time(filter.lastOrderUntil)),
    EXPIRING_RESOURCES: filter.expiringWithinDays == null ? {} : { from: 1 },
    UNCOVERED: filter.uncoveredWithinDays == null ? {} : { above: BALANCE },
  };
};

interface MeasuredQuestion {
  readonly where: readonly Condition[];
  /** Null where the list is not sorted by a measure. */
  readonly sort: MeasuredSort | null;
  readonly others: readonly NeededList[];
}

/** Conditions and order by measures, as a question to the copies. Throws as `requireList` does. */
export const measuredQuestion = (
  context: RequestContext,
  asked: CustomerListArguments,
  scope: Scope,
): MeasuredQuestion => {
  const { filter, sort } = asked;
  const names = findMeasured(asked);
  checkArguments(context, asked);
  for (const name of names) requireList(context, name, asked, scope);
  const limits = limitsOf(filter ?? {});
  const where = names
    .filter((name) => Object.keys(limits[name]).length > 0)
    .map((name) => ({ measure: MEASURES[name](context, asked), ...limits[name] }));
  const by = sort?.by;
  return {
    where,
    sort: isMeasured(by) ? { by: MEASURES[by](context, asked), descending: sort?.direction === 'DESCENDING' } : null,
    others: names.flatMap((name) => listsOf(context, name, asked)),
  };
};
