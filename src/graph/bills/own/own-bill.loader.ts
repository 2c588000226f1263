import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { AmortizedCost, CostSeries } from '../costs/cost.type.ts';
import { PercentileUsage, UsagePoint } from '../usage/usage.type.ts';
import { OwnTransaction } from './own-bill.type.ts';
import { OwnResourceDetail, OwnResourceRecord } from './own-resource.type.ts';

// Each loader makes one call for each customer and page, with the customer's credential. The vendor has no list to
// sweep.

export const transactionsByCustomer = defineChildrenLoader({
  name: 'transactionsByCustomer',
  operation: 'ListCustomerBillsFeeRecords',
  type: OwnTransaction,
  idOf: ({ id }) => id ?? null,
});

export const resourceRecordsByCustomer = defineChildrenLoader({
  name: 'resourceRecordsByCustomer',
  operation: 'ListCustomerselfResourceRecords',
  type: OwnResourceRecord,
  idOf: ({ id }) => id ?? null,
});

export const resourceDetailsByCustomer = defineChildrenLoader({
  name: 'resourceDetailsByCustomer',
  operation: 'ListCustomerselfResourceRecordDetails',
  type: OwnResourceDetail,
  idOf: ({ id }) => id ?? null,
});

export const amortizedCostsByCustomer = defineChildrenLoader({
  name: 'amortizedCostsByCustomer',
  operation: 'ListCustomerBillsMonthlyBreakDown',
  type: AmortizedCost,
  idOf: () => null,
});

export const costsByCustomer = defineChildrenLoader({
  name: 'costsByCustomer',
  operation: 'ListCosts',
  type: CostSeries,
  idOf: (row) => JSON.stringify(row.dimensions),
});

export const percentileUsageByCustomer = defineChildrenLoader({
  name: 'percentileUsageByCustomer',
  operation: 'ListResourceUsageSummary',
  type: PercentileUsage,
  idOf: ({ resourceId }) => resourceId,
});

/** One call for each resource and page: the vendor accepts one resource per call. */
export const pointsByResource = defineChildrenLoader({
  name: 'pointsByResource',
  operation: 'ListResourceUsage',
  parent: 'resourceId',
  type: UsagePoint,
  idOf: ({ at }) => at ?? null,
});
