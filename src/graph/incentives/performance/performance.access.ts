import { GatewayError } from '../../../errors/index.ts';
import { requireOneManager, requireOwnManager } from '../../../request/access/consumption.ts';
import type { CostOf, Question, RequestContext, Source } from '../../../request/context.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import { dayAt, lastDayOf } from '../../../time/index.ts';
import type { Answer } from '../../../vendor/answer.ts';
import {
  BILLED_MODES,
  ConsumptionRecord,
  chargesInScope,
  chargesInScopeCost,
  chargesOfCustomer,
  chargesOfCustomers,
  furtherPages,
  type MonthCharges,
  type MonthlyBill,
  type MonthReach,
  monthReach,
  type ReferralCustomers,
  referralCostOfCustomers,
  unlistedCalls,
} from '../../bills/index.ts';
import { type Customer, customerById, customersInScope, directoryCost, managerOf } from '../../customers/index.ts';
import { policiesByMonth } from '../incentive.loader.ts';
import { type Assignments, assignmentsIn, mostChanged } from './assignments.ts';
import type { CustomerPerformanceArgs, PerformanceArgs } from './performance.args.ts';
import { type Consumption, performanceOf, type Rules } from './performance.ts';
import type { Performance } from './performance.type.ts';

const BILLS = 'ListSubcustomerMonthlyBills';
const RECORDS = 'ListSubCustomerBillDetail';
const POLICIES = 'ListIncentiveDiscountPolicies';
const PAGE = 100;

const MONEY = new Set(['CASH', 'CREDIT', 'STORED_VALUE_CARD']);

type Manager = (customerId: string, day: string) => string | null;

const ofBill = (bill: MonthlyBill, manager: string | null): Consumption => {
  const paid = (test: (kind: string | null) => boolean) =>
    bill.payments.filter(({ kind }) => test(kind)).map(({ amount }) => amount);
  return {
    customerId: bill.customerId,
    manager,
    service: { code: bill.serviceType?.code ?? null, name: bill.serviceType?.name ?? null },
    amount: bill.amount,
    money: paid((kind) => MONEY.has(kind ?? '')),
    coupons: paid((kind) => kind === 'COUPON' || kind === 'BONUS'),
    flexiCashCoupons: paid((kind) => kind === 'FLEXI_CASH_COUPON'),
  };
};

const ofRecord = ({ customerId, serviceType, amounts }: ConsumptionRecord, manager: string | null): Consumption => ({
  customerId,
  manager,
  service: { code: serviceType?.code ?? null, name: serviceType?.name ?? null },
  amount: amounts?.payable ?? null,
  money: [amounts?.cash ?? null, amounts?.credit ?? null, amounts?.storedValueCard ?? null],
  coupons: [amounts?.coupon ?? null, amounts?.bonus ?? null],
  flexiCashCoupons: [amounts?.flexiCashCoupon ?? null],
});

/** All entries of these customers' month; only a customer's first page shows how many it has. */
const recordsOf = async (
  context: RequestContext,
  customerIds: readonly string[],
  month: string,
): Promise<readonly ConsumptionRecord[]> => {
  const lists = await sweepTogether(
    customerIds.map((customerId) => ({
      limit: PAGE,
      ask: (offset: number, limit: number) => context.api.ask(RECORDS, { customerId, billCycle: month, offset, limit }),
      rows: (answer: Answer) => answer.many(ConsumptionRecord),
      idOf: (record: ConsumptionRecord) => record.id ?? null,
    })),
    (calls) => context.requireCalls(calls),
  );
  return lists.flatMap((records) => {
    if (records instanceof Error) throw records;
    return records;
  });
};

interface Month {
  readonly context: RequestContext;
  readonly month: string;
  /** Customers whose days count for different managers. */
  readonly changed: ReadonlySet<string>;
  readonly managerOf: Manager;
}

/** Monthly sums, and single entries of referral customers and where the days of a customer count for different managers. */
const partsOf = async (
  { context, month, changed, managerOf }: Month,
  { bills, records: referred }: MonthCharges,
): Promise<readonly Consumption[]> => {
  const split = [...new Set(bills.map(({ customerId }) => customerId))].filter((id) => changed.has(id));
  const isSplit = new Set(split);
  const records = [
    ...(await recordsOf(context, split, month)),
    // What is split has all of its entries already.
    ...referred.filter(({ customerId }) => !isSplit.has(customerId)),
  ];
  const whole = bills.filter(({ customerId }) => !changed.has(customerId));
  const lastDay = lastDayOf(month);
  const dayOf = ({ consumedAt, tradedAt }: ConsumptionRecord): string => {
    const time = consumedAt ?? tradedAt;
    return time ? dayAt(Date.parse(time)) : lastDay;
  };
  return [
    ...whole.map((bill) => ofBill(bill, managerOf(bill.customerId, lastDay))),
    ...records.map((record) => ofRecord(record, managerOf(record.customerId, dayOf(record)))),
  ];
};

/** The manager by the history, else today's. */
const managersOf =
  (assignments: Assignments, today: ReadonlyMap<string, string | null>): Manager =>
  (customerId, day) => {
    const told = assignments.managerOn(customerId, day);
    return told === undefined ? (today.get(customerId) ?? null) : told;
  };

const todaysManagers = async (context: RequestContext): Promise<ReadonlyMap<string, string | null>> =>
  new Map((await customersInScope(context)).map((customer) => [customer.id, managerOf(customer)]));

const asksForManagers = ({ by, filter }: Partial<PerformanceArgs>): boolean =>
  by === 'MANAGER' || Boolean(filter?.accountManager);

const rulesOf = async (context: RequestContext, month: string): Promise<Rules> => {
  const { site, incentives: settings } = context.partner.config;
  return { site, settings, policies: await context.load(policiesByMonth, month) };
};

/** UNSUPPORTED_ON_SITE or BAD_USER_INPUT before any call. */
const checkMonth = (context: RequestContext, month: string): void => {
  context.api.operation(POLICIES);
  checkBillingMonth(context, BILLS, month);
};

const requireCustomer = async (context: RequestContext, id: string): Promise<Customer> => {
  const customer = await context.load(customerById, id);
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};

/**
 * Assigns customers to managers. Sums that are not grouped by manager need neither the directory nor single entries.
 */
const attribution = async (
  context: RequestContext,
  { month, ...wanted }: Partial<PerformanceArgs> & { readonly month: string },
): Promise<Pick<Month, 'changed' | 'managerOf'>> => {
  if (!asksForManagers(wanted)) return { changed: new Set(), managerOf: () => null };
  const assignments = await assignmentsIn(context, month);
  const today = assignments.complete ? new Map() : await todaysManagers(context);
  return { changed: assignments.changed, managerOf: managersOf(assignments, today) };
};

interface Counted {
  readonly parts: readonly Consumption[];
  readonly reach: MonthReach;
}

/** What the customers that the viewer may see consumed in a month; the arguments narrow it. */
const consumptionInScope = async (
  context: RequestContext,
  wanted: Partial<PerformanceArgs> & { readonly month: string },
): Promise<Counted> => {
  const { month, filter, referral } = wanted;
  const { customerId, accountManager, serviceTypeCode } = filter ?? {};
  const whom = await attribution(context, wanted);
  const lastDay = lastDayOf(month);
  const concerns = (id: string): boolean =>
    !accountManager || whom.changed.has(id) || whom.managerOf(id, lastDay) === accountManager;
  const charges = customerId
    ? await chargesOfCustomer(context, await requireCustomer(context, customerId), { month, referral })
    : await chargesInScope(context, { month, referral, concerns });
  const parts = (await partsOf({ context, month, ...whom }, charges)).filter(
    ({ manager, service }) =>
      (!accountManager || manager === accountManager) && (!serviceTypeCode || service.code === serviceTypeCode),
  );
  return { parts, reach: monthReach(month, charges.missing.length, context.now) };
};

/** The performance of a month over all customers that the viewer may see. */
const askPerformance = async (context: RequestContext, args: PerformanceArgs): Promise<Performance> => {
  const { month, by } = args;
  checkMonth(context, month);
  requireOneManager(context, args.filter?.accountManager, 'filter.accountManager');
  const [{ parts, reach }, rules] = await Promise.all([consumptionInScope(context, args), rulesOf(context, month)]);
  const viewer = context.requireViewer();
  const list = listMark('performance', viewer.partnerId, viewer.customers, args);
  return { ...reach, by, ...performanceOf(parts, by, rules), list };
};

/** The performance of one customer by service. The caller has the customer, so the viewer may see it. */
export const performanceOfCustomer = async (
  context: RequestContext,
  customer: Customer,
  { month, referral }: CustomerPerformanceArgs,
): Promise<Performance> => {
  checkMonth(context, month);
  requireOwnManager(context, managerOf(customer));
  const [charges, rules] = await Promise.all([
    chargesOfCustomer(context, customer, { month, referral }),
    rulesOf(context, month),
  ]);
  // For whom it counts makes no difference to one customer's sums, so monthly ones do.
  const parts = [
    ...charges.bills.map((bill) => ofBill(bill, null)),
    ...charges.records.map((record) => ofRecord(record, null)),
  ];
  return {
    ...monthReach(month, charges.missing.length, context.now),
    by: 'SERVICE',
    ...performanceOf(parts, 'SERVICE', rules),
    list: listMark(customer.id, month, referral),
  };
};

interface Reconciled {
  readonly month: string;
  readonly accountManager?: string | null | undefined;
  readonly referral: ReferralCustomers;
}

/** Before the statement is read: UNSUPPORTED_ON_SITE, BAD_USER_INPUT or FORBIDDEN. */
export const checkReconciled = (
  context: RequestContext,
  { month, accountManager }: Omit<Reconciled, 'referral'>,
): void => {
  checkMonth(context, month);
  requireOneManager(context, accountManager);
};

/** The computed side of a reconciliation. */
export const reconciledInScope = async (
  context: RequestContext,
  { month, accountManager, referral }: Reconciled,
): Promise<Counted & { readonly rules: Rules }> => {
  const wanted = { month, referral, filter: { accountManager } };
  const [counted, rules] = await Promise.all([consumptionInScope(context, wanted), rulesOf(context, month)]);
  return { ...counted, rules };
};

const POLICY_CALLS = 1;

/** What a performance is asked for by; the dimension is left out where only the filter decides. */
type PerformanceQuestion = Pick<PerformanceArgs, 'month' | 'filter' | 'referral'> &
  Partial<Pick<PerformanceArgs, 'by'>>;

/** The month's charges and the policies; the directory where managers are asked for, which charges of many need anyhow. */
const performanceCost: CostOf<PerformanceQuestion> = (_parents, { month, by, filter, referral }, context) => {
  const byManager = asksForManagers({ by, filter });
  const directory = byManager && filter?.customerId ? directoryCost(context) : 0;
  const split = byManager ? mostChanged(context, month) : 0;
  const charges = filter?.customerId
    ? BILLED_MODES.length + referralCostOfCustomers(context, 1, referral) + (customerById.most?.(1, {}, context) ?? 1)
    : chargesInScopeCost(context, [month], { referral });
  return POLICY_CALLS + directory + split + charges;
};

/** Calls at the most: what the first pages of sums and entries tell. */
const performanceMost: CostOf<PerformanceQuestion> = (parents, args, context, above) => {
  const { month, by, filter, referral } = args;
  const cost = performanceCost(parents, args, context, above);
  const months = [month];
  const split = asksForManagers({ by, filter }) ? mostChanged(context, month) : 0;
  const further = filter?.customerId
    ? furtherPages(context, months, BILLED_MODES)
    : unlistedCalls(context, months, BILLED_MODES);
  const customersWithEntries = split + (filter?.customerId ? referralCostOfCustomers(context, 1, referral) : 0);
  const hasEntries = customersWithEntries > 0 || referral === 'INCLUDE';
  return cost + further + (hasEntries ? context.mostCalls : 0);
};

/** The performance of a month. The policies only select what counts of the bills: who may see these, may see it. */
export const performanceInScope: Question<PerformanceArgs, Performance> = {
  operations: [BILLS],
  cost: performanceCost,
  most: performanceMost,
  ask: askPerformance,
};

/** The performance of customers, as `performanceOfCustomer` asks for each: the charges, and the policies once. */
export const performanceOfCustomers: Source<CustomerPerformanceArgs> = {
  operations: [BILLS],
  cost: (customers, args, context, above) => POLICY_CALLS + chargesOfCustomers.cost(customers, args, context, above),
  most: (customers, args, context, above) => POLICY_CALLS + chargesOfCustomers.most(customers, args, context, above),
};

/** Reading and comparing a statement takes the gateway about as long as it takes to make and read so many calls. */
const STATEMENT_CALLS = 10;

/** The calls of the computed side, and the reading of the statement. */
export const reconciled: Source<Reconciled> = {
  operations: [BILLS],
  cost: (parents, { month, accountManager, referral }, context) =>
    STATEMENT_CALLS + performanceCost(parents, { month, referral, filter: { accountManager } }, context),
  most: (parents, { month, accountManager, referral }, context) =>
    STATEMENT_CALLS + performanceMost(parents, { month, referral, filter: { accountManager } }, context),
};
