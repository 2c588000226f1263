import { BILLED_MODES } from '../../src/graph/bills/bill.enums.ts';
import {
  consumptionByCustomer,
  monthInScopeCost,
  monthlyBillsInScope,
  monthlyBillsOf,
  monthlyBillsOfCustomers,
} from '../../src/graph/bills/monthly/bill.loader.ts';
import {
  consumingInMonth,
  consumingInMonthCost,
  referralRecords,
} from '../../src/graph/bills/monthly/referral.loader.ts';
import * as own from '../../src/graph/bills/own/own-bill.loader.ts';
import { summaryByCustomer } from '../../src/graph/bills/own/own-summary.loader.ts';
import { entriesOfMonth } from '../../src/graph/bills/reconciliation/entries.loader.ts';
import { explanationByException } from '../../src/graph/bills/reconciliation/explanations.loader.ts';
import type { Customer } from '../../src/graph/customers/customer.type.ts';
import { reconciliations } from '../../src/graph/incentives/reconciliation/reconciliation.loader.ts';
import type { LoaderDefinition, RequestContext } from '../../src/request/context.ts';
import type { ChildrenKey } from '../../src/request/fetch/children.ts';
import { asCustomer } from '../../src/request/fetch/customer-credential.ts';
import { monthAt, monthsBefore } from '../../src/time/index.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { testNow } from '../support/clock.ts';
import { type Edge, type EdgeContext, type EdgeFacts, loaderEdge, take } from './edge.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';
const MONTH = monthsBefore(monthAt(testNow()), 1);
const CONSUMING = 'ListConsumeSubCustomers';
const MODES = ['1', '3', '11'] as const;
const FIRST = 10;
const PAGE = 100;

const each = (n: number): number => n;

const owners = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(
    ({ customer_id: id, account_name: accountName }) => ({ id, accountName, scope: PARTNER }) as Customer,
  );

const ownPages = (filter: Readonly<Record<string, unknown>>) => (context: EdgeContext, n: number) =>
  owners(context, n).map((owner) => ({ parent: owner.id, offset: 0, first: FIRST, filter, ...asCustomer(owner) }));

const ownEdge = <T>(
  name: string,
  operation: string,
  loader: LoaderDefinition<ChildrenKey, T>,
  filter: Readonly<Record<string, unknown>>,
): Edge =>
  loaderEdge({
    name,
    operation,
    partner: 'demo-cn',
    loader,
    args: { first: FIRST },
    keys: ownPages(filter),
    minimum: each,
  });

const USAGE = {
  billCycle: MONTH,
  serviceTypeCode: 'hws.service.type.cdn',
  resourceTypeCode: 'hws.resource.type.cdn',
  usageType: 'bandwidth95peak',
} as const;

const COSTS = {
  timeCondition: { timeMeasureId: 2, beginTime: MONTH, endTime: MONTH },
  groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
  costType: 'ORIGINAL_COST',
  amountType: 'PAYMENT_AMOUNT',
} as const;

/** An earlier request has learned how many sums a month has. */
const learnMonth = ({ context }: EdgeContext) =>
  Promise.all(MODES.map((chargeMode) => context.api.ask(MONTHLY, { cycle: MONTH, chargeMode, limit: 1 })));

const sweepOf = ({ total }: EdgeFacts, mode: string): number =>
  Math.max(1, Math.ceil(total(MONTHLY, { cycle: MONTH, charge_mode: mode }) / PAGE));

const sweepOfModes = (modes: number, facts: EdgeFacts): number =>
  MODES.slice(0, modes).reduce((calls, mode) => calls + sweepOf(facts, mode), 0);

const SIX_MONTHS = Array.from({ length: 6 }, (_, before) => monthsBefore(MONTH, before));

let consumingPages: readonly number[] = [];

/** Pages of consuming customers, month by month, as the vendor counts them. */
const learnConsuming = async ({ api }: RequestContext): Promise<void> => {
  const totals = await Promise.all(SIX_MONTHS.map((billCycle) => api.ask(CONSUMING, { billCycle, limit: 1 })));
  consumingPages = totals.map(({ total }) => Math.ceil((total ?? 0) / PAGE));
};

/** Calls for the sums, for who is a customer, for who consumed, and for the policies. */
const comparedCalls = (facts: EdgeFacts): number =>
  sweepOfModes(3, facts) + 2 * Math.ceil(facts.total('ListSubCustomers') / PAGE) + 1;

/** Predicted calls of reading one statement. */
const READING = 10;

const STATEMENT = {
  month: MONTH,
  file: { csv: 'Customer ID,Performance\n' },
  tolerance: '0.01',
  referral: 'OMIT',
  byOrder: false,
} as const;

export const billEdges: readonly Edge[] = [
  {
    name: 'customer → monthly bills',
    operation: MONTHLY,
    partner: 'demo-cn',
    prepare: learnMonth,
    minimum: (n, facts) => MODES.reduce((calls, mode) => calls + Math.min(n, sweepOf(facts, mode)), 0),
    load: (edge, n) => Promise.all(owners(edge, n).map((owner) => monthlyBillsOf(edge.context, owner, MONTH))),
    predicted: ({ context }, n) => monthlyBillsOfCustomers.cost(n, { month: MONTH }, context),
  },
  loaderEdge({
    name: 'customer → consumption',
    operation: 'ListSubCustomerBillDetail',
    partner: 'demo-cn',
    loader: consumptionByCustomer,
    args: { first: FIRST },
    keys: (context, n) =>
      owners(context, n).map(({ id }) => ({ parent: id, offset: 0, first: FIRST, filter: { billCycle: MONTH } })),
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → own summary',
    operation: 'ShowCustomerMonthlySum',
    partner: 'demo-cn',
    loader: summaryByCustomer,
    keys: (context, n) =>
      owners(context, n).map((customer) => ({ customer, offset: 0, first: FIRST, filter: { billCycle: MONTH } })),
    minimum: each,
  }),
  ownEdge('customer → own transactions', 'ListCustomerBillsFeeRecords', own.transactionsByCustomer, {
    billCycle: MONTH,
  }),
  ownEdge('customer → own resource records', 'ListCustomerselfResourceRecords', own.resourceRecordsByCustomer, {
    cycle: MONTH,
  }),
  ownEdge('customer → own resource details', 'ListCustomerselfResourceRecordDetails', own.resourceDetailsByCustomer, {
    cycle: MONTH,
  }),
  ownEdge('customer → amortized costs', 'ListCustomerBillsMonthlyBreakDown', own.amortizedCostsByCustomer, {
    sharedMonth: MONTH,
  }),
  ownEdge('customer → costs', 'ListCosts', own.costsByCustomer, COSTS),
  ownEdge('customer → 95th percentile usage', 'ListResourceUsageSummary', own.percentileUsageByCustomer, USAGE),
  loaderEdge({
    name: 'usage → points',
    operation: 'ListResourceUsage',
    partner: 'demo-cn',
    loader: own.pointsByResource,
    args: { first: FIRST },
    keys: (context, n) =>
      owners(context, n).map((owner) => ({
        parent: `resource-of-${owner.id}`,
        offset: 0,
        first: FIRST,
        filter: USAGE,
        ...asCustomer(owner),
      })),
    minimum: each,
  }),
  {
    name: 'charging modes → the monthly bills of all customers',
    operation: MONTHLY,
    partner: 'demo-cn',
    sizes: [1, 2, 3],
    prepare: learnMonth,
    minimum: sweepOfModes,
    load: ({ context }, n) => monthlyBillsInScope(context, MONTH, BILLED_MODES.slice(0, n)),
    predicted: ({ context }, n) => monthInScopeCost(context, MONTH, BILLED_MODES.slice(0, n)),
  },
  {
    name: 'months → who consumed',
    operation: CONSUMING,
    partner: 'demo-cn',
    sizes: [1, 3, 6],
    prepare: ({ context }) => learnConsuming(context),
    minimum: (n) => consumingPages.slice(0, n).reduce((calls, pages) => calls + pages, 0),
    // Every customer may have consumed in a month.
    bound: (n, { total }) => n * Math.ceil(total('ListSubCustomers') / PAGE),
    load: ({ context }, n) => Promise.all(SIX_MONTHS.slice(0, n).map((month) => context.load(consumingInMonth, month))),
    predicted: ({ context }, n) => n * consumingInMonthCost(context),
  },
  loaderEdge({
    name: 'customer → entries of a month as a referral customer',
    operation: 'ListSubCustomerBillDetail',
    partner: 'demo-cn',
    loader: referralRecords,
    keys: (context, n) =>
      owners(context, n).map(({ id: customerId }) => ({ customerId, month: MONTH, scope: PARTNER })),
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → entries of a month',
    operation: 'ListSubCustomerBillDetail',
    partner: 'demo-cn',
    loader: entriesOfMonth,
    // Among more customers are some with a second page, which only their first page shows.
    sizes: [1, 10],
    keys: (context, n) =>
      owners(context, n).map(({ id: customerId }) => ({ customerId, month: MONTH, scope: PARTNER })),
    minimum: each,
  }),
  loaderEdge({
    name: 'exception → explanation, in the store',
    operation: null,
    partner: 'demo-cn',
    loader: explanationByException,
    keys: (context, n) =>
      owners(context, n).map(({ id: customerId }) => ({ customerId, exceptionId: `${MONTH}.${customerId}` })),
    minimum: () => 0,
  }),
  {
    name: 'fields → one comparison of a statement',
    operation: null,
    partner: 'demo-cn',
    prepare: learnMonth,
    minimum: (_n, facts) => comparedCalls(facts),
    bound: (_n, facts) => comparedCalls(facts) + READING,
    load: ({ context }, n) => Promise.all(Array.from({ length: n }, () => reconciliations.ask(context, STATEMENT))),
    predicted: ({ context }, n) => reconciliations.cost(n, STATEMENT, context),
  },
];
