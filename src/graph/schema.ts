import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { finishSchema } from '../request/schema.ts';
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
import { ChannelBalancesResolver } from './accounts/channel-balances.resolver.ts';
import {
  CustomerLedgerResolver,
  PartnerLedgerEntryResolver,
  PartnerLedgerResolver,
  ResellerLedgerResolver,
} from './accounts/ledger.resolver.ts';
import { BudgetRecordResolver, CustomerBudgetResolver } from './budgets/budget.resolver.ts';
import { CatalogResolver } from './catalog/catalog.resolver.ts';
import {
  CouponResolver,
  CustomerCouponsResolver,
  IssuedCouponResolver,
  ResellerCouponsResolver,
} from './coupons/coupon.resolver.ts';
import {
  CouponQuotaRecordResolver,
  CouponQuotaResolver,
  ResellerCouponQuotasResolver,
} from './coupons/coupon-quota.resolver.ts';
import { CouponRecordResolver, CustomerCouponRecordsResolver } from './coupons/coupon-record.resolver.ts';
import { OrderBenefitsResolver } from './coupons/order-benefits.resolver.ts';
import { ChannelCustomersResolver } from './customers/channel-customers.resolver.ts';
import { ContactResolver, CustomerResolver } from './customers/customer.resolver.ts';
import { ResellerCustomersResolver } from './customers/reseller-customer.resolver.ts';
import { ChannelOrdersResolver } from './orders/channel-orders.resolver.ts';
import { CustomerOrdersResolver, OrderResolver } from './orders/order.resolver.ts';
import { ResellerOrdersResolver } from './orders/reseller-orders.resolver.ts';
import { PartnerResolver } from './partner/partner.resolver.ts';
import { CustomerRegistrationResolver, RegistrationResolver } from './registration/registration.resolver.ts';
import { ChannelResolver } from './resellers/channel.resolver.ts';
import { CustomerResellerResolver, ResellerContactResolver, ResellerResolver } from './resellers/reseller.resolver.ts';
import { CustomerPayPerUseResolver } from './resources/pay-per-use.resolver.ts';
import {
  CustomerResourcesResolver,
  OrderResourcesResolver,
  YearlyMonthlyResourceResolver,
} from './resources/resource.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** The nouns of the graph. A field is added in its noun's folder; only a new noun is named here. */
const NOUNS = [
  ViewerResolver,
  PartnerResolver,
  CustomerResolver,
  ContactResolver,
  CustomerAccountResolver,
  PartnerAccountResolver,
  OrderResolver,
  CustomerOrdersResolver,
  ResellerResolver,
  ResellerContactResolver,
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
  CustomerLedgerResolver,
  CustomerBudgetResolver,
  BudgetRecordResolver,
  RegistrationResolver,
  CustomerRegistrationResolver,
  CatalogResolver,
  CustomerResourcesResolver,
  OrderResourcesResolver,
  YearlyMonthlyResourceResolver,
  CustomerPayPerUseResolver,
  CouponResolver,
  IssuedCouponResolver,
  CustomerCouponsResolver,
  ResellerCouponsResolver,
  CouponRecordResolver,
  CustomerCouponRecordsResolver,
  CouponQuotaResolver,
  CouponQuotaRecordResolver,
  ResellerCouponQuotasResolver,
  OrderBenefitsResolver,
] as const;

/** The whole graph with its guards; built once at start. */
export const buildGatewaySchema = (): GraphQLSchema =>
  finishSchema(buildSchemaSync({ resolvers: [...NOUNS], validate: false }));
