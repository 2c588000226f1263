import {
  AmortizedCostCompleteResolver,
  CostPointCompleteResolver,
  OwnSummaryCompleteResolver,
  PartnerBillCompleteResolver,
  PercentileUsageCompleteResolver,
} from './complete.resolver.ts';
import { CustomerEntityResolver, PartnerEntityResolver } from './invoices/entity.resolver.ts';
import { CustomerInvoiceResolver, PartnerInvoiceResolver } from './invoices/invoice.resolver.ts';
import { InvoicingResolver } from './invoices/invoicing.resolver.ts';
import {
  BillsResolver,
  ConsumingCustomerResolver,
  MonthlyBillResolver,
  RankingEntryResolver,
  RankingResolver,
} from './monthly/bill.resolver.ts';
import { CustomerBillResolver } from './monthly/customer-bill.resolver.ts';
import { ResellerBillResolver } from './monthly/reseller-bill.resolver.ts';
import { OwnBillsResolver } from './own/own-bill.resolver.ts';
import {
  BillExceptionResolver,
  BillReconciliationResolver,
  CustomerReconciliationResolver,
} from './reconciliation/reconciliation.resolver.ts';
import { PercentileUsageResolver } from './usage/usage.resolver.ts';

export const billsResolvers = [
  BillsResolver,
  ConsumingCustomerResolver,
  MonthlyBillResolver,
  RankingEntryResolver,
  RankingResolver,
  AmortizedCostCompleteResolver,
  CostPointCompleteResolver,
  OwnSummaryCompleteResolver,
  PartnerBillCompleteResolver,
  PercentileUsageCompleteResolver,
  CustomerBillResolver,
  CustomerInvoiceResolver,
  PartnerInvoiceResolver,
  CustomerEntityResolver,
  PartnerEntityResolver,
  InvoicingResolver,
  OwnBillsResolver,
  ResellerBillResolver,
  PercentileUsageResolver,
  CustomerReconciliationResolver,
  BillReconciliationResolver,
  BillExceptionResolver,
] as const;
