import { GatewayError } from '../../errors/index.ts';
import type { Answer } from '../../request/answer.ts';
import { requireOneManager, requireOwnManager } from '../../request/consumption.ts';
import type { RequestContext } from '../../request/context.ts';
import type { CostOf, FieldArguments } from '../../request/cost.ts';
import { listMark } from '../../request/paging.ts';
import { sweepTogether } from '../../request/sweep.ts';
import { checkBillingMonth, reachOf } from '../../request/windows.ts';
import { dayAt, lastDayOf } from '../../time/index.ts';
import {
  BILLED_MODES,
  monthInScopeCost,
  monthlyBillsCost,
  monthlyBillsInScope,
  monthlyBillsOf,
} from '../bills/bill.loader.ts';
import { ConsumptionRecord, type MonthlyBill } from '../bills/bill.type.ts';
import { customerById, customersInScope, directoryCost } from '../customers/customer.loader.ts';
import { type Customer, managerOf } from '../customers/customer.type.ts';
import { type Assignments, assignmentsIn, mostChanged } from './assignments.ts';
import { policiesByMonth } from './incentive.loader.ts';
import type { PerformanceArgs } from './performance.args.ts';
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

/** Every entry of these customers' month; how many one has is told by its first page, and by nothing before it. */
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
      idOf: (record: ConsumptionRecord) => record.id ?? JSON.stringify(record),
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

/** Monthly sums, and single entries where the days of a customer count for different managers. */
const partsOf = async (
  { context, month, changed, managerOf }: Month,
  bills: readonly MonthlyBill[],
): Promise<readonly Consumption[]> => {
  const split = [...new Set(bills.map(({ customerId }) => customerId))].filter((id) => changed.has(id));
  const records = await recordsOf(context, split, month);
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

/** As the history tells, else as it is today. */
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

/** Whom customers count for; sums that nobody asks by manager need neither the directory nor single entries. */
const attribution = async (
  context: RequestContext,
  { month, ...wanted }: Partial<PerformanceArgs> & { readonly month: string },
): Promise<Pick<Month, 'changed' | 'managerOf'>> => {
  if (!asksForManagers(wanted)) return { changed: new Set(), managerOf: () => null };
  const assignments = await assignmentsIn(context, month);
  const today = assignments.complete ? new Map() : await todaysManagers(context);
  return { changed: assignments.changed, managerOf: managersOf(assignments, today) };
};

/** What the customers that the viewer may see consumed in a month; the arguments narrow it. */
const consumptionInScope = async (
  context: RequestContext,
  wanted: Partial<PerformanceArgs> & { readonly month: string },
): Promise<readonly Consumption[]> => {
  const { month, filter } = wanted;
  const { customerId, accountManager, serviceTypeCode } = filter ?? {};
  const [bills, whom] = await Promise.all([
    customerId
      ? requireCustomer(context, customerId).then((customer) => monthlyBillsOf(context, customer, month))
      : monthlyBillsInScope(context, month),
    attribution(context, wanted),
  ]);
  const parts = await partsOf({ context, month, ...whom }, bills);
  return parts.filter(
    ({ manager, service }) =>
      (!accountManager || manager === accountManager) && (!serviceTypeCode || service.code === serviceTypeCode),
  );
};

/** The performance of a month over all customers that the viewer may see. */
export const performanceInScope = async (context: RequestContext, args: PerformanceArgs): Promise<Performance> => {
  const { month, by } = args;
  checkMonth(context, month);
  requireOneManager(context, args.filter?.accountManager, 'filter.accountManager');
  const [parts, rules] = await Promise.all([consumptionInScope(context, args), rulesOf(context, month)]);
  const viewer = context.requireViewer();
  const list = listMark('performance', viewer.partnerId, viewer.customers, args);
  return { ...reachOf(month, context.now), by, ...performanceOf(parts, by, rules), list };
};

/** The performance of one customer by service. The caller has the customer, so the viewer may see it. */
export const performanceOfCustomer = async (
  context: RequestContext,
  customer: Customer,
  month: string,
): Promise<Performance> => {
  checkMonth(context, month);
  requireOwnManager(context, managerOf(customer));
  const [bills, rules] = await Promise.all([monthlyBillsOf(context, customer, month), rulesOf(context, month)]);
  // For whom it counts makes no difference to one customer's sums, so monthly ones do.
  const parts = bills.map((bill) => ofBill(bill, null));
  return {
    ...reachOf(month, context.now),
    by: 'SERVICE',
    ...performanceOf(parts, 'SERVICE', rules),
    list: listMark(customer.id, month),
  };
};

interface Reconciled {
  readonly month: string;
  readonly accountManager?: string | null | undefined;
}

/** Before the statement is read: UNSUPPORTED_ON_SITE, BAD_USER_INPUT or FORBIDDEN. */
export const checkReconciled = (context: RequestContext, { month, accountManager }: Reconciled): void => {
  checkMonth(context, month);
  requireOneManager(context, accountManager);
};

/** The computed side of a reconciliation. */
export const reconciledInScope = async (
  context: RequestContext,
  { month, accountManager }: Reconciled,
): Promise<{ parts: readonly Consumption[]; rules: Rules }> => {
  const wanted = { month, filter: { accountManager } };
  const [parts, rules] = await Promise.all([consumptionInScope(context, wanted), rulesOf(context, month)]);
  return { parts, rules };
};

const POLICY_CALLS = 1;

/** The month's sweeps and the policies; the directory where managers are asked for. */
export const performanceCost: CostOf = (_parents, args: FieldArguments, context) => {
  const wanted = args as Partial<PerformanceArgs>;
  const viewer = context.requireViewer();
  // The bills of a manager's customers need the directory anyhow, and count it.
  const counted = viewer.customers.kind === 'managed' && !wanted.filter?.customerId;
  const directory = asksForManagers(wanted) && !counted ? directoryCost(context) : 0;
  const split = asksForManagers(wanted) ? mostChanged(context, String(wanted.month)) : 0;
  const bills = wanted.filter?.customerId
    ? BILLED_MODES.length + (customerById.cost?.(1, args, context) ?? 1)
    : monthInScopeCost(context, String(wanted.month), BILLED_MODES);
  return POLICY_CALLS + directory + split + bills;
};

/** Of each mode one call a customer or the sweep, and the policies once. */
export const customerPerformanceCost: CostOf = (parents, args, context, above) =>
  POLICY_CALLS + monthlyBillsCost(parents, args, context, above);

/** Reading and comparing a statement takes the gateway about as long as it takes to make and read so many calls. */
const STATEMENT_CALLS = 10;

export const reconciliationCost: CostOf = (parents, { month, accountManager }, context, above) =>
  STATEMENT_CALLS + performanceCost(parents, { month, filter: { accountManager } }, context, above);
