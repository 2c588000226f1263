import { requireOneManager, requireOwnManager } from '../../../request/access/consumption.ts';
import type { CostOf, Question, RequestContext, Source } from '../../../request/context.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { checkBillingMonth } from '../../../request/schema/windows.ts';
import {
  BILLED_MODES,
  chargesInScopeCost,
  chargesOfCustomer,
  chargesOfCustomers,
  furtherPages,
  monthReach,
  type ReferralCustomers,
  referralCostOfCustomers,
  unlistedCalls,
} from '../../bills/index.ts';
import { type Customer, customerById, directoryCost, managerOf } from '../../customers/index.ts';
import { policiesByMonth } from '../incentive.loader.ts';
import { mostChanged } from './assignments.ts';
import { boundAgainIn } from './bound-again.ts';
import type { CustomerPerformanceArgs, PerformanceArgs } from './performance.args.ts';
import {
  asksForManagers,
  type CountedConsumption,
  consumptionInScope,
  ofBill,
  ofRecord,
} from './performance.consumption.ts';
import { performanceOf, type Rules } from './performance.ts';
import type { Performance } from './performance.type.ts';

const BILLS = 'ListSubcustomerMonthlyBills';
const POLICIES = 'ListIncentiveDiscountPolicies';

/** The rules by which the performance of a month is counted. */
export const rulesOf = async (context: RequestContext, month: string): Promise<Rules> => {
  const { site, incentives: settings } = context.partner.config;
  const [policies, boundAgain] = await Promise.all([
    context.load(policiesByMonth, month),
    boundAgainIn(context, month),
  ]);
  const policyOf = new Map(policies.map((each) => [each.serviceType?.code, each]));
  return { site, settings, policyOf, boundAgain };
};

/** Throws UNSUPPORTED_ON_SITE or BAD_USER_INPUT before any call. */
const checkMonth = (context: RequestContext, month: string): void => {
  context.api.operation(POLICIES);
  checkBillingMonth(context, BILLS, month);
};

/** The performance of all customers that the viewer may see in a month. */
const askPerformance = async (context: RequestContext, args: PerformanceArgs): Promise<Performance> => {
  const { month, by } = args;
  checkMonth(context, month);
  requireOneManager(context, args.filter?.accountManager, 'filter.accountManager');
  const [{ parts, reach }, rules] = await Promise.all([consumptionInScope(context, args), rulesOf(context, month)]);
  const viewer = context.requireViewer();
  const list = listMark('performance', viewer.partnerId, viewer.customers, args);
  return { ...reach, by, ...performanceOf(parts, by, rules), list };
};

/** The performance of one customer by service. The caller has loaded the customer, so the viewer may see it. */
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
  // Managers do not change the sums of one customer, so monthly sums suffice.
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
  /** Whether rows that name an order are compared order by order, with the entries of their customers. */
  readonly byOrder: boolean;
}

/** Operations that a comparison by order makes besides. */
const ORDER_OPERATIONS = ['ListSubCustomerBillDetail', 'ShowCustomerOrderDetails'] as const;

/** Throws UNSUPPORTED_ON_SITE, BAD_USER_INPUT or FORBIDDEN before the statement is read. */
export const checkReconciled = (
  context: RequestContext,
  { month, accountManager, byOrder }: Omit<Reconciled, 'referral'>,
): void => {
  checkMonth(context, month);
  requireOneManager(context, accountManager);
  if (!byOrder) return;
  for (const operation of ORDER_OPERATIONS) {
    if (!context.mayCall(operation)) throw context.forbidden({ operation, argument: 'byOrder' });
  }
  checkBillingMonth(context, ORDER_OPERATIONS[0], month);
};

/** The computed side of a reconciliation, from the entries of the customers who are compared by order. */
export const reconcileInScope = async (
  context: RequestContext,
  { month, accountManager, referral, byEntry }: Omit<Reconciled, 'byOrder'> & { readonly byEntry: ReadonlySet<string> },
): Promise<CountedConsumption & { readonly rules: Rules }> => {
  const wanted = { month, referral, filter: { accountManager }, byEntry };
  const [counted, rules] = await Promise.all([consumptionInScope(context, wanted), rulesOf(context, month)]);
  return { ...counted, rules };
};

const POLICY_CALLS = 1;

/** The arguments that decide the calls. `by` is left out for a performance that is not grouped. */
type PerformanceQuestion = Pick<PerformanceArgs, 'month' | 'filter' | 'referral'> &
  Partial<Pick<PerformanceArgs, 'by'>>;

/** Calls for the month's charges and the policies, and for the directory where managers of a single customer count. */
const performanceCost: CostOf<PerformanceQuestion> = (_parents, { month, by, filter, referral }, context) => {
  const byManager = asksForManagers({ by, filter });
  const directory = byManager && filter?.customerId ? directoryCost(context) : 0;
  const split = byManager ? mostChanged(context, month) : 0;
  const charges = filter?.customerId
    ? BILLED_MODES.length + referralCostOfCustomers(context, 1, referral) + (customerById.most?.(1, {}, context) ?? 1)
    : chargesInScopeCost(context, [month], { referral });
  return POLICY_CALLS + directory + split + charges;
};

/** Upper bound of the calls: only the first pages of sums and entries show how many pages follow. */
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

/**
 * The performance of a month. Viewers who may see the bills may see it, because policies only select the part of the
 * bills that counts.
 */
export const performanceInScope: Question<PerformanceArgs, Performance> = {
  operations: [BILLS],
  cost: performanceCost,
  most: performanceMost,
  ask: askPerformance,
};

/** Cost of `performanceOfCustomer` for several customers: the charges of each, and the policies once. */
export const performanceOfCustomers: Source<CustomerPerformanceArgs> = {
  operations: [BILLS],
  cost: (customers, args, context, above) => POLICY_CALLS + chargesOfCustomers.cost(customers, args, context, above),
  most: (customers, args, context, above) => POLICY_CALLS + chargesOfCustomers.most(customers, args, context, above),
};

/** Reading and comparing a statement takes the gateway about as long as this number of calls. */
const STATEMENT_CALLS = 10;

/** Calls by order that are certain: the first page of one customer's entries. Only the statement names the others. */
const ORDER_CALLS = 1;

/** Cost of a reconciliation: the calls of the computed side, and the reading of the statement. */
export const reconciled: Source<Reconciled> = {
  operations: [BILLS],
  cost: (parents, { month, accountManager, referral, byOrder }, context) =>
    STATEMENT_CALLS +
    (byOrder ? ORDER_CALLS : 0) +
    performanceCost(parents, { month, referral, filter: { accountManager } }, context),
  most: (parents, { month, accountManager, referral, byOrder }, context) =>
    STATEMENT_CALLS +
    (byOrder ? context.mostCalls : 0) +
    performanceMost(parents, { month, referral, filter: { accountManager } }, context),
};
