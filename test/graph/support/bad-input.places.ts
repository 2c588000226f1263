import { type Facts, MONTH } from './bad-input.rule.ts';

const on = (...fields: readonly string[]) => fields;

/**
 * The path from the root to an object of a type, for a customer who has such objects; the test inserts the field at its
 * end. A type whose fields newly take arguments needs a row.
 */
export const PLACES: Readonly<Record<string, (facts: Facts) => readonly string[]>> = {
  Query: () => on(),
  Bills: () => on('bills'),
  Customer: ({ customer }) => on(`customer(id: "${customer}")`),
  Quantity: () => on('catalog', 'convert(amount: "1", fromMeasureUnitId: 10, toMeasureUnitId: 11)'),
  OwnBills: ({ customer }) => on(`customer(id: "${customer}")`, 'ownBills'),
  PercentileUsage: ({ customer }) =>
    on(
      `customer(id: "${customer}")`,
      'ownBills',
      `percentileUsage(first: 1, month: "${MONTH}", serviceTypeCode: "hws.service.type.cdn", resourceTypeCode: "hws.resource.type.cdn", usageTypeCode: "bandwidth95peak")`,
      'nodes',
    ),
  CouponQuota: () => on('couponQuotas(first: 1)', 'nodes'),
  Enterprise: ({ customer }) => on(`customer(id: "${customer}")`, 'enterprise'),
  EnterpriseMember: ({ customer }) => on(`customer(id: "${customer}")`, 'enterprise', 'members(first: 1)', 'nodes'),
  Performance: () => on('incentives', `performance(month: "${MONTH}")`),
  Order: ({ order }) => on(`order(id: "${order}")`),
  YearlyMonthlyResource: ({ customer }) => on(`customer(id: "${customer}")`, 'resources(first: 1)', 'nodes'),
  PackageItem: ({ customer }) => on(`customer(id: "${customer}")`, 'resourcePackages(first: 1)', 'nodes', 'items'),
  Prices: ({ customer }) => on(`prices(customerId: "${customer}")`),
  Reseller: ({ reseller }) => on(`reseller(id: "${reseller}")`),
  Ranking: () => on('bills', `ranking(month: "${MONTH}", by: CUSTOMER)`),
  Catalog: () => on('catalog'),
  Province: () => on('catalog', 'province(code: "440000")'),
  Incentives: () => on('incentives'),
  Reconciliation: () =>
    on('incentives', `reconciliation(month: "${MONTH}", file: { csv: "Customer ID,Performance\\n1,1.00\\n" })`),
  BillReconciliation: ({ customer }) => on(`customer(id: "${customer}")`, `billReconciliation(month: "${MONTH}")`),
  Ticket: () => on('tickets(first: 1)', 'nodes'),
  TicketDesk: () => on('ticketDesk'),
  TicketProduct: () => on('ticketDesk', 'products'),
  Organization: () => on('organization'),
  Partner: () => on('partner'),
  Channel: () => on('channel'),
  Search: () => on('search(text: "ecs")'),
  Viewer: () => on('viewer'),
};
