import { consumptionByCustomer, monthlyBillsCost, monthlyBillsOf } from '../../src/graph/bills/bill.loader.ts';
import * as own from '../../src/graph/bills/own-bill.loader.ts';
import { summaryByCustomer } from '../../src/graph/bills/own-summary.loader.ts';
import type { Customer } from '../../src/graph/customers/customer.type.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import type { ChildrenKey } from '../../src/request/fetch/children.ts';
import { asCustomer } from '../../src/request/fetch/customer-credential.ts';
import { monthAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { type Edge, type EdgeContext, loaderEdge, take } from './edge.ts';

const MONTHLY = 'ListSubcustomerMonthlyBills';
const MONTH = monthsBefore(monthAt(testNow()), 1);
const MODES = ['1', '3', '11'] as const;
const FIRST = 10;
const PAGE = 100;

const each = (n: number): number => n;

const owners = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(({ customer_id: id, account_name: accountName }) => ({ id, accountName }) as Customer);

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

export const billEdges: readonly Edge[] = [
  {
    name: 'customer → monthly bills',
    operation: MONTHLY,
    partner: 'demo-cn',
    prepare: ({ context }) =>
      Promise.all(MODES.map((chargeMode) => context.api.ask(MONTHLY, { cycle: MONTH, chargeMode, limit: 1 }))),
    minimum: (n, { total }) =>
      MODES.reduce((calls, mode) => {
        const sweep = Math.max(1, Math.ceil(total(MONTHLY, { cycle: MONTH, charge_mode: mode }) / PAGE));
        return calls + Math.min(n, sweep);
      }, 0),
    load: (edge, n) => Promise.all(owners(edge, n).map((owner) => monthlyBillsOf(edge.context, owner, MONTH))),
    predicted: ({ context }, n) => monthlyBillsCost(n, { month: MONTH }, context),
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
  ownEdge('customer → amortised costs', 'ListCustomerBillsMonthlyBreakDown', own.amortizedCostsByCustomer, {
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
];
