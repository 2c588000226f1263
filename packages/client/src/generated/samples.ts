import type { TypedDocument } from '../typed-document.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema-types.ts';

export type AgentsTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type AgentsTodayQuery = { organization: { agentRules: { enabled: boolean, callsPerDay: number, upstreamCallsPerDay: number, amountPerOperation: { amount: string, currency: string } | null, amountPerDay: { amount: string, currency: string } | null }, agentsToday: Array<{ client: string, accountName: string | null, calls: number, upstreamCalls: number, amount: { amount: string, currency: string } }> } | null };

export type ChannelOverviewQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ChannelOverviewQuery = { channel: { balances: Array<{ reseller: { id: string, resellerId: string, name: string | null } | null, balances: Array<{ type: Types.AccountType | null, available: { amount: string, currency: string } | null }> | null, failure: { code: string, message: string, retryable: boolean } | null }> | null, customers: { totalCount: number | null, nodes: Array<{ id: string, customerId: string, name: string | null, associatedAt: string | null, reseller: { id: string, resellerId: string, name: string | null } | null }>, failures: Array<{ code: string, retryable: boolean, reseller: { id: string, resellerId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TicketFormQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketFormQuery = { ticketDesk: { mostCopies: number | null, categories: Array<{ categoryId: string, name: string | null, products: Array<{ productId: string, name: string | null, acronym: string | null }> }> | null, regions: Array<{ regionId: string, name: string | null, site: Types.TicketRegionSite | null }> | null, ownRegions: Array<{ regionId: string, name: string | null }> | null, countryCodes: Array<{ code: string | null, name: string | null }> | null, attachments: { most: number | null, bytes: number | null, types: Array<string> } | null } | null };

export type ConsumingCustomersQueryVariables = Exact<{
  month: string;
  first?: number;
  after?: string | null | undefined;
  accountManager?: string | null | undefined;
}>;


export type ConsumingCustomersQuery = { bills: { consumingCustomers: { totalCount: number | null, nodes: Array<{ customerId: string, customer: { id: string, name: string | null, accountName: string, consumption: { totalCount: number | null, nodes: Array<{ entryId: string | null, type: Types.BillEntryType | null, chargingMode: Types.ChargingMode | null, consumedAt: string | null, serviceType: { code: string, name: string | null } | null, resource: { resourceId: string | null, name: string | null } | null, region: { code: string | null, name: string | null } | null, usage: { amount: string | null, unit: { name: string | null, abbreviation: string | null } | null } | null, amounts: { official: { amount: string } | null, discount: { amount: string } | null, payable: { amount: string, currency: string } | null, cash: { amount: string } | null } | null }> } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BudgetsQueryVariables = Exact<{
  first?: number;
}>;


export type BudgetsQuery = { partner: { consumptionQuota: { quota: { amount: string, currency: string } | null, used: { amount: string, currency: string } | null, due: { amount: string, currency: string } | null } | null } | null, customers: { nodes: Array<{ id: string, customerId: string, name: string | null, budget: { type: Types.BudgetType | null, amount: { amount: string, currency: string } | null, used: { amount: string, currency: string } | null } | null, budgetRecords: { totalCount: number | null, nodes: Array<{ change: Types.BudgetChange | null, occurredAt: string | null, changedBy: string | null, amount: { amount: string, currency: string } | null }> } | null }> } | null };

export type TicketDeskQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskQuery = { ticketDesk: { counts: Array<{ status: Types.TicketStatus | null, count: number }> | null, categories: Array<{ categoryId: string, name: string | null, products: Array<{ productId: string, name: string | null }> }> | null, labels: { nodes: Array<{ labelId: string, name: string | null, color: string | null }> } | null, users: Array<{ userId: string, name: string | null, email: string | null }> | null, copies: { lastUsed: string | null, stored: Array<string> } | null, service: { partnerName: string | null, timeZone: string | null, days: string | null, hours: string | null } | null, ratingDimensions: Array<{ dimensionId: string, name: string | null, highest: number | null, step: number | null }> | null, verifiedContacts: { nodes: Array<{ verifiedId: string, way: Types.TicketContactWay | null, phone: string | null, email: string | null, countryCode: string | null }> } | null, contactCheck: { needsCode: boolean | null, verifiedUntil: string | null } | null, agreement: { agreementId: string, name: string | null, version: number | null, text: string | null, isSigned: boolean | null } | null, accessRequests: { nodes: Array<{ accessId: string, status: Types.TicketAccessStatus | null, ticketId: string | null, reason: string | null, requestedAt: string | null, details: { handlerName: string | null, targets: Array<{ targetId: string, kind: Types.TicketAccessKind | null, instanceName: string | null }> } | null }> } | null } | null };

export type SearchAllQueryVariables = Exact<{
  text?: string;
  first?: number;
}>;


export type SearchAllQuery = { search: { customers: { totalCount: number | null, nodes: Array<{ id: string, name: string | null, accountName: string }> } | null, orders: { totalCount: number | null, nodes: Array<{ id: string, status: Types.OrderStatus | null, createdAt: string | null }> } | null, resources: { totalCount: number | null, nodes: Array<{ id: string, name: string | null, expiresAt: string | null, customer: { id: string, name: string | null } | null }> } | null } | null };

export type CreateExportMutationVariables = Exact<{
  idempotencyKey: string;
  manager?: string | null | undefined;
}>;


export type CreateExportMutation = { createExport: { export: { id: string, exportId: string, state: Types.ExportState, rows: number, progressPercent: number | null, etaSeconds: number | null, url: string | null, expiresAt: string } } | null };

export type CustomerTicketsQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerTicketsQuery = { customer: { id: string, accountName: string, tickets: { totalCount: number | null, nodes: Array<{ id: string, status: Types.TicketStatus | null, product: string | null, problemType: string | null, createdAt: string | null, unreadCount: number | null }> } | null, ticketDesk: { counts: Array<{ status: Types.TicketStatus | null, count: number }> | null, rights: { mayCreate: boolean | null, mayExport: boolean | null, mayTakeOver: boolean | null, needsRole: boolean | null, partnerHandles: boolean | null } } } | null };

export type CustomerCouponsQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerCouponsQuery = { customer: { id: string, customerId: string, accountName: string, ownCoupons: { totalCount: number | null, nodes: Array<{ id: string, couponId: string, origin: Types.CouponOrigin | null, status: Types.CouponStatus | null, expiresAt: string | null, faceValue: { amount: string, currency: string } | null, balance: { amount: string, currency: string } | null, limits: Array<{ key: string | null, value: string | null }> }> } | null, couponLedger: { totalCount: number | null, nodes: Array<{ at: string | null, flow: Types.CouponFlow | null, couponId: string | null, transactionId: string | null, month: string | null, change: { amount: string, currency: string } | null, balanceAfter: { amount: string, currency: string } | null }> } | null } | null };

export type CustomerAdjustmentsQueryVariables = Exact<{
  id: string | number;
  first?: number;
}>;


export type CustomerAdjustmentsQuery = { customer: { id: string, customerId: string, adjustments: { totalCount: number | null, nodes: Array<{ transactionId: string | null, kind: Types.AdjustmentKind | null, occurredAt: string | null, note: string | null, amount: { amount: string, currency: string } | null }> } | null, storedValueCards: { totalCount: number | null, nodes: Array<{ cardId: string | null, name: string | null, expiresAt: string | null, faceValue: { amount: string, currency: string } | null, balance: { amount: string, currency: string } | null }> } | null } | null };

export type EnterpriseQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type EnterpriseQuery = { customer: { id: string, customerId: string, enterprise: { organization: { rootId: string | null, name: string | null, units: Array<{ unitId: string, name: string | null, units: Array<{ unitId: string, name: string | null }> }> } | null, members: { totalCount: number | null, nodes: Array<{ id: string, memberId: string, accountName: string | null, displayName: string | null, status: Types.MemberStatus | null, unitName: string | null, retrievableAmounts: { nodes: Array<{ retrievable: { amount: string, currency: string } | null }> } | null, retrievableCoupons: { nodes: Array<{ couponId: string, planName: string | null, balance: { amount: string, currency: string } | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, transferableAmounts: { nodes: Array<{ expiresAt: string | null, transferable: { amount: string, currency: string } | null }> } | null, transferableCoupons: { nodes: Array<{ couponId: string, planName: string | null, expiresAt: string | null, balance: { amount: string, currency: string } | null }> } | null } } | null };

export type CustomerLimitQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerLimitQuery = { customer: { id: string, customerId: string, expenditureQuota: { usedPercent: string | null, quota: { amount: string, currency: string } | null, used: { amount: string, currency: string } | null } | null } | null };

export type CustomerDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerDetailQuery = { customer: { id: string, customerId: string, name: string | null, accountName: string, kind: Types.CustomerKind | null, level: Types.CustomerLevel | null, associationModel: Types.AssociationModel | null, associatedAt: string | null, verification: Types.RealNameStatus | null, accountManager: { accountName: string | null } | null, balance: { available: { amount: string, currency: string } | null, debt: { amount: string, currency: string } | null } | null, orders: { totalCount: number | null, nodes: Array<{ id: string, orderId: string, type: Types.OrderType | null, status: Types.OrderStatus | null, createdAt: string | null, amount: { amount: string, currency: string } | null }> } | null } | null };

export type CustomerFundsQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerFundsQuery = { customer: { id: string, customerId: string, name: string | null, associationModel: Types.AssociationModel | null, balance: { available: { amount: string, currency: string } | null, debt: { amount: string, currency: string } | null } | null, budget: { type: Types.BudgetType | null, amount: { amount: string, currency: string } | null, used: { amount: string, currency: string } | null } | null, accounts: { debt: { amount: string, currency: string } | null, accounts: Array<{ type: Types.AccountType | null, available: { amount: string, currency: string } | null }> } | null } | null };

export type CustomerBillsQueryVariables = Exact<{
  id: string | number;
  month: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomerBillsQuery = { customer: { id: string, customerId: string, name: string | null, spend: { dataUntil: string | null, complete: boolean, missingCustomers: number, amount: { amount: string, currency: string }, refunds: { amount: string } } | null, monthlyBills: { totalCount: number | null, nodes: Array<{ type: Types.MonthlyBillType | null, chargingMode: Types.ChargingMode | null, serviceType: { code: string, name: string | null } | null, resourceType: { code: string | null, name: string | null } | null, amount: { amount: string, currency: string } | null, discount: { amount: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CostAnalysisQueryVariables = Exact<{
  id: string | number;
  from: string;
  until: string;
  first?: number;
}>;


export type CostAnalysisQuery = { customer: { id: string, customerId: string, ownBills: { costs: { totalCount: number | null, nodes: Array<{ dimensions: Array<{ dimension: Types.CostDimension | null, value: string | null }>, points: Array<{ time: string | null, amount: { amount: string } | null }>, total: { amount: string, currency: string } | null, officialTotal: { amount: string } | null }> } | null } } | null };

export type PercentileUsageQueryVariables = Exact<{
  id: string | number;
  month: string;
  serviceTypeCode?: string | number;
  resourceTypeCode?: string | number;
  usageTypeCode?: string | number;
}>;


export type PercentileUsageQuery = { customer: { id: string, customerId: string, ownBills: { percentileUsage: { totalCount: number | null, nodes: Array<{ resourceId: string, billedDays: string | null, bandwidth: { amount: string | null, unit: { abbreviation: string | null } | null } | null, points: { totalCount: number | null, nodes: Array<{ at: string | null, usage: { amount: string | null } | null }> } | null }> } | null } } | null };

export type OwnBillsQueryVariables = Exact<{
  id: string | number;
  month: string;
  first?: number;
}>;


export type OwnBillsQuery = { customer: { id: string, customerId: string, ownBills: { summary: { totalCount: number | null, amounts: { payable: { amount: string, currency: string } | null, cash: { amount: string } | null, coupon: { amount: string } | null, debt: { amount: string } | null } | null, nodes: Array<{ type: Types.SummaryType | null, chargingMode: Types.ChargingMode | null, serviceType: { code: string, name: string | null } | null, amounts: { official: { amount: string } | null, payable: { amount: string } | null } | null }> } | null, resourceRecords: { totalCount: number | null, nodes: Array<{ entryId: string | null, date: string | null, type: Types.BillEntryType | null, resource: { resourceId: string | null, name: string | null } | null, usage: { amount: string | null, unit: { name: string | null } | null } | null, unitPrice: { amount: string, currency: string } | null, amounts: { official: { amount: string } | null, discount: { amount: string } | null, payable: { amount: string } | null } | null }> } | null, resourceDetails: { totalCount: number | null, nodes: Array<{ entryId: string | null, month: string | null, resource: { resourceId: string | null } | null, amounts: { payable: { amount: string } | null } | null }> } | null } } | null };

export type OwnTransactionsQueryVariables = Exact<{
  id: string | number;
  month: string;
  first?: number;
}>;


export type OwnTransactionsQuery = { customer: { id: string, customerId: string, ownBills: { transactions: { totalCount: number | null, nodes: Array<{ entryId: string | null, type: Types.BillEntryType | null, status: Types.PaymentStatus | null, tradedAt: string | null, serviceType: { code: string, name: string | null } | null, amounts: { official: { amount: string } | null, discount: { amount: string } | null, truncated: { amount: string } | null, payable: { amount: string, currency: string } | null } | null }> } | null, amortizedCosts: { totalCount: number | null, nodes: Array<{ billedMonth: string | null, serviceType: { code: string } | null, payable: { amount: string, currency: string } | null, earlierMonths: { amount: string } | null, thisMonth: { amount: string } | null, laterMonths: { amount: string } | null }> } | null } } | null };

export type CustomerAccountQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerAccountQuery = { customer: { id: string, customerId: string, ownRealName: { status: Types.RealNameStatus | null, statusCode: string | null, kind: Types.CustomerKind | null } | null, ledger: { totalCount: number | null, nodes: Array<{ entryId: string | null, direction: Types.CustomerLedgerDirection | null, occurredAt: string | null, serviceTypeName: string | null, change: { amount: string, currency: string } | null, balanceAfter: { amount: string, currency: string } | null }> } | null } | null };

export type CustomerPackagesQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
  filter?: Types.ResourcePackageFilter | null | undefined;
}>;


export type CustomerPackagesQuery = { customer: { id: string, customerId: string, resourcePackages: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ packageId: string, name: string | null, status: Types.PackageStatus | null, source: Types.PackageSource | null, refill: Types.PackageRefill | null, orderId: string | null, effectiveAt: string | null, expiresAt: string | null, items: Array<{ itemId: string, usageType: string | null, remaining: { amount: string | null, measureUnitId: number | null } | null, original: { amount: string | null, measureUnitId: number | null } | null, usage: { from: string | null, until: string | null, cycle: Types.RefillCycle | null, remaining: { amount: string | null, measureUnitId: number | null } | null } | null }> }> } | null } | null };

export type CustomerResourcesQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
  filter?: Types.ResourceFilter | null | undefined;
}>;


export type CustomerResourcesQuery = { customer: { id: string, customerId: string, resources: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, resourceId: string, name: string | null, status: Types.ResourceStatus | null, region: string | null, specification: string | null, isMain: boolean | null, expiresAt: string | null, expiryPolicy: Types.ExpiryPolicy | null, serviceType: { code: string, name: string | null } | null, resourceType: { code: string | null, name: string | null } | null, size: { amount: string | null, measureUnitId: number | null } | null, main: { id: string, resourceId: string, name: string | null } | null, dependents: Array<{ id: string, resourceId: string, name: string | null, resourceType: { code: string | null } | null }> | null }> } | null, payPerUseResources: { totalCount: number | null, nodes: Array<{ id: string, resourceId: string, name: string | null, status: Types.PayPerUseStatus | null, region: string | null, specification: string | null, effectiveAt: string | null, details: Array<{ name: string, value: string | null }> | null }> } | null } | null };

export type OrderPaymentQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderPaymentQuery = { order: { id: string, orderId: string, status: Types.OrderStatus | null, amount: { amount: string, currency: string } | null, usableCoupons: { coupons: Array<{ couponId: string, type: Types.CouponType | null, expiresAt: string | null, balance: { amount: string, currency: string } | null }>, useLimits: Array<{ type: Types.CouponType | null, group: Types.CouponGroup | null, maxCount: number | null }> } | null, usableDiscounts: Array<{ discountId: string, type: Types.UsableDiscountType | null, value: string | null, orders: Array<{ orderId: string, lines: Array<{ lineIds: Array<string>, mode: Types.UsableDiscountMode | null, ratio: string | null, amount: { amount: string, currency: string } | null }> }> }> | null } | null };

export type OrderResourcesQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderResourcesQuery = { order: { id: string, orderId: string, type: Types.OrderType | null, resources: { totalCount: number | null, nodes: Array<{ id: string, resourceId: string, name: string | null, status: Types.ResourceStatus | null, isMain: boolean | null, expiresAt: string | null, customer: { id: string, customerId: string, accountName: string } | null }> } | null } | null };

export type OrderDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderDetailQuery = { order: { id: string, orderId: string, type: Types.OrderType | null, status: Types.OrderStatus | null, source: Types.OrderSource | null, createdAt: string | null, paidAt: string | null, payBefore: string | null, amount: { amount: string, currency: string } | null, officialAmount: { amount: string, currency: string } | null, breakdown: { discounts: Array<{ type: Types.OrderDiscountType | null, typeCode: string | null, amount: { amount: string, currency: string } | null }>, coupon: { amount: string, currency: string } | null } | null, subOrders: Array<{ id: string, orderId: string, type: Types.OrderType | null, amount: { amount: string, currency: string } | null }>, customer: { id: string, customerId: string, name: string | null } | null, lines: { totalCount: number | null, nodes: Array<{ lineId: string, specification: string | null, quantity: number | null, periodUnit: Types.LinePeriod | null, periodCount: number | null, amount: { amount: string, currency: string } | null, serviceType: { code: string, name: string | null } | null }> } | null, refund: Array<{ recordId: string, originalOrderId: string | null, amount: { amount: string, currency: string } | null, resourceType: { code: string | null, name: string | null } | null }> | null } | null };

export type CustomerOrdersQueryVariables = Exact<{
  id: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomerOrdersQuery = { customer: { id: string, orders: { totalCount: number | null, nodes: Array<{ id: string, type: Types.OrderType | null, status: Types.OrderStatus | null, createdAt: string | null, paidAt: string | null, serviceType: { code: string, name: string | null } | null, amount: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PackageUsageQueryVariables = Exact<{
  id: string | number;
  from: string;
  until: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type PackageUsageQuery = { customer: { id: string, packageUsageRecords: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ deductedAt: string | null, itemId: string | null, productName: string | null, resourceId: string | null, before: { amount: string | null, measureUnitId: number | null } | null, used: { amount: string | null, measureUnitId: number | null } | null, after: { amount: string | null, measureUnitId: number | null } | null }> } | null } | null };

export type PartnerOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerOverviewQuery = { partner: { id: string, partnerId: string, name: string, site: Types.Site, balances: Array<{ accountId: string, type: Types.AccountType | null, available: { amount: string, currency: string } | null, designated: { amount: string, currency: string } | null, credit: { amount: string, currency: string } | null }> | null, capabilities: Array<{ operation: string, allowed: boolean }> } | null, resellers: { totalCount: number | null, nodes: Array<{ id: string, resellerId: string, name: string | null, accountName: string | null, associatedAt: string | null, contact: { phone: string | null, email: string | null } | null }> } | null };

export type ResellerDetailQueryVariables = Exact<{
  id: string | number;
  first?: number;
}>;


export type ResellerDetailQuery = { reseller: { id: string, resellerId: string, name: string | null, accountName: string | null, customers: { totalCount: number | null, nodes: Array<{ id: string, customerId: string, name: string | null, balance: { available: { amount: string, currency: string } | null } | null, reseller: { id: string, resellerId: string, name: string | null } | null }> } | null, orders: { totalCount: number | null, nodes: Array<{ id: string, orderId: string, type: Types.OrderType | null, status: Types.OrderStatus | null, createdAt: string | null, amount: { amount: string, currency: string } | null, customer: { id: string, customerId: string, name: string | null } | null }> } | null } | null };

export type RenewalPricesQueryVariables = Exact<{
  id: string | number;
  first?: number;
  period?: Types.RenewalPeriodInput;
}>;


export type RenewalPricesQuery = { customer: { id: string, resources: { totalCount: number | null, nodes: Array<{ id: string, resourceId: string, name: string | null, expiresAt: string | null, renewalPrice: { months: number | null, includesDependents: boolean | null, amount: { amount: string, currency: string } | null } | null }> } | null } | null };

export type TicketDetailQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type TicketDetailQuery = { ticket: { id: string, status: Types.TicketStatus | null, category: string | null, product: string | null, problemType: string | null, region: string | null, description: string | null, submittedBy: string | null, rootCause: string | null, resolution: string | null, customer: { id: string, accountName: string } | null, details: { severity: string | null, handledBy: Types.TicketHandler | null, contactPhone: string | null, contactEmail: string | null, contactHours: string | null, comment: string | null, ratings: Array<{ dimensionId: string, name: string | null, value: number | null, highest: number | null }> } | null, messages: { totalCount: number | null, nodes: Array<{ messageId: string, side: Types.TicketSide | null, senderName: string | null, text: string | null, sentAt: string | null, attachments: Array<{ attachmentId: string, name: string | null }> }> } | null, steps: { nodes: Array<{ stepId: string, step: Types.TicketStepKind | null, text: string | null, at: string | null, operatorName: string | null }> } | null, relations: Array<{ ticketId: string, description: string | null }> | null, orders: Array<{ id: string, status: Types.OrderStatus | null, amount: { amount: string, currency: string } | null }> | null, resources: Array<{ id: string, name: string | null, status: Types.ResourceStatus | null }> | null } | null };

export type PartnerLedgerQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PartnerLedgerQuery = { partner: { ledger: { totalCount: number | null, nodes: Array<{ entryId: string | null, direction: Types.PartnerLedgerDirection | null, occurredAt: string | null, transactionId: string | null, change: { amount: string, currency: string } | null, balanceAfter: { amount: string, currency: string } | null, customer: { id: string, customerId: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, adjustments: { totalCount: number | null, nodes: Array<{ transactionId: string | null, kind: Types.AdjustmentKind | null, occurredAt: string | null, amount: { amount: string, currency: string } | null, customer: { id: string, customerId: string, name: string | null } | null }> } | null } | null };

export type UnitsQueryVariables = Exact<{
  amount?: string;
  from?: number;
  to?: number;
}>;


export type UnitsQuery = { catalog: { measureUnits: Array<{ measureUnitId: number, name: string | null, abbreviation: string | null, type: Types.MeasureType | null }> | null, conversions: Array<{ measureUnitId: number, referenceUnitId: number, ratio: string }> | null, convert: { amount: string | null, unit: { name: string | null, abbreviation: string | null } | null } | null } | null };

export type DashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQuery = { viewer: { name: string, roles: Array<string>, partner: { name: string, site: Types.Site } } | null, customers: { totalCount: number | null, nodes: Array<{ id: string, customerId: string, name: string | null, accountName: string, level: Types.CustomerLevel | null, verification: Types.RealNameStatus | null, associationModel: Types.AssociationModel | null, accountManager: { accountName: string | null } | null, balance: { available: { amount: string, currency: string } | null, debt: { amount: string, currency: string } | null } | null, orders: { nodes: Array<{ id: string, orderId: string, type: Types.OrderType | null, status: Types.OrderStatus | null, createdAt: string | null, paidAt: string | null, serviceType: { code: string, name: string | null } | null, amount: { amount: string, currency: string } | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TicketNewsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  ticketIds: Array<string | number> | string | number;
  since?: string | null | undefined;
}>;


export type TicketNewsQuery = { ticketDesk: { news: { next: string | null, tickets: Array<{ ticketId: string, messages: Array<{ side: Types.TicketSide | null, replier: Types.TicketReplier | null, senderName: string | null, text: string | null, sentAt: string | null, attachments: Array<{ attachmentId: string, name: string | null }> }> }> } | null } | null };

export type RenewalsQueryVariables = Exact<{
  days?: number;
  filter?: Types.RenewalFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type RenewalsQuery = { renewalCalendar: { nodes: Array<{ day: string | null, count: number, autoRenewalCount: number }> } | null, renewals: { asOf: string | null, totalCount: number | null, nodes: Array<{ id: string, name: string | null, status: Types.ResourceStatus | null, region: string | null, expiresAt: string | null, expiryPolicy: Types.ExpiryPolicy | null, serviceType: { code: string, name: string | null } | null, customer: { id: string, name: string | null, accountName: string, accountManager: { accountName: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CouponQuotasQueryVariables = Exact<{
  type?: Types.CouponQuotaTypeInput | null | undefined;
}>;


export type CouponQuotasQuery = { couponQuotas: { nodes: Array<{ id: string, quotaId: string, value: { amount: string, currency: string } | null, balance: { amount: string, currency: string } | null, issued: { totalCount: number | null, nodes: Array<{ id: string, quotaId: string, status: Types.CouponQuotaStatus | null, resellerName: string | null, value: { amount: string, currency: string } | null, balance: { amount: string, currency: string } | null }> } | null, records: { nodes: Array<{ recordId: string, operation: Types.CouponQuotaOperation | null, at: string | null, changedBy: string | null, amount: { amount: string, currency: string } | null }> } | null }> } | null };

export type PartnerBillQueryVariables = Exact<{
  month: string;
  appliedFrom?: string;
  appliedUntil?: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type PartnerBillQuery = { bills: { partnerBill: { month: string | null, due: { amount: string, currency: string } | null, consumption: { amount: string } | null, refunds: { amount: string } | null, adjustments: { amount: string } | null, tax: { amount: string } | null } | null, invoices: { totalCount: number | null, nodes: Array<{ invoiceId: string, number: string | null, state: Types.InvoiceState | null, trade: Types.InvoiceTrade | null, type: Types.InvoiceType | null, category: Types.InvoiceCategory | null, form: Types.InvoiceMode | null, channel: Types.InvoiceChannel | null, signingEntityId: string | null, month: string | null, appliedAt: string | null, amount: { amount: string, currency: string } | null, taxes: Array<{ kind: string | null, rate: string | null, amount: { amount: string } | null }>, delivery: { recipient: string | null, email: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CustomerPricesQueryVariables = Exact<{
  customerId: string | number;
  byUse: Array<Types.PayPerUseProductInput> | Types.PayPerUseProductInput;
  ahead: Array<Types.YearlyMonthlyProductInput> | Types.YearlyMonthlyProductInput;
  decimals?: number;
}>;


export type CustomerPricesQuery = { prices: { payPerUse: { amount: { amount: string, currency: string } | null, listPrice: { amount: string, currency: string } | null, saving: { amount: string, currency: string } | null, products: Array<{ reference: string, amount: { amount: string, currency: string } | null, listPrice: { amount: string, currency: string } | null, saving: { amount: string, currency: string } | null, discounts: Array<{ type: Types.PriceDiscountType | null, name: string | null, saving: { amount: string, currency: string } | null }> } | null> } | null, yearlyMonthly: { listPrice: { amount: string, currency: string } | null, bestOffer: { discountId: string | null, type: Types.PriceDiscountType | null, name: string | null, amount: { amount: string, currency: string } | null, saving: { amount: string, currency: string } | null } | null, offers: Array<{ discountId: string | null, type: Types.PriceDiscountType | null, best: boolean | null, amount: { amount: string, currency: string } | null, listPrice: { amount: string, currency: string } | null, saving: { amount: string, currency: string } | null }>, products: Array<{ reference: string, listPrice: { amount: string, currency: string } | null, best: { amount: { amount: string, currency: string } | null, saving: { amount: string, currency: string } | null } | null } | null> } | null } | null };

export type PerformanceQueryVariables = Exact<{
  month: string;
  by?: Types.PerformanceBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  accountManager?: string | null | undefined;
}>;


export type PerformanceQuery = { incentives: { performance: { month: string, dataUntil: string | null, complete: boolean, incompleteBecause: Array<Types.IncompleteReason>, missingCustomers: number, total: { consumption: { amount: string, currency: string }, performance: { amount: string, currency: string }, rebatable: { amount: string, currency: string }, excluded: Array<{ reason: Types.ExclusionReason, amount: { amount: string, currency: string } }>, estimatedIncentive: { amount: string, currency: string } | null }, entries: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ key: string | null, serviceType: { name: string | null } | null, consumption: { amount: string, currency: string }, performance: { amount: string, currency: string } }> } } | null } | null };

export type IncentivePoliciesQueryVariables = Exact<{
  month: string;
}>;


export type IncentivePoliciesQuery = { incentives: { policies: { totalCount: number | null, nodes: Array<{ policy: Types.PolicyClass | null, allowsDiscount: boolean | null, serviceType: { code: string, name: string | null } | null }> } | null } | null };

export type TransferCouponToMemberMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  memberId: string | number;
  couponId: string | number;
  amount: Types.MoneyInput;
  dryRun?: boolean;
}>;


export type TransferCouponToMemberMutation = { transferCouponToMember: { preview: { needsApproval: boolean, amount: { amount: string, currency: string } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, createdIds: Array<string>, error: { code: string, message: string } | null } | null, enterprise: { transferableCoupons: { nodes: Array<{ couponId: string, planName: string | null, balance: { amount: string, currency: string } | null }> } | null }, member: { id: string, memberId: string, accountName: string | null, retrievableCoupons: { nodes: Array<{ memberCouponId: string | null, planName: string | null, balance: { amount: string, currency: string } | null }> } | null } | null } | null };

export type ReclaimFromMemberMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  memberId: string | number;
  amount: Types.MoneyInput;
  fund?: Types.TransferableFund;
  expiresAt?: string | null | undefined;
  dryRun?: boolean;
}>;


export type ReclaimFromMemberMutation = { reclaimFromMember: { preview: { needsApproval: boolean, amount: { amount: string, currency: string } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, enterprise: { transferableAmounts: { nodes: Array<{ expiresAt: string | null, transferable: { amount: string, currency: string } | null }> } | null }, member: { id: string, memberId: string, accountName: string | null, retrievableAmounts: { nodes: Array<{ expiresAt: string | null, retrievable: { amount: string, currency: string } | null }> } | null } | null } | null };

export type TransferToMemberMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  memberId: string | number;
  amount: Types.MoneyInput;
  fund?: Types.TransferableFund;
  expiresAt?: string | null | undefined;
  dryRun?: boolean;
}>;


export type TransferToMemberMutation = { transferToMember: { preview: { needsApproval: boolean, amount: { amount: string, currency: string } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, enterprise: { transferableAmounts: { nodes: Array<{ expiresAt: string | null, transferable: { amount: string, currency: string } | null }> } | null }, member: { id: string, memberId: string, accountName: string | null, retrievableAmounts: { nodes: Array<{ expiresAt: string | null, retrievable: { amount: string, currency: string } | null }> } | null } | null } | null };

export type ReclaimCouponFromMemberMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  memberId: string | number;
  memberCouponId: string | number;
  dryRun?: boolean;
}>;


export type ReclaimCouponFromMemberMutation = { reclaimCouponFromMember: { preview: { needsApproval: boolean, amount: { amount: string, currency: string } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, member: { id: string, memberId: string, accountName: string | null, retrievableCoupons: { nodes: Array<{ memberCouponId: string | null, planName: string | null, balance: { amount: string, currency: string } | null }> } | null } | null } | null };

export type PayOrderMutationVariables = Exact<{
  idempotencyKey: string;
  orderId: string | number;
  coupons?: Array<Types.PaymentCouponInput> | Types.PaymentCouponInput | null | undefined;
  discountId?: string | number | null | undefined;
  dryRun?: boolean;
}>;


export type PayOrderMutation = { payOrder: { preview: { needsApproval: boolean, amount: { amount: string, currency: string } | null, leftToday: { amount: string, currency: string } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, order: { id: string, orderId: string, status: Types.OrderStatus | null, paidAt: string | null, amount: { amount: string, currency: string } | null, customer: { id: string, customerId: string, balance: { available: { amount: string, currency: string } | null } | null } | null } } | null };

export type ChangeToCompanyMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  name: string;
  registrationNumber: string;
  files: Array<string> | string;
  dryRun?: boolean;
}>;


export type ChangeToCompanyMutation = { changeToCompany: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, customer: { id: string, customerId: string, verification: Types.RealNameStatus | null, kind: Types.CustomerKind | null } | null, review: { result: Types.RealNameReviewResult | null, opinion: string | null } | null } | null };

export type VerifyCompanyMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  name: string;
  registrationNumber: string;
  files: Array<string> | string;
  dryRun?: boolean;
}>;


export type VerifyCompanyMutation = { verifyCompany: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, customer: { id: string, customerId: string, verification: Types.RealNameStatus | null, kind: Types.CustomerKind | null } | null, review: { result: Types.RealNameReviewResult | null, opinion: string | null } | null } | null };

export type VerifyPersonMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  name: string;
  documentNumber: string;
  document?: Types.IdentityDocument;
  files: Array<string> | string;
  dryRun?: boolean;
}>;


export type VerifyPersonMutation = { verifyPerson: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, customer: { id: string, customerId: string, verification: Types.RealNameStatus | null } | null, review: { result: Types.RealNameReviewResult | null, opinion: string | null } | null } | null };

export type UnifyExpiryMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  day?: Types.UnifiedDayInput;
  dryRun?: boolean;
}>;


export type UnifyExpiryMutation = { unifyExpiry: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, customer: { id: string, customerId: string } } | null };

export type RegisterCustomerMutationVariables = Exact<{
  idempotencyKey: string;
  accountName: string;
  mobile?: string | null | undefined;
  email?: string | null | undefined;
  verificationCode?: string | null | undefined;
  country?: string | null | undefined;
  externalId?: string | number | null | undefined;
  agreementVersion?: string | null | undefined;
  privacyVersion?: string | null | undefined;
  dryRun?: boolean;
}>;


export type RegisterCustomerMutation = { registerCustomer: { customerId: string | null, associated: boolean, preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, customer: { id: string, customerId: string, accountName: string, associationModel: Types.AssociationModel | null, verification: Types.RealNameStatus | null, externalId: string | null } | null } | null };

export type CreateEnterpriseMemberMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  unitId: string | number;
  accountName: string;
  password: string;
  displayName?: string | null | undefined;
  dryRun?: boolean;
}>;


export type CreateEnterpriseMemberMutation = { createEnterpriseMember: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, member: { id: string, memberId: string, accountName: string | null, status: Types.MemberStatus | null, unitName: string | null } | null } | null };

export type CancelOrderMutationVariables = Exact<{
  idempotencyKey: string;
  orderId: string | number;
  dryRun?: boolean;
}>;


export type CancelOrderMutation = { cancelOrder: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, order: { id: string, orderId: string, status: Types.OrderStatus | null } } | null };

export type SetAutoRenewalMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  resourceId: string | number;
  enabled?: boolean;
  dryRun?: boolean;
}>;


export type SetAutoRenewalMutation = { setAutoRenewal: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, resource: { id: string, resourceId: string, expiresAt: string | null, expiryPolicy: Types.ExpiryPolicy | null } | null } | null };

export type EnableEnterpriseProjectsMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  dryRun?: boolean;
}>;


export type EnableEnterpriseProjectsMutation = { enableEnterpriseProjects: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null } | null };

export type UnsubscribeResourcesMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  resourceIds: Array<string | number> | string | number;
  renewedPeriodsOnly?: boolean;
  dryRun?: boolean;
}>;


export type UnsubscribeResourcesMutation = { unsubscribeResources: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, rows: Array<{ targetId: string, outcome: Types.OperationRowOutcome, error: { code: string, message: string } | null }>, error: { code: string, message: string } | null } | null, orders: Array<{ id: string, orderId: string, amount: { amount: string, currency: string } | null, refund: Array<{ recordId: string, originalOrderId: string | null, amount: { amount: string, currency: string } | null }> | null }>, resources: Array<{ id: string, resourceId: string, status: Types.ResourceStatus | null }> } | null };

export type SwitchToPayPerUseMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  resourceIds: Array<string | number> | string | number;
  atOnce?: boolean;
  dryRun?: boolean;
}>;


export type SwitchToPayPerUseMutation = { switchToPayPerUse: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, rows: Array<{ targetId: string, outcome: Types.OperationRowOutcome, error: { code: string, message: string } | null }>, error: { code: string, message: string } | null } | null, resources: Array<{ id: string, resourceId: string, status: Types.ResourceStatus | null, expiresAt: string | null, expiryPolicy: Types.ExpiryPolicy | null }>, orders: Array<{ id: string, orderId: string, type: Types.OrderType | null, status: Types.OrderStatus | null }> } | null };

export type FreezeCustomersMutationVariables = Exact<{
  idempotencyKey: string;
  customerIds: Array<string | number> | string | number;
  scope?: Types.FreezeScope;
  reason?: string;
  dryRun?: boolean;
}>;


export type FreezeCustomersMutation = { freezeCustomers: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, rows: Array<{ targetId: string, outcome: Types.OperationRowOutcome, error: { code: string, message: string } | null }> } | null, customers: Array<{ id: string, customerId: string, accountName: string, frozen: Types.FrozenState | null }> } | null };

export type UnfreezeCustomersMutationVariables = Exact<{
  idempotencyKey: string;
  customerIds: Array<string | number> | string | number;
  scope?: Types.FreezeScope;
  reason?: string;
  dryRun?: boolean;
}>;


export type UnfreezeCustomersMutation = { unfreezeCustomers: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, rows: Array<{ targetId: string, outcome: Types.OperationRowOutcome, error: { code: string, message: string } | null }> } | null, customers: Array<{ id: string, customerId: string, accountName: string, frozen: Types.FrozenState | null }> } | null };

export type CreateTicketMutationVariables = Exact<{
  idempotencyKey: string;
  customerId?: string | number | null | undefined;
  productId: string | number;
  problemTypeId: string | number;
  description: string;
  regionId?: string | number | null | undefined;
  severityId?: string | number | null | undefined;
  answers?: Array<Types.TicketAnswerInput> | Types.TicketAnswerInput | null | undefined;
  contact?: Types.TicketReachInput | null | undefined;
  attachmentIds?: Array<string | number> | string | number | null | undefined;
  dryRun?: boolean;
}>;


export type CreateTicketMutation = { createTicket: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, outcome: Types.OperationOutcome, createdIds: Array<string>, error: { code: string, message: string } | null } | null, ticket: { id: string, status: Types.TicketStatus | null, createdAt: string | null } | null } | null };

export type ReplyToTicketMutationVariables = Exact<{
  idempotencyKey: string;
  customerId?: string | number | null | undefined;
  ticketId: string | number;
  text: string;
  attachmentIds?: Array<string | number> | string | number | null | undefined;
  dryRun?: boolean;
}>;


export type ReplyToTicketMutation = { replyToTicket: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, ticket: { id: string, status: Types.TicketStatus | null, messages: { nodes: Array<{ messageId: string, text: string | null, sentAt: string | null }> } | null } | null } | null };

export type CloseTicketMutationVariables = Exact<{
  idempotencyKey: string;
  customerId?: string | number | null | undefined;
  ticketId: string | number;
  comment?: string | null | undefined;
  dryRun?: boolean;
}>;


export type CloseTicketMutation = { closeTicket: { preview: { changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null, ticket: { id: string, status: Types.TicketStatus | null } | null } | null };

export type SendVerificationCodeMutationVariables = Exact<{
  idempotencyKey: string;
  purpose?: Types.VerificationPurpose;
  mobile?: string | null | undefined;
  email?: string | null | undefined;
  customerId?: string | number | null | undefined;
  dryRun?: boolean;
}>;


export type SendVerificationCodeMutation = { sendVerificationCode: { preview: { needsApproval: boolean } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, error: { code: string, message: string } | null } | null } | null };

export type RenewResourcesMutationVariables = Exact<{
  idempotencyKey: string;
  customerId: string | number;
  resourceIds: Array<string | number> | string | number;
  period?: Types.RenewalPeriodInput;
  autoPay?: boolean;
  dryRun?: boolean;
}>;


export type RenewResourcesMutation = { renewResources: { price: { amount: string, currency: string } | null, preview: { needsApproval: boolean, amount: { amount: string, currency: string } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null, operation: { id: string, operationId: string, outcome: Types.OperationOutcome, rows: Array<{ targetId: string, outcome: Types.OperationRowOutcome, error: { code: string, message: string } | null }>, error: { code: string, message: string } | null } | null, orders: Array<{ id: string, orderId: string, status: Types.OrderStatus | null, payBefore: string | null, amount: { amount: string, currency: string } | null }>, resources: Array<{ id: string, resourceId: string, expiresAt: string | null }>, customer: { id: string, customerId: string, balance: { available: { amount: string, currency: string } | null } | null } } | null };

export type TicketProblemQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  productId: string | number;
  problemTypeId: string | number;
  withForm?: boolean;
}>;


export type TicketProblemQuery = { ticketDesk: { product: { productId: string, name: string | null, problemTypes: Array<{ problemTypeId: string, name: string | null, kind: Types.TicketProblemKind | null }> | null, problemType?: { problemTypeId: string, name: string | null, kind: Types.TicketProblemKind | null, templates: Array<{ templateId: string, name: string | null, text: string | null }> | null, severities: Array<{ severityId: string, name: string | null }> | null, fields: { own: Array<{ key: string, name: string | null, type: Types.TicketFieldType | null, isRequired: boolean | null, hint: string | null, longest: number | null, choices: Array<{ value: string, name: string }> }>, common: Array<{ key: string, isShown: boolean | null, isRequired: boolean | null }> } | null, quota: { total: number | null, left: number | null } | null } | null } | null } | null };

export type LocationsQueryVariables = Exact<{
  province?: string | number;
  city?: string | number;
}>;


export type LocationsQuery = { catalog: { province: { code: string, name: string | null, cities: Array<{ code: string, name: string | null }> | null, city: { code: string, name: string | null, counties: Array<{ code: string, name: string | null }> | null } | null } | null } | null };

export type ReconciliationQueryVariables = Exact<{
  month: string;
  file: Types.StatementInput;
  accountManager?: string | null | undefined;
  byOrder?: boolean | null | undefined;
}>;


export type ReconciliationQuery = { incentives: { reconciliation: { dataUntil: string | null, complete: boolean, incompleteBecause: Array<Types.IncompleteReason>, missingCustomers: number, byService: boolean, usedRows: number, matched: number, matchedRows: number, totals: { stated: { amount: string, currency: string }, computed: { amount: string, currency: string }, difference: { amount: string, currency: string } }, differences: { totalCount: number | null, nodes: Array<{ exceptionId: string, kind: Types.DifferenceKind, reason: Types.ExceptionReason, customerId: string, serviceTypeCode: string | null, orderId: string | null, lines: Array<number>, stated: { amount: string }, computed: { amount: string }, difference: { amount: string } }> }, badRows: { totalCount: number | null, nodes: Array<{ line: number, column: string, reason: Types.BadRowReason }> } } | null } | null };

export type SpecificationsQueryVariables = Exact<{
  region?: string;
  serviceTypeCode?: string | number;
  resourceTypeCode?: string | number;
  chargingMode?: Types.SpecChargingMode;
  first?: number;
  after?: string | null | undefined;
}>;


export type SpecificationsQuery = { catalog: { resourceSpecs: { nodes: Array<{ code: string, name: string | null, chargingMode: Types.ChargingMode | null, region: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, resourceTypes: { totalCount: number | null, nodes: Array<{ code: string | null, name: string | null, serviceTypeCode: string | null, usageTypes: Array<{ code: string, name: string | null }> | null }> } | null, serviceTypes: { nodes: Array<{ code: string, name: string | null, resources: Array<{ code: string | null, name: string | null }> | null }> } | null } | null };

export type CatalogQueryVariables = Exact<{
  name?: string | null | undefined;
  first?: number;
}>;


export type CatalogQuery = { catalog: { serviceTypes: { totalCount: number | null, nodes: Array<{ code: string, name: string | null, abbreviation: string | null }> } | null } | null };

export type SpendOverviewQueryVariables = Exact<{
  month: string;
  by?: Types.RankingBy;
  first?: number;
  after?: string | null | undefined;
  accountManager?: string | null | undefined;
}>;


export type SpendOverviewQuery = { bills: { spend: { dataUntil: string | null, complete: boolean, incompleteBecause: Array<Types.IncompleteReason>, missingCustomers: number, amount: { amount: string, currency: string }, consumption: { amount: string }, refunds: { amount: string }, writeOffs: { amount: string } } | null, ranking: { dataUntil: string | null, complete: boolean, incompleteBecause: Array<Types.IncompleteReason>, missingCustomers: number, total: { amount: string, currency: string }, entries: { totalCount: number | null, nodes: Array<{ rank: number, key: string | null, name: string | null, percent: string | null, amount: { amount: string, currency: string }, customer: { id: string, customerId: string, name: string | null } | null }> } } | null, monthly: { totalCount: number | null, nodes: Array<{ customerId: string, type: Types.MonthlyBillType | null, chargingMode: Types.ChargingMode | null, serviceType: { code: string, name: string | null } | null, resourceType: { code: string | null, name: string | null } | null, amount: { amount: string, currency: string } | null, debt: { amount: string } | null, payments: Array<{ kind: Types.FundKind | null, amount: { amount: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type RegistrationQueryVariables = Exact<{
  accountName: string;
  first?: number;
}>;


export type RegistrationQuery = { accountAvailability: { status: Types.Availability | null, remainingRegistrations: number | null } | null, customers: { totalCount: number | null, nodes: Array<{ id: string, customerId: string, accountName: string, verification: Types.RealNameStatus | null, realNameReview: { result: Types.RealNameReviewResult | null, opinion: string | null } | null }> } | null };

export type CustomerSearchQueryVariables = Exact<{
  manager?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomerSearchQuery = { customers: { totalCount: number | null, edges: Array<{ cursor: string, node: { id: string, customerId: string, name: string | null, accountName: string, level: Types.CustomerLevel | null, verification: Types.RealNameStatus | null, frozen: Types.FrozenState | null, label: string | null, contact: { phone: string | null, countryCode: string | null, email: string | null } | null, accountManager: { accountName: string | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type NewCustomersQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type NewCustomersQuery = { customers: { totalCount: number | null, nodes: Array<{ id: string, customerId: string, name: string | null, associatedAt: string | null, newCustomerTag: { standing: Types.NewCustomerStanding | null, program: string | null, firstMonth: string | null, lastMonth: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ExportsQueryVariables = Exact<{
  first?: number;
}>;


export type ExportsQuery = { exports: { totalCount: number | null, nodes: Array<{ id: string, exportId: string, kind: Types.ExportKind, format: Types.ExportFormat, state: Types.ExportState, rows: number, skippedCustomers: number, progressPercent: number | null, etaSeconds: number | null, fileBytes: string, url: string | null, createdAt: string, expiresAt: string, error: { code: string, message: string } | null }> } | null, exportKinds: Array<{ kind: Types.ExportKind, columns: Array<{ name: string, title: string, usual: boolean }> }> | null };

export type IncentiveStatementsQueryVariables = Exact<{
  first?: number;
}>;


export type IncentiveStatementsQuery = { incentiveStatements: { totalCount: number | null, nodes: Array<{ id: string, incentiveStatementId: string, version: number, month: string, incentive: string, model: Types.StatementModel, state: Types.IncentiveStatementState, lastDay: string | null, payout: Types.FundingPayout | null, paidOn: string | null, amount: { amount: string, currency: string } }> } | null };

export type InvitationLinksQueryVariables = Exact<{
  filter?: Types.InvitationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type InvitationLinksQuery = { invitations: { totalCount: number | null, nodes: Array<{ id: string, invitationId: string, version: number, channel: Types.InvitationChannel, label: string | null, state: Types.InvitationState, changedAt: string, timesSent: number | null, expiresAt: string | null, mailState: Types.InvitationMailState | null, mailRefusal: string | null, link: string | null, qrCode: string | null, customer: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FundingClaimsQueryVariables = Exact<{
  first?: number;
}>;


export type FundingClaimsQuery = { mdfApplications: { totalCount: number | null, nodes: Array<{ id: string, mdfApplicationId: string, version: number, title: string, state: Types.MdfApplicationState, changedAt: string, startsOn: string, endsOn: string, budget: { amount: string, currency: string }, grantedAmount: { amount: string, currency: string } | null }> } | null, mdfRedemptions: { totalCount: number | null, nodes: Array<{ id: string, mdfRedemptionId: string, mdfApplicationId: string, state: Types.MdfRedemptionState, changedAt: string, submitBy: string | null, amount: { amount: string, currency: string } }> } | null, fundedMonths: { totalCount: number | null, nodes: Array<{ id: string, fundedMonthId: string, month: string, state: Types.FundedMonthState, changedAt: string, confirmBy: string | null, amount: { amount: string, currency: string } | null }> } | null };

export type PendingApprovalsQueryVariables = Exact<{
  first?: number;
}>;


export type PendingApprovalsQuery = { operations: { totalCount: number | null, nodes: Array<{ id: string, operationId: string, kind: Types.OperationKind, targetId: string, member: string, createdAt: string, amount: { amount: string, currency: string } | null, approval: { deadline: string } | null, preview: { call: string | null, input: string | null, quote: { quotedAt: string, amount: { amount: string, currency: string } } | null, changes: Array<{ of: string, targetId: string, before: string | null, after: string | null }> } | null }> } | null };

export type OpportunityBoardQueryVariables = Exact<{
  filter?: Types.OpportunityFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type OpportunityBoardQuery = { opportunities: { totalCount: number | null, nodes: Array<{ id: string, opportunityId: string, version: number, title: string, company: string, need: string, state: Types.OpportunityState, changedAt: string, decideBy: string | null, expectedClosing: string | null, expectedRevenue: { amount: string, currency: string } | null, customer: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OrdersQueryVariables = Exact<{
  filter?: Types.OrderFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { totalCount: number | null, nodes: Array<{ id: string, orderId: string, type: Types.OrderType | null, typeCode: string | null, status: Types.OrderStatus | null, statusCode: string | null, source: Types.OrderSource | null, createdAt: string | null, paidAt: string | null, serviceType: { code: string, name: string | null } | null, amount: { amount: string, currency: string } | null, officialAmount: { amount: string, currency: string } | null, customer: { id: string, customerId: string, name: string | null, accountName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CouponsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: Types.CouponStatusInput | null | undefined;
}>;


export type CouponsQuery = { couponQuotas: { totalCount: number | null, nodes: Array<{ id: string, quotaId: string, type: Types.CouponQuotaType | null, status: Types.CouponQuotaStatus | null, expiresAt: string | null, value: { amount: string, currency: string } | null, balance: { amount: string, currency: string } | null }> } | null, issuedCoupons: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, couponId: string, status: Types.CouponStatus | null, type: Types.CouponType | null, expiresAt: string | null, faceValue: { amount: string, currency: string } | null, balance: { amount: string, currency: string } | null, customer: { id: string, customerId: string, accountName: string, name: string | null } | null, records: Array<{ recordId: string, operation: Types.CouponOperation | null, at: string | null, amount: { amount: string, currency: string } | null }> | null }> } | null };

export type RenewalCostsQueryVariables = Exact<{
  days?: number;
  filter?: Types.RenewalFilter | null | undefined;
  period?: Types.RenewalPeriodInput;
  first?: number;
  after?: string | null | undefined;
}>;


export type RenewalCostsQuery = { renewals: { totalCount: number | null, nodes: Array<{ id: string, resourceId: string, name: string | null, expiresAt: string | null, renewalPrice: { months: number | null, includesDependents: boolean | null, amount: { amount: string, currency: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TicketsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  statuses?: Array<Types.TicketStatusInput> | Types.TicketStatusInput | null | undefined;
  search?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, status: Types.TicketStatus | null, product: string | null, problemType: string | null, description: string | null, createdAt: string | null, unreadCount: number | null, labels: Array<{ labelId: string, name: string | null, color: string | null }> }> } | null };

export type SpendTrendQueryVariables = Exact<{
  month: string;
  chargingMode?: Types.BilledMode | null | undefined;
  accountManager?: string | null | undefined;
}>;


export type SpendTrendQuery = { bills: { trend: Array<{ month: string, dataUntil: string | null, complete: boolean, incompleteBecause: Array<Types.IncompleteReason>, missingCustomers: number, amount: { amount: string, currency: string } }> | null } | null };

export type OpenConsoleMutationVariables = Exact<{
  customerId: string | number;
  target?: string | null | undefined;
}>;


export type OpenConsoleMutation = { openConsole: { url: string, expiresAt: string, bindsAccount: boolean } | null };
/** What agents may do, and what each has used today. */
export const AgentsTodayDocument: TypedDocument<AgentsTodayQuery, AgentsTodayQueryVariables> = {"id":"sha256:4f94359bb82d249683afadbb3da3d28c7c540eb04a8da6b4aa6f8752ac2469c8","name":"AgentsToday","kind":"query","text":"query AgentsToday{organization{agentRules{enabled callsPerDay upstreamCallsPerDay amountPerOperation{amount currency}amountPerDay{amount currency}}agentsToday{client accountName calls upstreamCalls amount{amount currency}}}}"};
/** Budgets of customers and how they were set, and the partner's own quota; International sites. */
export const BudgetsDocument: TypedDocument<BudgetsQuery, BudgetsQueryVariables> = {"id":"sha256:6e53c5a414836f68ce25bbce8e150544601986f07f54e24d28ae20847a502e67","name":"Budgets","kind":"query","text":"query Budgets($first:Int!=20){partner{consumptionQuota{quota{amount currency}used{amount currency}due{amount currency}}}customers(first:$first){nodes{id customerId name budget{type amount{amount currency}used{amount currency}}budgetRecords(first:3){totalCount nodes{change amount{amount currency}occurredAt changedBy}}}}}"};
/** Cancels an order that waits for payment; with dryRun it only shows the effect. */
export const CancelOrderDocument: TypedDocument<CancelOrderMutation, CancelOrderMutationVariables> = {"id":"sha256:3f5e6ee7f56ea80e1dcd8b302a7e4b17d8ffec578156a5440e9f76f00f531d15","name":"CancelOrder","kind":"mutation","text":"mutation CancelOrder($idempotencyKey:String!$orderId:ID!$dryRun:Boolean!=true){cancelOrder(input:{idempotencyKey:$idempotencyKey orderId:$orderId dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}order{id orderId status}}}"};
/** Cloud services by name; the language follows the Accept-Language header. */
export const CatalogDocument: TypedDocument<CatalogQuery, CatalogQueryVariables> = {"id":"sha256:6c04d45b238bfbe81eff86c651b096599e19884b45f66f2a392bdea4a8b9d778","name":"Catalog","kind":"query","text":"query Catalog($name:String$first:Int!=50){catalog{serviceTypes(name:$name first:$first){totalCount nodes{code name abbreviation}}}}"};
/** Submits the identity of the company that a person becomes. */
export const ChangeToCompanyDocument: TypedDocument<ChangeToCompanyMutation, ChangeToCompanyMutationVariables> = {"id":"sha256:498de7ff95d6622b3082a788ae84a461badac21ec9c735867e8914bbbea1c492","name":"ChangeToCompany","kind":"mutation","text":"mutation ChangeToCompany($idempotencyKey:String!$customerId:ID!$name:String!$registrationNumber:String!$files:[String!]!$dryRun:Boolean!=true){changeToCompany(input:{idempotencyKey:$idempotencyKey customerId:$customerId name:$name registrationNumber:$registrationNumber certificate:BUSINESS_LICENSE files:$files dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}customer{id customerId verification kind}review{result opinion}}}"};
/** The whole channel: accounts of the distributor and each reseller, and the newest customers of all; with the failed calls. */
export const ChannelOverviewDocument: TypedDocument<ChannelOverviewQuery, ChannelOverviewQueryVariables> = {"id":"sha256:f2a11ce6cda3418aa983b379377f551f68489be21d3e43fedd3d2a9535ae11e6","name":"ChannelOverview","kind":"query","text":"query ChannelOverview($first:Int!=20$after:String){channel{balances{reseller{id resellerId name}balances{type available{amount currency}}failure{code message retryable}}customers(first:$first after:$after){totalCount nodes{id customerId name associatedAt reseller{id resellerId name}}failures{reseller{id resellerId}code retryable}pageInfo{hasNextPage endCursor}}}}"};
/** Closes a ticket, which confirms its solution; with dryRun it runs every check and writes nothing. */
export const CloseTicketDocument: TypedDocument<CloseTicketMutation, CloseTicketMutationVariables> = {"id":"sha256:7e01849a21fce14a0c75b56cdc5f29a932fef73a51a7b5e7d208d84e2956bf27","name":"CloseTicket","kind":"mutation","text":"mutation CloseTicket($idempotencyKey:String!$customerId:ID$ticketId:ID!$comment:String$dryRun:Boolean!=true){closeTicket(input:{idempotencyKey:$idempotencyKey customerId:$customerId ticketId:$ticketId comment:$comment dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id outcome error{code message}}ticket{id status}}}"};
/** Customers that consumed in a month, with their consumption; calls the vendor for these customers only. An account director names one account manager. */
export const ConsumingCustomersDocument: TypedDocument<ConsumingCustomersQuery, ConsumingCustomersQueryVariables> = {"id":"sha256:64518f98557968c137c95fa5541fa70837690cc992bab5a3d0b688293951b7fe","name":"ConsumingCustomers","kind":"query","text":"query ConsumingCustomers($month:BillingMonth!$first:Int!=5$after:String$accountManager:String){bills{consumingCustomers(month:$month accountManager:$accountManager first:$first after:$after){totalCount nodes{customerId customer{id name accountName consumption(month:$month first:5){totalCount nodes{entryId type chargingMode consumedAt serviceType{code name}resource{resourceId name}region{code name}usage{amount unit{name abbreviation}}amounts{official{amount}discount{amount}payable{amount currency}cash{amount}}}}}}pageInfo{hasNextPage endCursor}}}}"};
/** A customer's costs day by day, by service and charging mode. */
export const CostAnalysisDocument: TypedDocument<CostAnalysisQuery, CostAnalysisQueryVariables> = {"id":"sha256:3a37f5dc7d8eb1b863b43c78dec3492aaabfe8dc8c2046dc108d646b1713fe66","name":"CostAnalysis","kind":"query","text":"query CostAnalysis($id:ID!$from:BillingDate!$until:BillingDate!$first:Int!=10){customer(id:$id){id customerId ownBills{costs(period:{days:{from:$from until:$until}}by:[SERVICE_TYPE CHARGING_MODE]first:$first){totalCount nodes{dimensions{dimension value}points{time amount{amount}}total{amount currency}officialTotal{amount}}}}}}"};
/** Quotas of a distributor: the resellers' parts of each, and the records of giving and taking back. */
export const CouponQuotasDocument: TypedDocument<CouponQuotasQuery, CouponQuotasQueryVariables> = {"id":"sha256:e5081fcbe333254241ac83567441a7a5986a8b0df72eca90b97fb9d49c43cd37","name":"CouponQuotas","kind":"query","text":"query CouponQuotas($type:CouponQuotaTypeInput=VOUCHER){couponQuotas(first:20 filter:{type:$type}){nodes{id quotaId value{amount currency}balance{amount currency}issued(first:10){totalCount nodes{id quotaId status resellerName value{amount currency}balance{amount currency}}}records(first:10){nodes{recordId operation at changedBy amount{amount currency}}}}}}"};
/** Coupon quotas of the partner, its issued coupons and their records. */
export const CouponsDocument: TypedDocument<CouponsQuery, CouponsQueryVariables> = {"id":"sha256:da9afcb7f57b43412d918ec3dd09c2b3aa97fe8b4ed2eb44f8a879072151478c","name":"Coupons","kind":"query","text":"query Coupons($first:Int=20$after:String$status:CouponStatusInput){couponQuotas(first:20){totalCount nodes{id quotaId type status value{amount currency}balance{amount currency}expiresAt}}issuedCoupons(first:$first after:$after filter:{status:$status}){totalCount pageInfo{hasNextPage endCursor}nodes{id couponId status type faceValue{amount currency}balance{amount currency}expiresAt customer{id customerId accountName name}records{recordId operation at amount{amount currency}}}}}"};
/** Makes an account as a member of an enterprise, under the master's telephone number. */
export const CreateEnterpriseMemberDocument: TypedDocument<CreateEnterpriseMemberMutation, CreateEnterpriseMemberMutationVariables> = {"id":"sha256:143d02cd284d8a41d990e7950e86f8ae085c6ee3e1835c4179f59802de471874","name":"CreateEnterpriseMember","kind":"mutation","text":"mutation CreateEnterpriseMember($idempotencyKey:String!$customerId:ID!$unitId:ID!$accountName:String!$password:String!$displayName:String$dryRun:Boolean!=true){createEnterpriseMember(input:{idempotencyKey:$idempotencyKey customerId:$customerId unitId:$unitId accountName:$accountName password:$password displayName:$displayName dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}member{id memberId accountName status unitName}}}"};
/** Writes the customers of one account manager into a workbook; follow it by its id until `url` is there. */
export const CreateExportDocument: TypedDocument<CreateExportMutation, CreateExportMutationVariables> = {"id":"sha256:b9c7364585de454069f86c63a5a03ddc2adf3bef7e6ace3569bc8c6ceba15a79","name":"CreateExport","kind":"mutation","text":"mutation CreateExport($idempotencyKey:String!$manager:String){createExport(input:{idempotencyKey:$idempotencyKey kind:CUSTOMERS filter:{filter:{accountManager:$manager}}format:XLSX}){export{id exportId state rows progressPercent etaSeconds url expiresAt}}}"};
/** Creates a ticket; with dryRun it runs every check and writes nothing. Take a new idempotencyKey for every ticket. */
export const CreateTicketDocument: TypedDocument<CreateTicketMutation, CreateTicketMutationVariables> = {"id":"sha256:2e1bceebdf6bb5a064a0519662a56794ff62e25b335aa6ca4bdf27787eafb975","name":"CreateTicket","kind":"mutation","text":"mutation CreateTicket($idempotencyKey:String!$customerId:ID$productId:ID!$problemTypeId:ID!$description:String!$regionId:ID$severityId:ID$answers:[TicketAnswerInput!]$contact:TicketReachInput$attachmentIds:[ID!]$dryRun:Boolean!=true){createTicket(input:{idempotencyKey:$idempotencyKey customerId:$customerId productId:$productId problemTypeId:$problemTypeId description:$description regionId:$regionId severityId:$severityId answers:$answers contact:$contact attachmentIds:$attachmentIds dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id outcome createdIds error{code message}}ticket{id status createdAt}}}"};
/** A customer's own view, read in the customer's name: identity check and movements of cash; China site. */
export const CustomerAccountDocument: TypedDocument<CustomerAccountQuery, CustomerAccountQueryVariables> = {"id":"sha256:267ca7485ca50473237ee68d05b75e036e10af04f6749203aaf40b54d2210fb3","name":"CustomerAccount","kind":"query","text":"query CustomerAccount($id:ID!){customer(id:$id){id customerId ownRealName{status statusCode kind}ledger(balance:CASH first:10){totalCount nodes{entryId direction change{amount currency}balanceAfter{amount currency}occurredAt serviceTypeName}}}}"};
/** Allocations to one customer and the stored-value cards that it can still use; China site. */
export const CustomerAdjustmentsDocument: TypedDocument<CustomerAdjustmentsQuery, CustomerAdjustmentsQueryVariables> = {"id":"sha256:332a2033f99ed6118086dbae44e67ba38a447253657d06395a682cab17b5d85e","name":"CustomerAdjustments","kind":"query","text":"query CustomerAdjustments($id:ID!$first:Int!=10){customer(id:$id){id customerId adjustments(first:$first){totalCount nodes{transactionId kind amount{amount currency}occurredAt note}}storedValueCards(status:USABLE first:$first){totalCount nodes{cardId name faceValue{amount currency}balance{amount currency}expiresAt}}}}"};
/** One customer's month: its sum and the bills by resource type. */
export const CustomerBillsDocument: TypedDocument<CustomerBillsQuery, CustomerBillsQueryVariables> = {"id":"sha256:68685f54e59b01b0eb3cd35420196523bcdb0bca1eba579b012a8db5109c8a0a","name":"CustomerBills","kind":"query","text":"query CustomerBills($id:ID!$month:BillingMonth!$first:Int!=20$after:String){customer(id:$id){id customerId name spend(month:$month){dataUntil complete missingCustomers amount{amount currency}refunds{amount}}monthlyBills(month:$month first:$first after:$after){totalCount nodes{type chargingMode serviceType{code name}resourceType{code name}amount{amount currency}discount{amount}}pageInfo{hasNextPage endCursor}}}}"};
/** All coupons of one customer, with their origins and the orders that they paid; needs the customer's authorization. */
export const CustomerCouponsDocument: TypedDocument<CustomerCouponsQuery, CustomerCouponsQueryVariables> = {"id":"sha256:a87caff5081afca086dcd90d860628d411dc91ae1c238634e54890d5ac7bb0dc","name":"CustomerCoupons","kind":"query","text":"query CustomerCoupons($id:ID!){customer(id:$id){id customerId accountName ownCoupons(first:20){totalCount nodes{id couponId origin status faceValue{amount currency}balance{amount currency}expiresAt limits{key value}}}couponLedger(first:20){totalCount nodes{at flow couponId transactionId change{amount currency}balanceAfter{amount currency}month}}}}"};
/** One customer with the balance and the orders that wait for payment. */
export const CustomerDetailDocument: TypedDocument<CustomerDetailQuery, CustomerDetailQueryVariables> = {"id":"sha256:6ad47996b7aeea4e4275e0a1b0647094cdc2e58c8f04dd46d16441cf7d0a8de1","name":"CustomerDetail","kind":"query","text":"query CustomerDetail($id:ID!){customer(id:$id){id customerId name accountName kind level associationModel associatedAt verification accountManager{accountName}balance{available{amount currency}debt{amount currency}}orders(first:10 filter:{status:PENDING_PAYMENT}){totalCount nodes{id orderId type status amount{amount currency}createdAt}}}}"};
/** One customer's money: the funds of the partner, and the customer's own accounts. */
export const CustomerFundsDocument: TypedDocument<CustomerFundsQuery, CustomerFundsQueryVariables> = {"id":"sha256:94e7db5fb2ce8f293a153e039d6942d03db7c05ba797dda54880866b00ead576","name":"CustomerFunds","kind":"query","text":"query CustomerFunds($id:ID!){customer(id:$id){id customerId name associationModel balance{available{amount currency}debt{amount currency}}budget{type amount{amount currency}used{amount currency}}accounts{debt{amount currency}accounts{type available{amount currency}}}}}"};
/** Amount that a customer may spend and has spent, read in the customer's name; International sites. */
export const CustomerLimitDocument: TypedDocument<CustomerLimitQuery, CustomerLimitQueryVariables> = {"id":"sha256:91d4a8b683b012a001c0d7652a8f68345c9800276966f60a85bccaa41568ed75","name":"CustomerLimit","kind":"query","text":"query CustomerLimit($id:ID!){customer(id:$id){id customerId expenditureQuota{quota{amount currency}used{amount currency}usedPercent}}}"};
/** The orders of one customer, newest first, page by page. */
export const CustomerOrdersDocument: TypedDocument<CustomerOrdersQuery, CustomerOrdersQueryVariables> = {"id":"sha256:7d6b7b480d9cbcd4e475a057bd5a2dfd9227d07a282172052eb6e61cbf2e4ae4","name":"CustomerOrders","kind":"query","text":"query CustomerOrders($id:ID!$first:Int!=20$after:String){customer(id:$id){id orders(first:$first after:$after){totalCount nodes{id type status serviceType{code name}amount{amount currency}createdAt paidAt}pageInfo{hasNextPage endCursor}}}}"};
/** The resource packages of one customer, the remaining amounts, and the deductions of some days. */
export const CustomerPackagesDocument: TypedDocument<CustomerPackagesQuery, CustomerPackagesQueryVariables> = {"id":"sha256:ed17e431beb799c6a7f6e43380bfc9df876f2c2697be919c351ede088aa55221","name":"CustomerPackages","kind":"query","text":"query CustomerPackages($id:ID!$first:Int!=20$after:String$filter:ResourcePackageFilter){customer(id:$id){id customerId resourcePackages(first:$first after:$after filter:$filter){totalCount pageInfo{hasNextPage endCursor}nodes{packageId name status source refill orderId effectiveAt expiresAt items{itemId usageType remaining{amount measureUnitId}original{amount measureUnitId}usage{from until cycle remaining{amount measureUnitId}}}}}}}"};
/** Prices of the same server for one customer, by the hour and by the month. */
export const CustomerPricesDocument: TypedDocument<CustomerPricesQuery, CustomerPricesQueryVariables> = {"id":"sha256:b30ee1ec49974406adb0334d29e80b9511e994a098a61580ef474a7dc86db2f4","name":"CustomerPrices","kind":"query","text":"query CustomerPrices($customerId:ID!$byUse:[PayPerUseProductInput!]!$ahead:[YearlyMonthlyProductInput!]!$decimals:Int!=6){prices(customerId:$customerId){payPerUse(products:$byUse decimals:$decimals){amount{amount currency}listPrice{amount currency}saving{amount currency}products{reference amount{amount currency}listPrice{amount currency}saving{amount currency}discounts{type name saving{amount currency}}}}yearlyMonthly(products:$ahead){listPrice{amount currency}bestOffer{discountId type name amount{amount currency}saving{amount currency}}offers{discountId type best amount{amount currency}listPrice{amount currency}saving{amount currency}}products{reference listPrice{amount currency}best{amount{amount currency}saving{amount currency}}}}}}"};
/** One customer's yearly/monthly resources with their dependent resources, and its pay-per-use resources. */
export const CustomerResourcesDocument: TypedDocument<CustomerResourcesQuery, CustomerResourcesQueryVariables> = {"id":"sha256:6d3d722540be9458ffa07334d46c14d52e2994194e29f9faa745e66b2e982ecf","name":"CustomerResources","kind":"query","text":"query CustomerResources($id:ID!$first:Int!=20$after:String$filter:ResourceFilter){customer(id:$id){id customerId resources(first:$first after:$after filter:$filter){totalCount pageInfo{hasNextPage endCursor}nodes{id resourceId name status serviceType{code name}resourceType{code name}region specification size{amount measureUnitId}isMain expiresAt expiryPolicy main{id resourceId name}dependents{id resourceId name resourceType{code}}}}payPerUseResources(first:20){totalCount nodes{id resourceId name status region specification effectiveAt details{name value}}}}}"};
/** Customers of one account manager by level, highest first; the vendor's API can neither filter nor sort by these. */
export const CustomerSearchDocument: TypedDocument<CustomerSearchQuery, CustomerSearchQueryVariables> = {"id":"sha256:18150e84dca19ad31444396a234fcefa5d4335a3d7c79d70670d278a44387635","name":"CustomerSearch","kind":"query","text":"query CustomerSearch($manager:String$first:Int!=20$after:String){customers(filter:{accountManager:$manager}sort:{by:LEVEL direction:DESCENDING}first:$first after:$after){totalCount edges{cursor node{id customerId name accountName level verification frozen label contact{phone countryCode email}accountManager{accountName}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}"};
/** Tickets of one customer, read in the customer's name; needs the customer's authorization. */
export const CustomerTicketsDocument: TypedDocument<CustomerTicketsQuery, CustomerTicketsQueryVariables> = {"id":"sha256:ffefe27ee6b24d795ce16f92ff8d691613b02039841407108007eaff4bd03b25","name":"CustomerTickets","kind":"query","text":"query CustomerTickets($id:ID!){customer(id:$id){id accountName tickets(first:20){totalCount nodes{id status product problemType createdAt unreadCount}}ticketDesk{counts{status count}rights{mayCreate mayExport mayTakeOver needsRole partnerHandles}}}}"};
/** The start page of a partner: customers with balances and their latest orders. */
export const DashboardDocument: TypedDocument<DashboardQuery, DashboardQueryVariables> = {"id":"sha256:ce36f21830406a7e3eeb56610ab7932478962540c790a92f666fd3d2f082f617","name":"Dashboard","kind":"query","text":"query Dashboard{viewer{name roles partner{name site}}customers(first:50){totalCount nodes{id customerId name accountName level verification associationModel accountManager{accountName}balance{available{amount currency}debt{amount currency}}orders(first:5){nodes{id orderId type status serviceType{code name}amount{amount currency}createdAt paidAt}}}pageInfo{hasNextPage endCursor}}}"};
/** Switches enterprise projects on, in the name of the master. */
export const EnableEnterpriseProjectsDocument: TypedDocument<EnableEnterpriseProjectsMutation, EnableEnterpriseProjectsMutationVariables> = {"id":"sha256:3b802db1789a6e98f15539d10c88397c0b1bb8a4925b92831cd9aee97c2a99e4","name":"EnableEnterpriseProjects","kind":"mutation","text":"mutation EnableEnterpriseProjects($idempotencyKey:String!$customerId:ID!$dryRun:Boolean!=true){enableEnterpriseProjects(input:{idempotencyKey:$idempotencyKey customerId:$customerId dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}}}"};
/** The enterprise of a master: units, members and the amounts that can be transferred between them. */
export const EnterpriseDocument: TypedDocument<EnterpriseQuery, EnterpriseQueryVariables> = {"id":"sha256:ad86a1e104edf3866f8762e4bb381b6dc0ba122d385c6e722adf2e7b724264ae","name":"Enterprise","kind":"query","text":"query Enterprise($id:ID!$first:Int!=10$after:String){customer(id:$id){id customerId enterprise{organization{rootId name units{unitId name units{unitId name}}}members(first:$first after:$after){totalCount nodes{id memberId accountName displayName status unitName retrievableAmounts{nodes{retrievable{amount currency}}}retrievableCoupons{nodes{couponId planName balance{amount currency}}}}pageInfo{hasNextPage endCursor}}transferableAmounts{nodes{transferable{amount currency}expiresAt}}transferableCoupons{nodes{couponId planName balance{amount currency}expiresAt}}}}}"};
/** The viewer's own exports with the addresses of their files, and what can be exported. */
export const ExportsDocument: TypedDocument<ExportsQuery, ExportsQueryVariables> = {"id":"sha256:c02adae1c4b797cc72aed533b418029eaa72de07764220a63a3418ed07d37830","name":"Exports","kind":"query","text":"query Exports($first:Int!=20){exports(first:$first){totalCount nodes{id exportId kind format state rows skippedCustomers progressPercent etaSeconds fileBytes url error{code message}createdAt expiresAt}}exportKinds{kind columns{name title usual}}}"};
/** Freezes customers; each can succeed or fail separately. */
export const FreezeCustomersDocument: TypedDocument<FreezeCustomersMutation, FreezeCustomersMutationVariables> = {"id":"sha256:10ea814d3d97e91801328fd1851c81f4952390fcc42205fde0218d184b965487","name":"FreezeCustomers","kind":"mutation","text":"mutation FreezeCustomers($idempotencyKey:String!$customerIds:[ID!]!$scope:FreezeScope!=ACCOUNT$reason:String!=\"asked for by the customer\"$dryRun:Boolean!=true){freezeCustomers(input:{idempotencyKey:$idempotencyKey customerIds:$customerIds scope:$scope reason:$reason dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome rows{targetId outcome error{code message}}}customers{id customerId accountName frozen}}}"};
/** The partner's claims to the vendor: market development funds, their redemptions, and months of funded staff. */
export const FundingClaimsDocument: TypedDocument<FundingClaimsQuery, FundingClaimsQueryVariables> = {"id":"sha256:9270db5f9c851350f436844a532c3ffdae1a13169dae39f8b3ebd71636d85be5","name":"FundingClaims","kind":"query","text":"query FundingClaims($first:Int!=20){mdfApplications(first:$first){totalCount nodes{id mdfApplicationId version title state changedAt startsOn endsOn budget{amount currency}grantedAmount{amount currency}}}mdfRedemptions(first:$first){totalCount nodes{id mdfRedemptionId mdfApplicationId state changedAt submitBy amount{amount currency}}}fundedMonths(first:$first){totalCount nodes{id fundedMonthId month state changedAt confirmBy amount{amount currency}}}}"};
/** Incentive policy of each service in a month. */
export const IncentivePoliciesDocument: TypedDocument<IncentivePoliciesQuery, IncentivePoliciesQueryVariables> = {"id":"sha256:1a9ab4104629fa80ea2dd97b467454bf00b8642f90f69d26d95bac15e38a4a8c","name":"IncentivePolicies","kind":"query","text":"query IncentivePolicies($month:BillingMonth!){incentives{policies(month:$month first:100){totalCount nodes{serviceType{code name}policy allowsDiscount}}}}"};
/** Statements of incentives: to be confirmed, being paid, or paid. */
export const IncentiveStatementsDocument: TypedDocument<IncentiveStatementsQuery, IncentiveStatementsQueryVariables> = {"id":"sha256:2d89dd9b9b7ebabfa4c4cd0c15620307c0806e02fa215f1050eb21bdcc35bb53","name":"IncentiveStatements","kind":"query","text":"query IncentiveStatements($first:Int!=20){incentiveStatements(first:$first){totalCount nodes{id incentiveStatementId version month incentive model state lastDay amount{amount currency}payout paidOn}}}"};
/** Invitations with the links and QR codes by which customers reach the partner. */
export const InvitationLinksDocument: TypedDocument<InvitationLinksQuery, InvitationLinksQueryVariables> = {"id":"sha256:673eec689dfc4b3f23472aae8195c2adac48d84787e66b708124ed8125bd3933","name":"InvitationLinks","kind":"query","text":"query InvitationLinks($filter:InvitationFilter$first:Int!=20$after:String){invitations(filter:$filter first:$first after:$after){totalCount nodes{id invitationId version channel label state changedAt timesSent expiresAt mailState mailRefusal link qrCode customer{id name}}pageInfo{hasNextPage endCursor}}}"};
/** The cities of one province of China and the counties of one city: three calls, whose answers are kept for a day. */
export const LocationsDocument: TypedDocument<LocationsQuery, LocationsQueryVariables> = {"id":"sha256:7df7af04da7fd152d4a01f1040b02b81ed9ee0300491ac6680f11e1fc59c2a14","name":"Locations","kind":"query","text":"query Locations($province:ID!=\"440000\"$city:ID!=\"440300\"){catalog{province(code:$province){code name cities{code name}city(code:$city){code name counties{code name}}}}}"};
/** Which customers count as new, and until when; China site. */
export const NewCustomersDocument: TypedDocument<NewCustomersQuery, NewCustomersQueryVariables> = {"id":"sha256:0af731edb3300d54b6baaf834eef351cedd713623fa0c2bfd3be7e239a6cc0a7","name":"NewCustomers","kind":"query","text":"query NewCustomers($first:Int!=100$after:String){customers(first:$first after:$after){totalCount nodes{id customerId name associatedAt newCustomerTag{standing program firstMonth lastMonth}}pageInfo{hasNextPage endCursor}}}"};
/** Opens the vendor's console as the customer's user, without a password: open the address in a new tab, once. */
export const OpenConsoleDocument: TypedDocument<OpenConsoleMutation, OpenConsoleMutationVariables> = {"id":"sha256:c0107fc2d7f2ed9bdf00ab3efe4f0270368e27a31eac2a83b2b449a053f6cef6","name":"OpenConsole","kind":"mutation","text":"mutation OpenConsole($customerId:ID!$target:String){openConsole(input:{customerId:$customerId target:$target}){url expiresAt bindsAccount}}"};
/** Opportunities by state, with the expected revenue of each. */
export const OpportunityBoardDocument: TypedDocument<OpportunityBoardQuery, OpportunityBoardQueryVariables> = {"id":"sha256:f530cd39599412181ac49bbaf254c3b28a36353da725fe48d11c141b2afedf93","name":"OpportunityBoard","kind":"query","text":"query OpportunityBoard($filter:OpportunityFilter$first:Int!=20$after:String){opportunities(filter:$filter first:$first after:$after){totalCount nodes{id opportunityId version title company need state changedAt decideBy expectedRevenue{amount currency}expectedClosing customer{id name}}pageInfo{hasNextPage endCursor}}}"};
/** One order with its lines, discounts and, for an unsubscription, the refund. */
export const OrderDetailDocument: TypedDocument<OrderDetailQuery, OrderDetailQueryVariables> = {"id":"sha256:7e6e0be8c6fb175216629565bc7b05f86ba14c9daab5795e16fbf0fa10f69630","name":"OrderDetail","kind":"query","text":"query OrderDetail($id:ID!){order(id:$id){id orderId type status source amount{amount currency}officialAmount{amount currency}createdAt paidAt payBefore breakdown{discounts{type typeCode amount{amount currency}}coupon{amount currency}}subOrders{id orderId type amount{amount currency}}customer{id customerId name}lines(first:20){totalCount nodes{lineId specification quantity periodUnit periodCount amount{amount currency}serviceType{code name}}}refund{recordId amount{amount currency}resourceType{code name}originalOrderId}}}"};
/** Coupons and discounts that can pay an unpaid order; needs the customer's authorization. */
export const OrderPaymentDocument: TypedDocument<OrderPaymentQuery, OrderPaymentQueryVariables> = {"id":"sha256:15674bfcb6b060977455f43c5212aed6afd0471fe12553b59a890119022f009c","name":"OrderPayment","kind":"query","text":"query OrderPayment($id:ID!){order(id:$id){id orderId status amount{amount currency}usableCoupons{coupons{couponId type balance{amount currency}expiresAt}useLimits{type group maxCount}}usableDiscounts{discountId type value orders{orderId lines{lineIds mode amount{amount currency}ratio}}}}}"};
/** The resources that an order has bought, prolonged or given back. */
export const OrderResourcesDocument: TypedDocument<OrderResourcesQuery, OrderResourcesQueryVariables> = {"id":"sha256:1bf5c2423ca9ab355e324c7e87c463e0b2aad1496309d5d3939d21626ad682cf","name":"OrderResources","kind":"query","text":"query OrderResources($id:ID!){order(id:$id){id orderId type resources(first:50){totalCount nodes{id resourceId name status isMain expiresAt customer{id customerId accountName}}}}}"};
/** The newest orders with their customers, which cost no call per row. */
export const OrdersDocument: TypedDocument<OrdersQuery, OrdersQueryVariables> = {"id":"sha256:cbd6a7ab9204dee506520dc357b60c08beb7b176bf95f6ff918a216568ccabe7","name":"Orders","kind":"query","text":"query Orders($filter:OrderFilter$first:Int!=20$after:String){orders(filter:$filter first:$first after:$after){totalCount nodes{id orderId type typeCode status statusCode source serviceType{code name}amount{amount currency}officialAmount{amount currency}createdAt paidAt customer{id customerId name accountName}}pageInfo{hasNextPage endCursor}}}"};
/** The customer's own view of a month, read in the customer's name: sums, and the cost of each resource. */
export const OwnBillsDocument: TypedDocument<OwnBillsQuery, OwnBillsQueryVariables> = {"id":"sha256:ae5dfd24c9d4913c2c4e5dc5a0fdd766f53e2dbbc7424633ad1b2bcbc4b9aef6","name":"OwnBills","kind":"query","text":"query OwnBills($id:ID!$month:BillingMonth!$first:Int!=10){customer(id:$id){id customerId ownBills{summary(month:$month first:$first){amounts{payable{amount currency}cash{amount}coupon{amount}debt{amount}}totalCount nodes{type serviceType{code name}chargingMode amounts{official{amount}payable{amount}}}}resourceRecords(month:$month first:$first){totalCount nodes{entryId date type resource{resourceId name}usage{amount unit{name}}unitPrice{amount currency}amounts{official{amount}discount{amount}payable{amount}}}}resourceDetails(month:$month first:$first){totalCount nodes{entryId month resource{resourceId}amounts{payable{amount}}}}}}}"};
/** The customer's transactions of a month, and its costs spread over the months that they belong to. */
export const OwnTransactionsDocument: TypedDocument<OwnTransactionsQuery, OwnTransactionsQueryVariables> = {"id":"sha256:5266dbaff8691188406182826aac11adc06c06678407f2222740b35676320070","name":"OwnTransactions","kind":"query","text":"query OwnTransactions($id:ID!$month:BillingMonth!$first:Int!=10){customer(id:$id){id customerId ownBills{transactions(month:$month first:$first){totalCount nodes{entryId type status tradedAt serviceType{code name}amounts{official{amount}discount{amount}truncated{amount}payable{amount currency}}}}amortizedCosts(month:$month first:$first){totalCount nodes{billedMonth serviceType{code}payable{amount currency}earlierMonths{amount}thisMonth{amount}laterMonths{amount}}}}}}"};
/** Deductions from the packages of one customer; 90 days at most. */
export const PackageUsageDocument: TypedDocument<PackageUsageQuery, PackageUsageQueryVariables> = {"id":"sha256:cce93dfdf105bdcb024023c4fcbe95771b2c59a97bbc06a59cb088bdc20fd5b5","name":"PackageUsage","kind":"query","text":"query PackageUsage($id:ID!$from:BillingDate!$until:BillingDate!$first:Int!=50$after:String){customer(id:$id){id packageUsageRecords(from:$from until:$until first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{deductedAt itemId productName resourceId before{amount measureUnitId}used{amount measureUnitId}after{amount measureUnitId}}}}}"};
/** The partner's own post-paid bill and its invoices, International. */
export const PartnerBillDocument: TypedDocument<PartnerBillQuery, PartnerBillQueryVariables> = {"id":"sha256:3b2d5aa17a541b8d354fbd04f8e04580f2e625aeaa5acab43955b039a3dea632","name":"PartnerBill","kind":"query","text":"query PartnerBill($month:BillingMonth!$appliedFrom:DateTime!=\"2024-01-01T00:00:00Z\"$appliedUntil:DateTime!=\"2099-12-31T00:00:00Z\"$first:Int!=10$after:String){bills{partnerBill(month:$month){month due{amount currency}consumption{amount}refunds{amount}adjustments{amount}tax{amount}}invoices(appliedFrom:$appliedFrom appliedUntil:$appliedUntil first:$first after:$after){totalCount nodes{invoiceId number state trade type category form channel signingEntityId month appliedAt amount{amount currency}taxes{kind rate amount{amount}}delivery{recipient email}}pageInfo{hasNextPage endCursor}}}}"};
/** Changes of the partner's cash in a span of days (UTC+8), and the newest allocations. */
export const PartnerLedgerDocument: TypedDocument<PartnerLedgerQuery, PartnerLedgerQueryVariables> = {"id":"sha256:55aabb9100054c960fdcb6db00be9b17ca6a4cb378269162988fdf11cb40a153","name":"PartnerLedger","kind":"query","text":"query PartnerLedger($from:BillingDate$until:BillingDate$first:Int!=20$after:String){partner{ledger(balance:CASH filter:{from:$from until:$until}first:$first after:$after){totalCount nodes{entryId direction change{amount currency}balanceAfter{amount currency}occurredAt transactionId customer{id customerId name}}pageInfo{hasNextPage endCursor}}adjustments(first:10){totalCount nodes{transactionId kind amount{amount currency}occurredAt customer{id customerId name}}}}}"};
/** The partner's accounts, what the site offers, and the first resellers. */
export const PartnerOverviewDocument: TypedDocument<PartnerOverviewQuery, PartnerOverviewQueryVariables> = {"id":"sha256:dfabd2bb22d36eb4c36a79463817f75b568170a3d0eff3e77015bc529c6fe632","name":"PartnerOverview","kind":"query","text":"query PartnerOverview{partner{id partnerId name site balances{accountId type available{amount currency}designated{amount currency}credit{amount currency}}capabilities{operation allowed}}resellers(first:10){totalCount nodes{id resellerId name accountName associatedAt contact{phone email}}}}"};
/** Pays an order; with dryRun it only shows the amount. Take a new idempotencyKey for every payment. */
export const PayOrderDocument: TypedDocument<PayOrderMutation, PayOrderMutationVariables> = {"id":"sha256:5158be08746739213e4ff22301f31f2657e63626b2c9038a04e51dc97db68b72","name":"PayOrder","kind":"mutation","text":"mutation PayOrder($idempotencyKey:String!$orderId:ID!$coupons:[PaymentCouponInput!]$discountId:ID$dryRun:Boolean!=true){payOrder(input:{idempotencyKey:$idempotencyKey orderId:$orderId coupons:$coupons discountId:$discountId dryRun:$dryRun}){preview{amount{amount currency}needsApproval leftToday{amount currency}changes{of targetId before after}}operation{id operationId outcome error{code message}}order{id orderId status amount{amount currency}paidAt customer{id customerId balance{available{amount currency}}}}}}"};
/** Writes that wait for a person's decision; for an agent's write, exactly what would be sent and changed. */
export const PendingApprovalsDocument: TypedDocument<PendingApprovalsQuery, PendingApprovalsQueryVariables> = {"id":"sha256:6d25ae0854a85b07b478b9522f2b2b1f7a0a02a00e264ce91f616cdb8d4215ad","name":"PendingApprovals","kind":"query","text":"query PendingApprovals($first:Int!=20){operations(first:$first filter:{outcomes:[PENDING_APPROVAL]}){totalCount nodes{id operationId kind targetId amount{amount currency}member createdAt approval{deadline}preview{call input quote{amount{amount currency}quotedAt}changes{of targetId before after}}}}}"};
/** Bandwidth that is billed by the 95th percentile: the month of each resource, and its first points. */
export const PercentileUsageDocument: TypedDocument<PercentileUsageQuery, PercentileUsageQueryVariables> = {"id":"sha256:93be9992bb694e2be28d9bdcd3375e6db9edb9875a0cf9c29c9f3cc59d314cfd","name":"PercentileUsage","kind":"query","text":"query PercentileUsage($id:ID!$month:BillingMonth!$serviceTypeCode:ID!=\"hws.service.type.cdn\"$resourceTypeCode:ID!=\"hws.resource.type.cdn\"$usageTypeCode:ID!=\"bandwidth95peak\"){customer(id:$id){id customerId ownBills{percentileUsage(month:$month serviceTypeCode:$serviceTypeCode resourceTypeCode:$resourceTypeCode usageTypeCode:$usageTypeCode first:10){totalCount nodes{resourceId billedDays bandwidth{amount unit{abbreviation}}points(first:12){totalCount nodes{at usage{amount}}}}}}}}"};
/** Performance of a month by customer, account manager or service, with the excluded amounts and the reasons. An account director names one account manager. */
export const PerformanceDocument: TypedDocument<PerformanceQuery, PerformanceQueryVariables> = {"id":"sha256:ed2fe83dfd853a6d0592b0c7dce6061c3624a6087a82f979af78ab9c098fc7cb","name":"Performance","kind":"query","text":"query Performance($month:BillingMonth!$by:PerformanceBy=CUSTOMER$first:Int=20$after:String$accountManager:String){incentives{performance(month:$month by:$by filter:{accountManager:$accountManager}){month dataUntil complete incompleteBecause missingCustomers total{consumption{amount currency}performance{amount currency}rebatable{amount currency}excluded{reason amount{amount currency}}estimatedIncentive{amount currency}}entries(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{key serviceType{name}consumption{amount currency}performance{amount currency}}}}}}"};
/** Takes back the remaining amount of a member's coupon. */
export const ReclaimCouponFromMemberDocument: TypedDocument<ReclaimCouponFromMemberMutation, ReclaimCouponFromMemberMutationVariables> = {"id":"sha256:359a3ee6ece4cf60d0a7a16705ae2d1a7970542a94fea43e1a2146de03048779","name":"ReclaimCouponFromMember","kind":"mutation","text":"mutation ReclaimCouponFromMember($idempotencyKey:String!$customerId:ID!$memberId:ID!$memberCouponId:ID!$dryRun:Boolean!=true){reclaimCouponFromMember(input:{idempotencyKey:$idempotencyKey customerId:$customerId memberId:$memberId memberCouponId:$memberCouponId dryRun:$dryRun}){preview{amount{amount currency}needsApproval changes{of targetId before after}}operation{id operationId outcome error{code message}}member{id memberId accountName retrievableCoupons{nodes{memberCouponId planName balance{amount currency}}}}}}"};
/** Moves funds from a member of an enterprise back to its master. */
export const ReclaimFromMemberDocument: TypedDocument<ReclaimFromMemberMutation, ReclaimFromMemberMutationVariables> = {"id":"sha256:3fc3234a53c8d70233576bb3ab2757ff916aaa92b2652bfa7608d1b1b738e6c4","name":"ReclaimFromMember","kind":"mutation","text":"mutation ReclaimFromMember($idempotencyKey:String!$customerId:ID!$memberId:ID!$amount:MoneyInput!$fund:TransferableFund!=CASH$expiresAt:DateTime$dryRun:Boolean!=true){reclaimFromMember(input:{idempotencyKey:$idempotencyKey customerId:$customerId memberId:$memberId amount:$amount fund:$fund expiresAt:$expiresAt dryRun:$dryRun}){preview{amount{amount currency}needsApproval changes{of targetId before after}}operation{id operationId outcome error{code message}}enterprise{transferableAmounts(fund:$fund){nodes{transferable{amount currency}expiresAt}}}member{id memberId accountName retrievableAmounts(fund:$fund){nodes{retrievable{amount currency}expiresAt}}}}}"};
/** Compares a statement exported from Partner Center with the computed performance; the file is CSV text or base64. An account director names one account manager. `byOrder` compares rows that name an order with its entries. */
export const ReconciliationDocument: TypedDocument<ReconciliationQuery, ReconciliationQueryVariables> = {"id":"sha256:bbb72587ce734c87e689b3263b61ad38afb01aae4086d46a8f8966aaad24f2b8","name":"Reconciliation","kind":"query","text":"query Reconciliation($month:BillingMonth!$file:StatementInput!$accountManager:String$byOrder:Boolean=false){incentives{reconciliation(month:$month file:$file accountManager:$accountManager byOrder:$byOrder){dataUntil complete incompleteBecause missingCustomers byService usedRows matched matchedRows totals{stated{amount currency}computed{amount currency}difference{amount currency}}differences(first:50){totalCount nodes{exceptionId kind reason customerId serviceTypeCode orderId lines stated{amount}computed{amount}difference{amount}}}badRows(first:50){totalCount nodes{line column reason}}}}}"};
/** Registers a customer and associates it with the partner; with dryRun it checks whether the name and the contact are free. The accepted texts are kept. */
export const RegisterCustomerDocument: TypedDocument<RegisterCustomerMutation, RegisterCustomerMutationVariables> = {"id":"sha256:bf0f45e0a7336d1e0fec89e3c83269507d1fc3e1e72c9a5c31bd478360cd689f","name":"RegisterCustomer","kind":"mutation","text":"mutation RegisterCustomer($idempotencyKey:String!$accountName:String!$mobile:String$email:String$verificationCode:String$country:String$externalId:ID$agreementVersion:String$privacyVersion:String$dryRun:Boolean!=true){registerCustomer(input:{idempotencyKey:$idempotencyKey accountName:$accountName mobile:$mobile email:$email verificationCode:$verificationCode country:$country externalId:$externalId agreementVersion:$agreementVersion privacyVersion:$privacyVersion dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}customerId associated customer{id customerId accountName associationModel verification externalId}}}"};
/** Whether a login name is free, and the state of the identity checks of new customers. */
export const RegistrationDocument: TypedDocument<RegistrationQuery, RegistrationQueryVariables> = {"id":"sha256:aad1ea68728d3c275140642d80cf0accbd622dd7270aec5d1abefdd127241a12","name":"Registration","kind":"query","text":"query Registration($accountName:String!$first:Int!=20){accountAvailability(by:ACCOUNT_NAME value:$accountName){status remainingRegistrations}customers(first:$first filter:{verification:IN_REVIEW}){totalCount nodes{id customerId accountName verification realNameReview{result opinion}}}}"};
/** Renews resources; with dryRun it only shows the price. */
export const RenewResourcesDocument: TypedDocument<RenewResourcesMutation, RenewResourcesMutationVariables> = {"id":"sha256:b1deb65d2438e32ce76fd41d2ef425cc90b0491f7a094c99ab2e1003f0396438","name":"RenewResources","kind":"mutation","text":"mutation RenewResources($idempotencyKey:String!$customerId:ID!$resourceIds:[ID!]!$period:RenewalPeriodInput!={months:1}$autoPay:Boolean!=false$dryRun:Boolean!=true){renewResources(input:{idempotencyKey:$idempotencyKey customerId:$customerId resourceIds:$resourceIds period:$period autoPay:$autoPay dryRun:$dryRun}){price{amount currency}preview{amount{amount currency}needsApproval changes{of targetId before after}}operation{id operationId outcome rows{targetId outcome error{code message}}error{code message}}orders{id orderId status amount{amount currency}payBefore}resources{id resourceId expiresAt}customer{id customerId balance{available{amount currency}}}}}"};
/** Resources of all customers that expire in the next days, each with its price of renewal for a month or another period. */
export const RenewalCostsDocument: TypedDocument<RenewalCostsQuery, RenewalCostsQueryVariables> = {"id":"sha256:de86455d6903b6a4c2992b9dfd02875f48fdb74f6e0af8f5bfe3af1f2e1700b6","name":"RenewalCosts","kind":"query","text":"query RenewalCosts($days:Int!=30$filter:RenewalFilter$period:RenewalPeriodInput!={months:1}$first:Int!=10$after:String){renewals(days:$days filter:$filter first:$first after:$after){totalCount nodes{id resourceId name expiresAt renewalPrice(period:$period){amount{amount currency}months includesDependents}}pageInfo{hasNextPage endCursor}}}"};
/** Prices of renewing the resources of one customer, each with its dependent resources. */
export const RenewalPricesDocument: TypedDocument<RenewalPricesQuery, RenewalPricesQueryVariables> = {"id":"sha256:fca61959a65073d7608d2776f23c82a2a8e257049ed52102e1b806624f0ee3b9","name":"RenewalPrices","kind":"query","text":"query RenewalPrices($id:ID!$first:Int!=20$period:RenewalPeriodInput!={months:12}){customer(id:$id){id resources(first:$first filter:{mainOnly:true statuses:[IN_USE EXPIRED FROZEN]}){totalCount nodes{id resourceId name expiresAt renewalPrice(period:$period){amount{amount currency}months includesDependents}}}}}"};
/** Resources of all customers that expire in the next days, and their number by day. */
export const RenewalsDocument: TypedDocument<RenewalsQuery, RenewalsQueryVariables> = {"id":"sha256:3b91df625d035a38ef9a8420d3deb9369fc79520e2146d34e60d17f5bbe98d3e","name":"Renewals","kind":"query","text":"query Renewals($days:Int!=30$filter:RenewalFilter$first:Int!=20$after:String){renewalCalendar(days:$days filter:$filter groupBy:DAY){nodes{day count autoRenewalCount}}renewals(days:$days filter:$filter first:$first after:$after){asOf totalCount nodes{id name status serviceType{code name}region expiresAt expiryPolicy customer{id name accountName accountManager{accountName}}}pageInfo{hasNextPage endCursor}}}"};
/** Sends a message with a ticket; with dryRun it runs every check and writes nothing. */
export const ReplyToTicketDocument: TypedDocument<ReplyToTicketMutation, ReplyToTicketMutationVariables> = {"id":"sha256:8fc3049f520f6fe8a6157cf6831e19d9ff270202b9ce66a354a487f9ea4ceeb3","name":"ReplyToTicket","kind":"mutation","text":"mutation ReplyToTicket($idempotencyKey:String!$customerId:ID$ticketId:ID!$text:String!$attachmentIds:[ID!]$dryRun:Boolean!=true){replyToTicket(input:{idempotencyKey:$idempotencyKey customerId:$customerId ticketId:$ticketId text:$text attachmentIds:$attachmentIds dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id outcome error{code message}}ticket{id status messages(first:1){nodes{messageId text sentAt}}}}}"};
/** One reseller with its customers and orders, as the distributor sees them. */
export const ResellerDetailDocument: TypedDocument<ResellerDetailQuery, ResellerDetailQueryVariables> = {"id":"sha256:93d25b7b64dafb09175cb3a97f539545754f66612251556de52278e7d955086e","name":"ResellerDetail","kind":"query","text":"query ResellerDetail($id:ID!$first:Int!=10){reseller(id:$id){id resellerId name accountName customers(first:$first){totalCount nodes{id customerId name balance{available{amount currency}}reseller{id resellerId name}}}orders(first:$first){totalCount nodes{id orderId type status amount{amount currency}createdAt customer{id customerId name}}}}}"};
/** Searches customers, orders and resources for one text. */
export const SearchAllDocument: TypedDocument<SearchAllQuery, SearchAllQueryVariables> = {"id":"sha256:4ec2a0de15eb174814c5b61a7b91f972861a61417e8ce59d8775f1a810d5bd46","name":"SearchAll","kind":"query","text":"query SearchAll($text:String!=\"ecs\"$first:Int!=10){search(text:$text){customers(first:$first){totalCount nodes{id name accountName}}orders(first:$first){totalCount nodes{id status createdAt}}resources(first:$first){totalCount nodes{id name expiresAt customer{id name}}}}}"};
/** Sends the code that a registration or a bank card needs: to a mobile number in China, to an e-mail address elsewhere. */
export const SendVerificationCodeDocument: TypedDocument<SendVerificationCodeMutation, SendVerificationCodeMutationVariables> = {"id":"sha256:4a84e69e76625c5801c1210c85b090624c10a024f8109cb91d462622012b2944","name":"SendVerificationCode","kind":"mutation","text":"mutation SendVerificationCode($idempotencyKey:String!$purpose:VerificationPurpose!=REGISTRATION$mobile:String$email:String$customerId:ID$dryRun:Boolean!=true){sendVerificationCode(input:{idempotencyKey:$idempotencyKey purpose:$purpose mobile:$mobile email:$email customerId:$customerId dryRun:$dryRun}){preview{needsApproval}operation{id operationId outcome error{code message}}}}"};
/** Switches the automatic renewal of one resource; with dryRun it only shows the change. */
export const SetAutoRenewalDocument: TypedDocument<SetAutoRenewalMutation, SetAutoRenewalMutationVariables> = {"id":"sha256:63787be57aeb3f4765696dc4ee4365e7924f1fda6ae64e2f9986eb19c3f2ac18","name":"SetAutoRenewal","kind":"mutation","text":"mutation SetAutoRenewal($idempotencyKey:String!$customerId:ID!$resourceId:ID!$enabled:Boolean!=true$dryRun:Boolean!=true){setAutoRenewal(input:{idempotencyKey:$idempotencyKey customerId:$customerId resourceId:$resourceId enabled:$enabled dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}resource{id resourceId expiresAt expiryPolicy}}}"};
/** Specifications of a resource type that can be bought in a region, and its usage types. */
export const SpecificationsDocument: TypedDocument<SpecificationsQuery, SpecificationsQueryVariables> = {"id":"sha256:272dd156173b24a2b39240f95dccdb7d2a807c7c60856eed38a76102fd556d12","name":"Specifications","kind":"query","text":"query Specifications($region:String!=\"cn-north-4\"$serviceTypeCode:ID!=\"hws.service.type.ec2\"$resourceTypeCode:ID!=\"hws.resource.type.vm\"$chargingMode:SpecChargingMode!=PAY_PER_USE$first:Int!=20$after:String){catalog{resourceSpecs(serviceTypeCode:$serviceTypeCode resourceTypeCode:$resourceTypeCode region:$region chargingMode:$chargingMode first:$first after:$after){nodes{code name chargingMode region}pageInfo{hasNextPage endCursor}}resourceTypes(name:\"server\" first:5){totalCount nodes{code name serviceTypeCode usageTypes{code name}}}serviceTypes(first:3){nodes{code name resources{code name}}}}}"};
/** What customers spent in a month: the sum, the products and customers that cost most, and the bills behind them. An account director names one account manager. */
export const SpendOverviewDocument: TypedDocument<SpendOverviewQuery, SpendOverviewQueryVariables> = {"id":"sha256:be53f7d4eecd374d67c58aa743f68de3b3e392a7215b3e3d29d01c5116fd8dcd","name":"SpendOverview","kind":"query","text":"query SpendOverview($month:BillingMonth!$by:RankingBy!=PRODUCT$first:Int!=10$after:String$accountManager:String){bills{spend(month:$month accountManager:$accountManager){dataUntil complete incompleteBecause missingCustomers amount{amount currency}consumption{amount}refunds{amount}writeOffs{amount}}ranking(month:$month by:$by accountManager:$accountManager){dataUntil complete incompleteBecause missingCustomers total{amount currency}entries(first:$first){totalCount nodes{rank key name percent amount{amount currency}customer{id customerId name}}}}monthly(month:$month accountManager:$accountManager first:$first after:$after){totalCount nodes{customerId type chargingMode serviceType{code name}resourceType{code name}amount{amount currency}debt{amount}payments{kind amount{amount}}}pageInfo{hasNextPage endCursor}}}}"};
/** Spend month by month, with the last day that the data contains: bills end yesterday. An account director names one account manager. */
export const SpendTrendDocument: TypedDocument<SpendTrendQuery, SpendTrendQueryVariables> = {"id":"sha256:1948d865d49a875abd5d7d9985217905d05efc06c97c52a14f64b1d7134dd435","name":"SpendTrend","kind":"query","text":"query SpendTrend($month:BillingMonth!$chargingMode:BilledMode$accountManager:String){bills{trend(from:$month until:$month accountManager:$accountManager chargingMode:$chargingMode){month dataUntil complete incompleteBecause missingCustomers amount{amount currency}}}}"};
/** Changes resources to pay-per-use when their paid period ends; with dryRun it only shows the effect. */
export const SwitchToPayPerUseDocument: TypedDocument<SwitchToPayPerUseMutation, SwitchToPayPerUseMutationVariables> = {"id":"sha256:02101b4671f70cb98505118067a5823b3329f49a736de0575ae827241912363b","name":"SwitchToPayPerUse","kind":"mutation","text":"mutation SwitchToPayPerUse($idempotencyKey:String!$customerId:ID!$resourceIds:[ID!]!$atOnce:Boolean!=false$dryRun:Boolean!=true){switchToPayPerUse(input:{idempotencyKey:$idempotencyKey customerId:$customerId resourceIds:$resourceIds atOnce:$atOnce dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome rows{targetId outcome error{code message}}error{code message}}resources{id resourceId status expiresAt expiryPolicy}orders{id orderId type status}}}"};
/** The ticket desk of an account: numbers by state, labels, contacts, requests for access, agreements. */
export const TicketDeskDocument: TypedDocument<TicketDeskQuery, TicketDeskQueryVariables> = {"id":"sha256:eaa506ec192a0c9ce91ed4b85a27e42bfe33a6f00a6ee9c4717571e233e6b41d","name":"TicketDesk","kind":"query","text":"query TicketDesk($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){counts{status count}categories{categoryId name products{productId name}}labels(first:50){nodes{labelId name color}}users{userId name email}copies{lastUsed stored}service{partnerName timeZone days hours}ratingDimensions{dimensionId name highest step}verifiedContacts(first:20){nodes{verifiedId way phone email countryCode}}contactCheck(contact:{email:{address:\"support@example.com\"}}){needsCode verifiedUntil}agreement(type:NEW_TICKET){agreementId name version text isSigned}accessRequests(first:5){nodes{accessId status ticketId reason requestedAt details{handlerName targets{targetId kind instanceName}}}}}}"};
/** A ticket with messages, steps, contact, rating, and the orders and resources in its text. Its id names the account too. */
export const TicketDetailDocument: TypedDocument<TicketDetailQuery, TicketDetailQueryVariables> = {"id":"sha256:059b47eefa75fd1df756e85fca3eb444905d4a52bccc192e6cf753496fbfec16","name":"TicketDetail","kind":"query","text":"query TicketDetail($ticketId:ID!){ticket(id:$ticketId){id status category product problemType region description submittedBy rootCause resolution customer{id accountName}details{severity handledBy contactPhone contactEmail contactHours comment ratings{dimensionId name value highest}}messages(first:20){totalCount nodes{messageId side senderName text sentAt attachments{attachmentId name}}}steps(first:20){nodes{stepId step text at operatorName}}relations{ticketId description}orders{id status amount{amount currency}}resources{id name status}}}"};
/** First part of the form of a new ticket: products by category, regions, limits of files. TicketProblem has the rest. */
export const TicketFormDocument: TypedDocument<TicketFormQuery, TicketFormQueryVariables> = {"id":"sha256:30b948d64cf3be63d50fd80d000e9c7b076ced725f6ab72f52aa5ac419c2551f","name":"TicketForm","kind":"query","text":"query TicketForm($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){categories{categoryId name products{productId name acronym}}regions{regionId name site}ownRegions{regionId name}countryCodes{code name}attachments{most bytes types}mostCopies}}"};
/** Messages of some tickets since a cursor; query again with `next` while the tickets are shown. */
export const TicketNewsDocument: TypedDocument<TicketNewsQuery, TicketNewsQueryVariables> = {"id":"sha256:114d5649c04b232f08948903ba03f4f0b1d22d793e48bc2effc7c6bb2fb95dc1","name":"TicketNews","kind":"query","text":"query TicketNews($customerId:ID$resellerId:ID$ticketIds:[ID!]!$since:String){ticketDesk(customerId:$customerId resellerId:$resellerId){news(ticketIds:$ticketIds since:$since){next tickets{ticketId messages{side replier senderName text sentAt attachments{attachmentId name}}}}}}"};
/** The problem types of a product; withForm: also the form of one, with templates, severities, questions and the remaining quota. */
export const TicketProblemDocument: TypedDocument<TicketProblemQuery, TicketProblemQueryVariables> = {"id":"sha256:b56d2eed220045f915825ff9c4c15f999e0f1f3467443edaf48bed7658fd3a9a","name":"TicketProblem","kind":"query","text":"query TicketProblem($customerId:ID$resellerId:ID$productId:ID!$problemTypeId:ID!$withForm:Boolean!=true){ticketDesk(customerId:$customerId resellerId:$resellerId){product(id:$productId){productId name problemTypes{problemTypeId name kind}problemType(id:$problemTypeId)@include(if:$withForm){problemTypeId name kind templates{templateId name text}severities{severityId name}fields{own{key name type isRequired hint longest choices{value name}}common{key isShown isRequired}}quota{total left}}}}}"};
/** Tickets of the viewer's own account: the partner's for its members, a customer's for itself. */
export const TicketsDocument: TypedDocument<TicketsQuery, TicketsQueryVariables> = {"id":"sha256:05146280516a0f3d5ec0bf772d32343350f4894751f45b133c92ba8a4ff0ce47","name":"Tickets","kind":"query","text":"query Tickets($first:Int=20$after:String$statuses:[TicketStatusInput!]$search:String){tickets(first:$first after:$after filter:{statuses:$statuses search:$search}){totalCount pageInfo{hasNextPage endCursor}nodes{id status product problemType description createdAt unreadCount labels{labelId name color}}}}"};
/** Gives a member a part of a coupon of the master's. */
export const TransferCouponToMemberDocument: TypedDocument<TransferCouponToMemberMutation, TransferCouponToMemberMutationVariables> = {"id":"sha256:f8dcc20cae69e4446a112a41c24cd5cca2a5784dfe6cbda61dfaeba012ebd683","name":"TransferCouponToMember","kind":"mutation","text":"mutation TransferCouponToMember($idempotencyKey:String!$customerId:ID!$memberId:ID!$couponId:ID!$amount:MoneyInput!$dryRun:Boolean!=true){transferCouponToMember(input:{idempotencyKey:$idempotencyKey customerId:$customerId memberId:$memberId couponId:$couponId amount:$amount dryRun:$dryRun}){preview{amount{amount currency}needsApproval changes{of targetId before after}}operation{id operationId outcome createdIds error{code message}}enterprise{transferableCoupons{nodes{couponId planName balance{amount currency}}}}member{id memberId accountName retrievableCoupons{nodes{memberCouponId planName balance{amount currency}}}}}}"};
/** Moves funds from the master of an enterprise to a member. */
export const TransferToMemberDocument: TypedDocument<TransferToMemberMutation, TransferToMemberMutationVariables> = {"id":"sha256:22c3a75d94b4009d4741ef5b670661ab353cbab4e6c4a2148e4cdc830c97b8a6","name":"TransferToMember","kind":"mutation","text":"mutation TransferToMember($idempotencyKey:String!$customerId:ID!$memberId:ID!$amount:MoneyInput!$fund:TransferableFund!=CASH$expiresAt:DateTime$dryRun:Boolean!=true){transferToMember(input:{idempotencyKey:$idempotencyKey customerId:$customerId memberId:$memberId amount:$amount fund:$fund expiresAt:$expiresAt dryRun:$dryRun}){preview{amount{amount currency}needsApproval changes{of targetId before after}}operation{id operationId outcome error{code message}}enterprise{transferableAmounts(fund:$fund){nodes{transferable{amount currency}expiresAt}}}member{id memberId accountName retrievableAmounts(fund:$fund){nodes{retrievable{amount currency}expiresAt}}}}}"};
/** Unfreezes customers; each can succeed or fail separately. */
export const UnfreezeCustomersDocument: TypedDocument<UnfreezeCustomersMutation, UnfreezeCustomersMutationVariables> = {"id":"sha256:a37b2ee329e88c9f59fefa8cd4c1648c3997fc61bae915a4b28307a42843426b","name":"UnfreezeCustomers","kind":"mutation","text":"mutation UnfreezeCustomers($idempotencyKey:String!$customerIds:[ID!]!$scope:FreezeScope!=ACCOUNT$reason:String!=\"asked for by the customer\"$dryRun:Boolean!=true){unfreezeCustomers(input:{idempotencyKey:$idempotencyKey customerIds:$customerIds scope:$scope reason:$reason dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome rows{targetId outcome error{code message}}}customers{id customerId accountName frozen}}}"};
/** Makes all renewed resources of a customer end on one day of the month; with dryRun it only checks. */
export const UnifyExpiryDocument: TypedDocument<UnifyExpiryMutation, UnifyExpiryMutationVariables> = {"id":"sha256:c875bc77f9b45ddc79f6659e14806dc5f464bcc85c2e5f19d0d39cbecbff0b31","name":"UnifyExpiry","kind":"mutation","text":"mutation UnifyExpiry($idempotencyKey:String!$customerId:ID!$day:UnifiedDayInput!={commonExpiryDay:1}$dryRun:Boolean!=true){unifyExpiry(input:{idempotencyKey:$idempotencyKey customerId:$customerId day:$day dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}customer{id customerId}}}"};
/** Units of measure, and an amount of traffic in another unit, exactly. */
export const UnitsDocument: TypedDocument<UnitsQuery, UnitsQueryVariables> = {"id":"sha256:612b631e6948f7c9aa741b1d7a45adee0e688ff544ae80068199ba72f7279d0a","name":"Units","kind":"query","text":"query Units($amount:Decimal!=\"1.5\"$from:Int!=10$to:Int!=12){catalog{measureUnits{measureUnitId name abbreviation type}conversions{measureUnitId referenceUnitId ratio}convert(amount:$amount fromMeasureUnitId:$from toMeasureUnitId:$to){amount unit{name abbreviation}}}}"};
/** Unsubscribes resources; with dryRun it only shows what would be closed. */
export const UnsubscribeResourcesDocument: TypedDocument<UnsubscribeResourcesMutation, UnsubscribeResourcesMutationVariables> = {"id":"sha256:7689bcf2e1b1f595c612457ae93a36e5b3065479265856ce861d31082c8c559b","name":"UnsubscribeResources","kind":"mutation","text":"mutation UnsubscribeResources($idempotencyKey:String!$customerId:ID!$resourceIds:[ID!]!$renewedPeriodsOnly:Boolean!=false$dryRun:Boolean!=true){unsubscribeResources(input:{idempotencyKey:$idempotencyKey customerId:$customerId resourceIds:$resourceIds renewedPeriodsOnly:$renewedPeriodsOnly reason:OTHER dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome rows{targetId outcome error{code message}}error{code message}}orders{id orderId amount{amount currency}refund{recordId amount{amount currency}originalOrderId}}resources{id resourceId status}}}"};
/** Submits the proof of a company's identity. */
export const VerifyCompanyDocument: TypedDocument<VerifyCompanyMutation, VerifyCompanyMutationVariables> = {"id":"sha256:aec8975eb4cda46bd994f4a1ec1068389f58132697868b4227599998c3070847","name":"VerifyCompany","kind":"mutation","text":"mutation VerifyCompany($idempotencyKey:String!$customerId:ID!$name:String!$registrationNumber:String!$files:[String!]!$dryRun:Boolean!=true){verifyCompany(input:{idempotencyKey:$idempotencyKey customerId:$customerId name:$name registrationNumber:$registrationNumber certificate:BUSINESS_LICENSE files:$files dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}customer{id customerId verification kind}review{result opinion}}}"};
/** Submits the proof of a person's identity; files are paths in the bucket that the vendor gave the partner. */
export const VerifyPersonDocument: TypedDocument<VerifyPersonMutation, VerifyPersonMutationVariables> = {"id":"sha256:f3cac238338c85b982e7451d58643e30df79418d099679b83d7dd61242cb6904","name":"VerifyPerson","kind":"mutation","text":"mutation VerifyPerson($idempotencyKey:String!$customerId:ID!$name:String!$documentNumber:String!$document:IdentityDocument!=PASSPORT$files:[String!]!$dryRun:Boolean!=true){verifyPerson(input:{idempotencyKey:$idempotencyKey customerId:$customerId name:$name documentNumber:$documentNumber document:$document files:$files dryRun:$dryRun}){preview{changes{of targetId before after}}operation{id operationId outcome error{code message}}customer{id customerId verification}review{result opinion}}}"};
