import type { Above, CostOf, RequestContext, Source } from '../../../request/context.ts';
import { allMirrored } from '../../../request/copies/mirrored.ts';
import type { ScopedId } from '../../../request/fetch/batched.ts';
import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import { askTogether, sweepTogether } from '../../../request/fetch/sweep.ts';
import { PARTNER, type Scope } from '../../../upstream/index.ts';
import { chargingMode as chargingModeCodes } from '../../../upstream/mapping/codes/catalog.ts';
import type { Answer } from '../../../vendor/answer.ts';
import { customersManagedBy, directoryCost, ownManager } from '../../customers/index.ts';
import { BILLED_MODES, type BilledMode } from '../bill.enums.ts';
import { BILLS, BY_IDENTITY, billConditions, billPlace, billsAreMirrored } from './bill.mirror.ts';
import { ConsumptionRecord, MonthlyBill } from './bill.type.ts';

const OPERATION = 'ListSubcustomerMonthlyBills';
const PAGE = 100;

/** The requested mode, or all modes. */
export const billedModes = (mode: BilledMode | null | undefined): readonly BilledMode[] =>
  mode ? [mode] : BILLED_MODES;

/** The inputs that the vendor requires for sums. */
export const monthlyInput = (month: string, mode: BilledMode) => ({
  cycle: month,
  chargeMode: chargingModeCodes.encode(mode),
});

/** Sums have no id, and two equal sums are different rows. */
const identity = (): null => null;

/**
 * One call for each customer and mode, or one sweep over all customers' bills of the month and mode, whichever needs
 * fewer.
 */
export const monthlyBillsByCustomer = defineChildrenLoader({
  name: 'monthlyBillsByCustomer',
  operation: OPERATION,
  parent: 'customerId',
  type: MonthlyBill,
  idOf: identity,
  mirrored: { noun: BILLS.noun, where: billConditions, sort: BY_IDENTITY, place: billPlace },
});

const ofMode = async (
  context: RequestContext,
  { id, scope }: ScopedId,
  month: string,
  mode: BilledMode,
): Promise<readonly MonthlyBill[]> => {
  const filter = monthlyInput(month, mode);
  const slice = (offset: number) =>
    context.load(monthlyBillsByCustomer, { parent: id, scope, offset, first: PAGE, filter });
  const first = await slice(0);
  const more = Math.max(0, Math.ceil((first.total ?? 0) / PAGE) - 1);
  const rest = await askTogether(more, (page) => slice((page + 1) * PAGE));
  return [first, ...rest].flatMap(({ rows }) => rows);
};

/** All bills of a customer in a month, by mode. The caller has checked that the viewer may see the customer. */
export const monthlyBillsOf = async (
  context: RequestContext,
  customer: ScopedId,
  month: string,
  modes: readonly BilledMode[] = BILLED_MODES,
): Promise<readonly MonthlyBill[]> =>
  (await Promise.all(modes.map((mode) => ofMode(context, customer, month, mode)))).flat();

/** Number of sums of a month and mode to read from the vendor; undefined before a call has listed them. */
const sumsIn = (context: RequestContext, month: string, mode: BilledMode): number | undefined =>
  billsAreMirrored(context, month, mode)
    ? 0
    : context.api.totals.knownTotal(OPERATION, { cycle: month, charge_mode: chargingModeCodes.encode(mode) });

const sweepCalls = (context: RequestContext, month: string, mode: BilledMode): number | undefined => {
  if (billsAreMirrored(context, month, mode)) return 0;
  const total = sumsIn(context, month, mode);
  return total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE));
};

/**
 * Calls that sweeps may need besides the certain ones. For a month that no call has listed, only the ceiling limits
 * them.
 */
export const unlistedCalls = (
  context: RequestContext,
  months: readonly string[],
  modes: readonly BilledMode[],
): number => {
  const isUnlisted = (month: string) => modes.some((mode) => sumsIn(context, month, mode) === undefined);
  return months.some(isUnlisted) ? context.mostCalls : 0;
};

/**
 * Greatest number of further pages of customers whose sums fill more than one page: as many as all sums of the month
 * fill. For a month that no call has listed, only the ceiling limits them.
 */
export const furtherPages = (
  context: RequestContext,
  months: readonly string[],
  modes: readonly BilledMode[],
): number =>
  months
    .flatMap((month) => modes.map((mode) => sumsIn(context, month, mode)))
    .reduce<number>((calls, sums) => calls + (sums === undefined ? context.mostCalls : Math.floor(sums / PAGE)), 0);

/** While the length of the sweep is unknown, one more call finds it. */
const oneByOneOrSwept = (parents: number, swept: number | undefined): number =>
  parents > 1 && swept === undefined ? parents + 1 : Math.min(parents, swept ?? parents);

interface MonthQuestion {
  readonly month: string;
  readonly chargingMode?: BilledMode | null;
}

/** Whether the customers may be a reseller's: the partner's lists do not contain their sums. */
const mayBeResellers = (context: RequestContext, above: Above | undefined): boolean =>
  context.requireViewer().kind === 'reseller' || Boolean(above?.('Reseller') ?? above?.('Channel'));

/** For each mode one call for each customer, or the sweep where its length is known. */
const monthlyBillsCost: CostOf<MonthQuestion> = (customers, { month, chargingMode }, context, above) =>
  billedModes(chargingMode).reduce((calls, mode) => {
    // The copy has only bills of the partner's own customers.
    const isOwn = !mayBeResellers(context, above);
    return calls + (isOwn ? oneByOneOrSwept(customers, sweepCalls(context, month, mode)) : customers + 1);
  }, 0);

/** Cost of `monthlyBillsOf` for several customers. */
export const monthlyBillsOfCustomers = {
  operations: [OPERATION],
  cost: monthlyBillsCost,
  // Only the first page of a customer shows how many pages follow.
  most: (customers, args, context, above) => {
    const further = mayBeResellers(context, above)
      ? context.mostCalls
      : furtherPages(context, [args.month], billedModes(args.chargingMode));
    return monthlyBillsCost(customers, args, context, above) + further;
  },
} satisfies Source<MonthQuestion>;

interface MonthKey {
  readonly month: string;
  readonly mode: BilledMode;
}

/**
 * The bills of all customers in a month and mode: one call for each hundred rows; the contract caches the answers for
 * minutes. Only the first page shows how many rows a month has.
 */
const monthlyBillsOfPartner = defineLoader<MonthKey, readonly MonthlyBill[]>({
  name: 'monthlyBillsOfPartner',
  operations: [OPERATION],
  batch: async (keys, context) => {
    const copied = await Promise.all(keys.map((key) => copiedMonth(context, key)));
    const missing = keys.filter((_, index) => !copied[index]);
    const swept = await sweepTogether(
      missing.map(({ month, mode }) => ({
        limit: PAGE,
        ask: (offset: number, limit: number) =>
          context.api.ask(OPERATION, { ...monthlyInput(month, mode), offset, limit }),
        rows: (answer: Answer) => answer.many(MonthlyBill),
        idOf: identity,
      })),
      (calls) => context.requireCalls(calls),
    );
    return keys.map((key, index) => copied[index] ?? swept[missing.indexOf(key)] ?? []);
  },
});

const copiedMonth = (context: RequestContext, { month, mode }: MonthKey): Promise<readonly MonthlyBill[] | null> => {
  const input = monthlyInput(month, mode);
  return allMirrored(context, {
    ...BILLS,
    where: billConditions(input),
    sort: BY_IDENTITY,
    scope: PARTNER,
    place: billPlace(input),
  });
};

/** The customers whose bills are read. */
export interface Whose {
  /** Login name of their account manager; null: all customers that the viewer may see. */
  readonly manager: string | null;
  readonly scope: Scope;
}

/** The bills of an account manager's customers in a month, by mode. */
export const monthlyBillsOfManaged = async (
  context: RequestContext,
  month: string,
  modes: readonly BilledMode[],
  { manager, scope }: Whose & { readonly manager: string },
): Promise<readonly MonthlyBill[]> => {
  const customers = await customersManagedBy(context, manager, scope);
  const parts = await Promise.all(
    modes.map((mode) => Promise.all(customers.map(({ id }) => monthlyBillsOf(context, { id, scope }, month, [mode])))),
  );
  return parts.flat(2);
};

/** The bills of all customers that the viewer may see, or of one account manager's, in a month, by mode. */
export const monthlyBillsInScope = async (
  context: RequestContext,
  month: string,
  modes: readonly BilledMode[] = BILLED_MODES,
  manager: string | null = ownManager(context),
): Promise<readonly MonthlyBill[]> =>
  manager === null
    ? (await Promise.all(modes.map((mode) => context.load(monthlyBillsOfPartner, { month, mode })))).flat()
    : monthlyBillsOfManaged(context, month, modes, { manager, scope: PARTNER });

/**
 * Calls of `monthlyBillsInScope`: the sweeps, and the directory for a manager. For a month that no call has listed,
 * only the first pages are predicted. They show how many calls follow, which are made only if the ceiling allows all of
 * them.
 */
export const monthInScopeCost = (
  context: RequestContext,
  month: string,
  modes: readonly BilledMode[],
  manager: string | null | undefined = ownManager(context),
): number => {
  const sweeps = modes.reduce((calls, mode) => calls + (sweepCalls(context, month, mode) ?? 1), 0);
  return (manager ?? ownManager(context)) === null ? sweeps : sweeps + directoryCost(context);
};

/** One call for each customer and page: the vendor lists entries neither of all customers nor by ids. */
export const consumptionByCustomer = defineChildrenLoader({
  name: 'consumptionByCustomer',
  operation: 'ListSubCustomerBillDetail',
  parent: 'customerId',
  type: ConsumptionRecord,
  idOf: ({ id, tradeId }) => id ?? tradeId ?? null,
});
