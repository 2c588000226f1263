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

/** The one mode asked for, or all. */
export const billedModes = (mode: BilledMode | null | undefined): readonly BilledMode[] =>
  mode ? [mode] : BILLED_MODES;

/** The inputs that the vendor requires for sums. */
export const monthlyInput = (month: string, mode: BilledMode) => ({
  cycle: month,
  chargeMode: chargingModeCodes.encode(mode),
});

/** Sums have no id, and two equal ones are two rows. */
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

/** All bills of one customer in a month, mode by mode. The caller has checked that the viewer may see the customer. */
export const monthlyBillsOf = async (
  context: RequestContext,
  customer: ScopedId,
  month: string,
  modes: readonly BilledMode[] = BILLED_MODES,
): Promise<readonly MonthlyBill[]> =>
  (await Promise.all(modes.map((mode) => ofMode(context, customer, month, mode)))).flat();

/** How many sums of a month and mode the vendor has to be asked for; undefined until something has listed them. */
const sumsIn = (context: RequestContext, month: string, mode: BilledMode): number | undefined =>
  billsAreMirrored(context, month, mode)
    ? 0
    : context.api.totals.knownTotal(OPERATION, { cycle: month, charge_mode: chargingModeCodes.encode(mode) });

const sweepCalls = (context: RequestContext, month: string, mode: BilledMode): number | undefined => {
  if (billsAreMirrored(context, month, mode)) return 0;
  const total = sumsIn(context, month, mode);
  return total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE));
};

/** Calls that sweeps may need beyond the certain ones: only the ceiling bounds a month that was never listed. */
export const unlistedCalls = (
  context: RequestContext,
  months: readonly string[],
  modes: readonly BilledMode[],
): number => {
  const isUnlisted = (month: string) => modes.some((mode) => sumsIn(context, month, mode) === undefined);
  return months.some(isUnlisted) ? context.mostCalls : 0;
};

/**
 * Further pages of customers whose sums of a month fill more than one: at most as many as all sums of that month fill.
 * Only the ceiling bounds a month that was never listed.
 */
export const furtherPages = (
  context: RequestContext,
  months: readonly string[],
  modes: readonly BilledMode[],
): number =>
  months
    .flatMap((month) => modes.map((mode) => sumsIn(context, month, mode)))
    .reduce<number>((calls, sums) => calls + (sums === undefined ? context.mostCalls : Math.floor(sums / PAGE)), 0);

/** While the sweep's length is unknown, one more call finds it out. */
const oneByOneOrSwept = (parents: number, swept: number | undefined): number =>
  parents > 1 && swept === undefined ? parents + 1 : Math.min(parents, swept ?? parents);

interface MonthQuestion {
  readonly month: string;
  readonly chargingMode?: BilledMode | null;
}

/** Sums of a reseller's customers are in no list of the partner's. */
const mayBeResellers = (context: RequestContext, above: Above | undefined): boolean =>
  context.requireViewer().kind === 'reseller' || Boolean(above?.('Reseller') ?? above?.('Channel'));

/** Of each mode one call a customer, or the sweep where its length is known. */
const monthlyBillsCost: CostOf<MonthQuestion> = (customers, { month, chargingMode }, context, above) =>
  billedModes(chargingMode).reduce((calls, mode) => {
    // The copy of the partner's own bills lacks resellers' customers.
    const isOwn = !mayBeResellers(context, above);
    return calls + (isOwn ? oneByOneOrSwept(customers, sweepCalls(context, month, mode)) : customers + 1);
  }, 0);

/** The bills of customers in one month, as `monthlyBillsOf` asks for them for each. */
export const monthlyBillsOfCustomers = {
  operations: [OPERATION],
  cost: monthlyBillsCost,
  // Only a customer's first page shows how many more it has.
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
 * All customers' bills of a month and mode: ceil(rows / 100) calls, cached for minutes by the contract's policy. Only
 * the first page shows how many rows a month has.
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

/** Whose customers' bills. */
export interface Whose {
  /** Login name of the one account manager; null: all customers that the viewer may see. */
  readonly manager: string | null;
  /** Of which customers. */
  readonly scope: Scope;
}

/** The bills of a month of one account manager's customers, mode by mode. */
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

/** The bills of a month of all customers that the viewer may see, or of one account manager's, mode by mode. */
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
 * Calls of `monthlyBillsInScope`: the sweeps, and the directory for a manager. For a month that was not listed before,
 * only the first pages are predicted; they show how many more calls are needed, and these are made where the ceiling
 * allows all of them.
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

/** One call for each customer and page: the vendor lists records neither of all customers nor by ids. */
export const consumptionByCustomer = defineChildrenLoader({
  name: 'consumptionByCustomer',
  operation: 'ListSubCustomerBillDetail',
  parent: 'customerId',
  type: ConsumptionRecord,
  idOf: ({ id, tradeId }) => id ?? tradeId ?? null,
});
