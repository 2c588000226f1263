import type { RequestContext, Source } from '../../../request/context.ts';
import { mirroredPage } from '../../../request/copies/mirrored.ts';
import type { Children } from '../../../request/fetch/children.ts';
import { askTogether } from '../../../request/fetch/sweep.ts';
import type { ListMark, Page, Slice } from '../../../request/pages/paging.ts';
import { pageOf } from '../../../request/pages/paging.ts';
import type { Scope } from '../../../upstream/index.ts';
import { customersManagedBy, directoryCost, ownManager } from '../../customers/index.ts';
import type { BilledMode } from '../bill.enums.ts';
import { keeps } from '../spend/spend.ts';
import type { MonthlyBillsArgs, ScopedMonthArgs, ScopedMonthlyBillsArgs } from './bill.args.ts';
import { monthlyBillInput } from './bill.filter.ts';
import {
  billedModes,
  furtherPages,
  monthInScopeCost,
  monthlyBillsOfManaged,
  monthlyInput,
  unlistedCalls,
  type Whose,
} from './bill.loader.ts';
import { BILLS, BY_IDENTITY, billConditions, billPlace, billsAreMirrored } from './bill.mirror.ts';
import { sortedBills } from './bill.sorted.ts';
import { ConsumingCustomer, MonthlyBill } from './bill.type.ts';

interface MonthlyQuestion extends Whose {
  readonly args: MonthlyBillsArgs;
  readonly modes: readonly BilledMode[];
  readonly slice: Slice;
  readonly list: ListMark;
}

const OPERATION = 'ListSubcustomerMonthlyBills';

/** A page across the lists of all modes, in the order of the modes: each list returns its part of the slice. */
const partnerPage = async (
  context: RequestContext,
  { args, scope, modes, slice, list }: MonthlyQuestion,
): Promise<Page<MonthlyBill>> => {
  const conditions = monthlyBillInput(args.filter);
  const rows: MonthlyBill[] = [];
  const instants: (string | undefined)[] = [];
  let total = 0;
  for (const mode of modes) {
    const missing = slice.first - rows.length;
    const part = { offset: Math.max(0, slice.offset - total), first: Math.max(1, missing) };
    // A list is read even where the page is full, because its length is part of the total.
    const found = await pageOfMode(context, { ...monthlyInput(args.month, mode), ...conditions }, part, scope);
    rows.push(...found.rows.slice(0, missing));
    total += found.total ?? 0;
    instants.push(found.asOf);
  }
  return { rows, offset: slice.offset, total, list, asOf: oldestOf(instants) };
};

/** Time of the oldest copy; undefined where one of the lists came from the vendor. */
const oldestOf = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.includes(undefined) ? undefined : [...instants].sort()[0];

/** A page of the list of one mode, from its copy or by one call. */
const pageOfMode = async (
  context: RequestContext,
  input: ReturnType<typeof monthlyInput>,
  slice: Slice,
  scope: Scope,
): Promise<Children<MonthlyBill>> => {
  const where = billConditions(input);
  const place = billPlace(input);
  const copied = await mirroredPage(context, { ...BILLS, where, sort: BY_IDENTITY, scope, place, slice, list: '' });
  if (copied) return { rows: copied.rows, total: await copied.count(), asOf: copied.asOf };
  const answer = await context.api.ask(OPERATION, { ...input, offset: slice.offset, limit: slice.first }, { scope });
  return { rows: answer.many(MonthlyBill), total: answer.total };
};

/** A page of the bills of all customers in scope, or of one account manager's customers. */
const monthlyPage = async (context: RequestContext, asked: MonthlyQuestion): Promise<Page<MonthlyBill>> => {
  const { args, manager, scope, modes, slice, list } = asked;
  if (args.sort) return sortedBills(context, { ...asked, sort: args.sort });
  if (manager === null) return partnerPage(context, asked);
  monthlyBillInput(args.filter);
  const rows = await monthlyBillsOfManaged(context, args.month, modes, { manager, scope });
  return pageOf(rows.filter(keeps(args.filter)), slice, list);
};

type MonthQuestion = Pick<ScopedMonthlyBillsArgs, 'month' | 'chargingMode' | 'accountManager' | 'sort'>;

/** Calls for a page: one for each mode; for a manager, those that load the bills of the manager's customers. */
const monthlyPageCost = (
  context: RequestContext,
  { month, chargingMode, accountManager, sort }: MonthQuestion,
): number => {
  if (sort) return 0;
  const modes = billedModes(chargingMode);
  const manager = accountManager ?? ownManager(context);
  if (manager !== null) return monthInScopeCost(context, month, modes, manager);
  return modes.filter((mode) => !billsAreMirrored(context, month, mode)).length;
};

/** Upper bound of the calls for a page: an account manager's page needs the bills of all the manager's customers. */
const monthlyPageMost = (context: RequestContext, args: MonthQuestion): number => {
  const cost = monthlyPageCost(context, args);
  if (args.sort) return cost;
  if ((args.accountManager ?? ownManager(context)) === null) return cost;
  const [months, modes] = [[args.month], billedModes(args.chargingMode)] as const;
  return cost + unlistedCalls(context, months, modes) + furtherPages(context, months, modes);
};

interface MonthlyPages extends Source<MonthQuestion> {
  page(context: RequestContext, asked: MonthlyQuestion): Promise<Page<MonthlyBill>>;
}

/** Pages of monthly bills of the partner's customers. */
export const monthlyBills: MonthlyPages = {
  operations: [OPERATION],
  cost: (_parents, args, context) => monthlyPageCost(context, args),
  most: (_parents, args, context) => monthlyPageMost(context, args),
  page: monthlyPage,
};

/** Pages of monthly bills of resellers' customers: each reseller has lists of its own. */
export const monthlyBillsOfResellers: MonthlyPages = {
  operations: [OPERATION],
  // The copy has only bills of the partner's own customers.
  cost: (resellers, args, context) =>
    args.sort ? 0 : resellers * Math.max(billedModes(args.chargingMode).length, monthlyPageCost(context, args)),
  most: (resellers, args, context) =>
    args.sort
      ? 0
      : (args.accountManager ?? ownManager(context)) === null
        ? resellers * billedModes(args.chargingMode).length
        : context.mostCalls,
  page: monthlyPage,
};

const CONSUMING = 'ListConsumeSubCustomers';
const PAGE = 100;

const consuming = async (
  { api }: RequestContext,
  month: string,
  { offset, first }: Slice,
): Promise<{ rows: ConsumingCustomer[]; total: number | null }> => {
  const answer = await api.ask(CONSUMING, { billCycle: month, offset, limit: first });
  return { rows: answer.many(ConsumingCustomer), total: answer.total };
};

interface ConsumingQuestion extends Pick<MonthlyQuestion, 'manager' | 'slice' | 'list'> {
  readonly month: string;
}

const consumingPage = async (
  context: RequestContext,
  { month, manager, slice, list }: ConsumingQuestion,
): Promise<Page<ConsumingCustomer>> => {
  if (manager === null) {
    const { rows, total } = await consuming(context, month, slice);
    return { rows: rows.slice(0, slice.first), offset: slice.offset, total, list };
  }
  const own = await customersManagedBy(context, manager);
  const first = await consuming(context, month, { offset: 0, first: PAGE });
  const pages = Math.max(0, Math.ceil((first.total ?? 0) / PAGE) - 1);
  const rest = await askTogether(pages, (page) =>
    consuming(context, month, { offset: (page + 1) * PAGE, first: PAGE }),
  );
  const active = new Set([first, ...rest].flatMap(({ rows }) => rows.map(({ customerId }) => customerId)));
  const rows = own.filter(({ id }) => active.has(id)).map(({ id }) => ({ customerId: id }));
  return pageOf(rows, slice, list);
};

interface ConsumingPages extends Source<Pick<ScopedMonthArgs, 'month' | 'accountManager'>> {
  page(context: RequestContext, asked: ConsumingQuestion): Promise<Page<ConsumingCustomer>>;
}

/**
 * Pages of customers that consumed in a month. Each page of all customers is one call. For an account manager, the
 * directory and all pages are read, and the manager's customers come in the order of the directory.
 */
export const consumingCustomers: ConsumingPages = {
  operations: [CONSUMING],
  cost: (_parents, { accountManager }, context) => {
    if ((accountManager ?? ownManager(context)) === null) return 1;
    const customers = context.partner.totals.knownTotal('ListSubCustomers') ?? 1;
    return directoryCost(context) + Math.max(1, Math.ceil(customers / PAGE));
  },
  page: consumingPage,
};
