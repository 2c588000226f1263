import * as codes from '../../upstream/mapping/codes/bills.ts';
import { chargingMode } from '../../upstream/mapping/codes/catalog.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf, enumOfSome } from '../common/index.ts';

export const MonthlyBillType = enumOf('MonthlyBillType', 'Kind of a monthly sum.', codes.monthlyBillType);
export type MonthlyBillType = WordOf<typeof codes.monthlyBillType>;

export const SummaryType = enumOf('SummaryType', "Kind of a customer's own monthly sum.", codes.summaryType);
export type SummaryType = WordOf<typeof codes.summaryType>;

/** Charging modes for which the vendor has monthly sums; each call asks for one. */
export const BILLED_MODES = ['YEARLY_MONTHLY', 'PAY_PER_USE', 'SAVINGS_PLAN'] as const;
export const BilledMode = enumOfSome('BilledMode', 'Charging mode for which the vendor sums up a month.', {
  codes: chargingMode,
  words: BILLED_MODES,
});
export type BilledMode = keyof typeof BilledMode;

export const BillEntryType = enumOf('BillEntryType', 'Reason for an entry of a bill.', codes.billEntryType);
export type BillEntryType = WordOf<typeof codes.billEntryType>;

export const PaymentStatus = enumOf('PaymentStatus', 'Whether an entry has been paid.', codes.paymentStatus);
export type PaymentStatus = WordOf<typeof codes.paymentStatus>;

export const BillPeriod = enumOf('BillPeriod', 'Unit of the period that an entry covers.', codes.billPeriod);
export type BillPeriod = WordOf<typeof codes.billPeriod>;

export const Provider = enumOf('Provider', 'The seller.', codes.provider);
export type Provider = WordOf<typeof codes.provider>;

export const FundKind = enumOf('FundKind', 'Means of payment.', codes.fundKind);
export type FundKind = WordOf<typeof codes.fundKind>;

export const BillOwner = enumOf('BillOwner', 'Accounts of an enterprise whose entries are listed.', codes.billOwner);
export type BillOwner = WordOf<typeof codes.billOwner>;

export const BillStatistics = enumOf('BillStatistics', 'Period over which entries are summed up.', codes.statistics);
export type BillStatistics = WordOf<typeof codes.statistics>;

export const CostType = enumOf('CostType', 'Month to which a cost is assigned.', codes.costType);
export type CostType = WordOf<typeof codes.costType>;

export const CostAmount = enumOf('CostAmount', 'Amount that is summed up as cost.', codes.costAmount);
export type CostAmount = WordOf<typeof codes.costAmount>;

export const CostGranularity = enumOf('CostGranularity', 'Steps of time of a cost analysis.', codes.costGranularity);
export type CostGranularity = WordOf<typeof codes.costGranularity>;

export const CostDimension = enumOf('CostDimension', 'Dimension by which costs are grouped.', codes.costDimension);
export type CostDimension = WordOf<typeof codes.costDimension>;

export const InvoiceState = enumOf('InvoiceState', 'State of an invoice.', codes.invoiceState);
export type InvoiceState = WordOf<typeof codes.invoiceState>;

export const InvoiceMethod = enumOf('InvoiceMethod', 'Basis of an invoice.', codes.invoiceMethod);
export type InvoiceMethod = WordOf<typeof codes.invoiceMethod>;

export const InvoiceRequest = enumOf('InvoiceRequest', 'Kind of request about an invoice.', codes.invoiceRequest);
export type InvoiceRequest = WordOf<typeof codes.invoiceRequest>;

export const InvoiceTitle = enumOf('InvoiceTitle', 'Kind of recipient of an invoice.', codes.invoiceTitle);
export type InvoiceTitle = WordOf<typeof codes.invoiceTitle>;

export const InvoiceTrade = enumOf('InvoiceTrade', 'Kind of transaction that an invoice is about.', codes.invoiceTrade);
export type InvoiceTrade = WordOf<typeof codes.invoiceTrade>;

export const InvoiceType = enumOf('InvoiceType', 'Kind of VAT invoice.', codes.invoiceType);
export type InvoiceType = WordOf<typeof codes.invoiceType>;

export const InvoiceCategory = enumOf('InvoiceCategory', 'Tax or commercial invoice.', codes.invoiceClass);
export type InvoiceCategory = WordOf<typeof codes.invoiceClass>;

export const InvoiceMode = enumOf('InvoiceMode', 'Form in which an invoice is issued.', codes.invoiceMode);
export type InvoiceMode = WordOf<typeof codes.invoiceMode>;

export const InvoiceChannel = enumOf(
  'InvoiceChannel',
  'Channel through which an invoice was requested.',
  codes.invoiceChannel,
);
export type InvoiceChannel = WordOf<typeof codes.invoiceChannel>;
