import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { REVEAL } from '../request/access/reveal.directive.ts';
import { finishSchema } from '../request/schema/finish-schema.ts';
import {
  CustomerAccountResolver,
  PartnerAccountResolver,
  ResellerAccountResolver,
} from './accounts/account.resolver.ts';
import {
  AdjustmentResolver,
  CustomerAdjustmentsResolver,
  PartnerAdjustmentsResolver,
  ResellerAdjustmentsResolver,
} from './accounts/adjustment.resolver.ts';
import { BudgetMutations } from './accounts/budget.mutations.ts';
import { ChannelBalancesResolver } from './accounts/channel-balances.resolver.ts';
import { FundsMutations } from './accounts/funds.mutations.ts';
import {
  CustomerLedgerEntryResolver,
  CustomerLedgerResolver,
  PartnerLedgerEntryResolver,
  PartnerLedgerResolver,
  ResellerLedgerResolver,
} from './accounts/ledger.resolver.ts';
import {
  BillsResolver,
  ConsumingCustomerResolver,
  MonthlyBillResolver,
  RankingEntryResolver,
  RankingResolver,
} from './bills/bill.resolver.ts';
import {
  AmortizedCostCompleteResolver,
  CostPointCompleteResolver,
  OwnSummaryCompleteResolver,
  PartnerBillCompleteResolver,
  PercentileUsageCompleteResolver,
} from './bills/complete.resolver.ts';
import { CustomerBillResolver } from './bills/customer-bill.resolver.ts';
import { CustomerInvoiceResolver, PartnerInvoiceResolver } from './bills/invoice.resolver.ts';
import { OwnBillsResolver } from './bills/own-bill.resolver.ts';
import { ResellerBillResolver } from './bills/reseller-bill.resolver.ts';
import { PercentileUsageResolver } from './bills/usage.resolver.ts';
import { CustomerBudgetResolver } from './budgets/budget.resolver.ts';
import { CatalogResolver, ResourceTypeResolver, ServiceTypeResolver } from './catalog/catalog.resolver.ts';
import { CityResolver, LocationResolver, ProvinceResolver } from './catalog/location.resolver.ts';
import { ConvertResolver, QuantityResolver } from './catalog/quantity.resolver.ts';
import { CouponMutations } from './coupons/coupon.mutations.ts';
import {
  CouponResolver,
  CustomerCouponsResolver,
  IssuedCouponResolver,
  ResellerCouponsResolver,
} from './coupons/coupon.resolver.ts';
import { CouponQuotaResolver, ResellerCouponQuotasResolver } from './coupons/coupon-quota.resolver.ts';
import {
  CouponLedgerEntryResolver,
  CouponRecordResolver,
  CustomerCouponRecordsResolver,
} from './coupons/coupon-record.resolver.ts';
import { OrderBenefitsResolver } from './coupons/order-benefits.resolver.ts';
import { ChannelCustomersResolver } from './customers/channel-customers.resolver.ts';
import { CustomerResolver } from './customers/customer.resolver.ts';
import { FreezeMutations } from './customers/freeze.mutations.ts';
import { ResellerCustomersResolver } from './customers/reseller-customer.resolver.ts';
import { EnterpriseMutations } from './enterprise/enterprise.mutations.ts';
import {
  CustomerEnterpriseResolver,
  EnterpriseMemberResolver,
  EnterpriseResolver,
} from './enterprise/enterprise.resolver.ts';
import { MemberTransferMutations } from './enterprise/member-transfers.mutations.ts';
import { IncentivesResolver } from './incentives/incentive.resolver.ts';
import {
  CustomerPerformanceResolver,
  PerformanceEntryResolver,
  PerformanceQueryResolver,
  PerformanceResolver,
} from './incentives/performance.resolver.ts';
import { ReconciliationQueryResolver, ReconciliationResolver } from './incentives/reconciliation.resolver.ts';
import { OperationMutations } from './operations/operation.mutations.ts';
import { OperationResolver } from './operations/operation.resolver.ts';
import { ChannelOrdersResolver } from './orders/channel-orders.resolver.ts';
import { CustomerOrdersResolver, OrderResolver } from './orders/order.resolver.ts';
import { PaymentMutations } from './orders/payment.mutations.ts';
import { ResellerOrdersResolver } from './orders/reseller-orders.resolver.ts';
import { OrganizationMutations } from './organization/organization.mutations.ts';
import {
  CustomerAssignmentResolver,
  MemberResolver,
  OrganizationResolver,
} from './organization/organization.resolver.ts';
import { CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver } from './packages/package.resolver.ts';
import { PartnerResolver } from './partner/partner.resolver.ts';
import { CustomerPricesResolver, PricesResolver } from './pricing/price.resolver.ts';
import { RenewalQuoteResolver, ResourceRenewalResolver } from './pricing/renewal.resolver.ts';
import { IdentityMutations } from './registration/identity.mutations.ts';
import { RegisterMutations } from './registration/register.mutations.ts';
import { CustomerRegistrationResolver, RegistrationResolver } from './registration/registration.resolver.ts';
import { ChannelResolver } from './resellers/channel.resolver.ts';
import { CustomerResellerResolver, ResellerResolver } from './resellers/reseller.resolver.ts';
import { CustomerPayPerUseResolver } from './resources/pay-per-use.resolver.ts';
import { ReleaseMutations } from './resources/release.mutations.ts';
import { RenewalMutations } from './resources/renewal.mutations.ts';
import {
  CustomerResourcesResolver,
  OrderResourcesResolver,
  YearlyMonthlyResourceResolver,
} from './resources/resource.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** The resolvers of the graph; a test finds those that are missing. A field is added in its noun's folder; only a new noun is named here. */
export const RESOLVERS = [
  ViewerResolver,
  OrganizationResolver,
  MemberResolver,
  CustomerAssignmentResolver,
  OrganizationMutations,
  OperationResolver,
  OperationMutations,
  FundsMutations,
  BudgetMutations,
  PartnerResolver,
  CustomerResolver,
  FreezeMutations,
  CustomerAccountResolver,
  PartnerAccountResolver,
  OrderResolver,
  CustomerOrdersResolver,
  PaymentMutations,
  ResellerResolver,
  CustomerResellerResolver,
  ResellerAccountResolver,
  ResellerCustomersResolver,
  ResellerOrdersResolver,
  ChannelResolver,
  ChannelBalancesResolver,
  ChannelCustomersResolver,
  ChannelOrdersResolver,
  PartnerAdjustmentsResolver,
  CustomerAdjustmentsResolver,
  ResellerAdjustmentsResolver,
  AdjustmentResolver,
  PartnerLedgerResolver,
  ResellerLedgerResolver,
  PartnerLedgerEntryResolver,
  CustomerLedgerEntryResolver,
  CustomerLedgerResolver,
  CustomerBudgetResolver,
  RegistrationResolver,
  CustomerRegistrationResolver,
  RegisterMutations,
  IdentityMutations,
  CatalogResolver,
  ServiceTypeResolver,
  ResourceTypeResolver,
  ConvertResolver,
  QuantityResolver,
  LocationResolver,
  ProvinceResolver,
  CityResolver,
  BillsResolver,
  MonthlyBillResolver,
  ConsumingCustomerResolver,
  RankingResolver,
  RankingEntryResolver,
  CustomerBillResolver,
  ResellerBillResolver,
  OwnBillsResolver,
  PercentileUsageResolver,
  AmortizedCostCompleteResolver,
  CostPointCompleteResolver,
  OwnSummaryCompleteResolver,
  PartnerBillCompleteResolver,
  PercentileUsageCompleteResolver,
  PartnerInvoiceResolver,
  CustomerInvoiceResolver,
  CustomerEnterpriseResolver,
  EnterpriseResolver,
  EnterpriseMemberResolver,
  EnterpriseMutations,
  MemberTransferMutations,
  CustomerResourcesResolver,
  OrderResourcesResolver,
  YearlyMonthlyResourceResolver,
  RenewalMutations,
  ReleaseMutations,
  CustomerPayPerUseResolver,
  CouponMutations,
  CouponResolver,
  IssuedCouponResolver,
  CustomerCouponsResolver,
  ResellerCouponsResolver,
  CouponLedgerEntryResolver,
  CouponRecordResolver,
  CustomerCouponRecordsResolver,
  CouponQuotaResolver,
  ResellerCouponQuotasResolver,
  OrderBenefitsResolver,
  IncentivesResolver,
  PerformanceQueryResolver,
  PerformanceResolver,
  PerformanceEntryResolver,
  CustomerPerformanceResolver,
  ReconciliationQueryResolver,
  ReconciliationResolver,
  CustomerPackagesResolver,
  PackageItemResolver,
  ResourcePackageResolver,
  PricesResolver,
  CustomerPricesResolver,
  ResourceRenewalResolver,
  RenewalQuoteResolver,
] as const;

/** The whole graph with its guards; built once at start. */
export const buildGatewaySchema = (): GraphQLSchema =>
  finishSchema(
    buildSchemaSync({ resolvers: [...RESOLVERS], directives: [...specifiedDirectives, REVEAL], validate: false }),
  );
