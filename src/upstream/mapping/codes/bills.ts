import { defineCodes } from '../convert.ts';

/** Types of bills in the partner's monthly sums. */
export const monthlyBillType = defineCodes({
  CONSUMPTION: [0, 'What was bought or used.'],
  UNSUBSCRIPTION: [1, 'Refunds for what was given back; the amount is negative.'],
  WRITE_OFF: [2, 'Debt that was written off; the amount is negative.'],
});

/** Types of bills in a customer's own monthly sums. */
export const summaryType = defineCodes({
  CONSUMPTION: [1, 'What was bought or used.'],
  REFUND: [2, 'Refunds for what was given back; the amount is negative.'],
  ADJUSTMENT: [3, 'Corrected afterwards.'],
});

export const billEntryType = defineCodes({
  NEW: [1, 'A first purchase.'],
  RENEWAL: [2, 'Manual renewal.'],
  CHANGE: [3, 'A specification changed.'],
  UNSUBSCRIPTION: [4, 'Refund for what was unsubscribed.'],
  USE: [5, 'Pay-per-use consumption.'],
  AUTOMATIC_RENEWAL: [8, 'Automatic renewal.'],
  COMPENSATION: [9, 'Compensation.'],
  SUPPORT_PLAN: [14, 'Support plan, charged at the end of the month.'],
  DEDUCTION_ADJUSTMENT: [16, 'A deduction was corrected.'],
  MONTHLY_FEE: [18, 'Charged every month.'],
  CHANGE_REFUND: [20, 'Refund for a changed specification.'],
  SAVINGS_PLAN: [23, 'Charged for a savings plan.'],
  TO_PAY_PER_USE_REFUND: [24, 'Refund for going from yearly/monthly to pay-per-use.'],
  TRUNCATION: [25, 'Amount that an earlier truncation left out.'],
  YEARLY_FEE: [103, 'Charged every year.'],
  HOURLY: [12, 'International: charged by the hour.'],
  TAX: [15, 'International: tax.'],
  MINIMUM_COMMITMENT: [17, 'International: the amount by which the spend fell short of the committed minimum.'],
  UNSUBSCRIPTION_TAX: [100, 'International: tax refunded with an unsubscription.'],
  COMPENSATION_TAX: [101, 'International: tax on a compensation.'],
  DEDUCTION_ADJUSTMENT_TAX: [102, 'International: tax on a corrected deduction.'],
});

export const paymentStatus = defineCodes({
  PAID: [1, 'Settled.'],
  UNSETTLED: [2, 'Billed, not paid.'],
  NOT_BILLED: [3, 'Not billed yet.'],
});

export const billPeriod = defineCodes({
  YEAR: [19, 'Years.'],
  MONTH: [20, 'Months.'],
  DAY: [24, 'Days.'],
  HOUR: [25, 'Hours.'],
  ONE_OFF: [5, 'Charged once.'],
});

export const provider = defineCodes({
  HUAWEI_CLOUD: [1, 'The vendor itself.'],
  MARKETPLACE: [2, 'A seller of the marketplace.'],
});

export const fundKind = defineCodes({
  CASH: ['BALANCE_TYPE_DEBIT', 'Prepaid cash.'],
  CREDIT: ['BALANCE_TYPE_CREDIT', 'Credit line.'],
  BONUS: ['BALANCE_TYPE_BONUS', 'Bonus.'],
  COUPON: ['BALANCE_TYPE_COUPON', 'Cash coupons.'],
  FLEXI_CASH_COUPON: ['BALANCE_TYPE_RCASH_COUPON', 'Flexi-purchase coupons.'],
  STORED_VALUE_CARD: ['BALANCE_TYPE_STORED_VALUE_CARD', 'Stored-value cards.'],
});

/** Filter of an enterprise's master: its own records, those of its members, or both. */
export const billOwner = defineCodes({
  MASTER: ['oneself', "The enterprise master's own account."],
  MEMBERS: ['sub_customer', 'The members of the enterprise.'],
  ALL: ['all', 'The enterprise master and its members.'],
});

export const statistics = defineCodes({
  MONTH: [1, 'One row for the month.'],
  DAY: [2, 'One row per day.'],
  ENTRY: [3, 'Each entry by itself, without sums.'],
});

export const costType = defineCodes({
  ORIGINAL: ['ORIGINAL_COST', 'The month in which the cost was charged.'],
  AMORTIZED: ['AMORTIZED_COST', 'Spread over the months to which the cost belongs.'],
});

export const costAmount = defineCodes({
  PAYABLE: ['PAYMENT_AMOUNT', 'Amount to pay, by any means of payment.'],
  NET: ['NET_AMOUNT', 'Amount paid with money, without coupons and cards.'],
});

export const costGranularity = defineCodes({
  DAY: [1, 'By day.'],
  MONTH: [2, 'By month.'],
});

export const costDimension = defineCodes({
  SERVICE_TYPE: ['CLOUD_SERVICE_TYPE', 'Service.'],
  RESOURCE_TYPE: ['RESOURCE_TYPE', 'Resource type.'],
  MEMBER_ACCOUNT: ['ASSOCIATED_ACCOUNT', 'Member of the enterprise.'],
  REGION: ['REGION_CODE', 'Region.'],
  AVAILABILITY_ZONE: ['AZ_CODE', 'Availability zone.'],
  ENTERPRISE_PROJECT: ['ENTERPRISE_PROJECT_ID', 'Enterprise project.'],
  SPECIFICATION: ['RES_SPEC_CODE', 'Specification.'],
  CHARGING_MODE: ['CHARGING_MODE', 'Charging mode.'],
  USAGE_TYPE: ['USAGE_TYPE', 'Usage type.'],
  BILL_TYPE: ['BILL_TYPE', 'Kind of the entry.'],
  PAYER: ['PAYER_ACCOUNT_ID', 'Paying account.'],
  RESOURCE: ['RESOURCE_ID', 'Resource.'],
});

export const invoiceState = defineCodes({
  DRAFT: [0, 'Not sent.'],
  IN_REVIEW: [1, 'Waits for the review.'],
  WAITING_FOR_EXPORT: [4, 'The file is being exported.'],
  WAITING_FOR_FILE: [5, 'Waits for the invoice file.'],
  WAITING_FOR_MAILING: [6, 'Waits to be mailed.'],
  WAITING_FOR_RECEIPT: [7, 'Mailed; the receipt is not confirmed.'],
  COMPLETED: [8, 'Issued.'],
  RETURNED: [9, 'Returned.'],
  REJECTION_IN_REVIEW: [11, 'Its rejection waits for the review.'],
  RETURN_IN_REVIEW: [13, 'Its return waits for the review.'],
  RETURN_PENDING: [14, 'Its return is being recorded.'],
  RETURN_FAILED: [15, 'The return failed.'],
});

export const invoiceMethod = defineCodes({
  BY_MONTH: [0, 'By billing month.'],
  BY_PAYMENT: [1, 'By money received.'],
  BY_ORDER: [2, 'By order.'],
});

export const invoiceRequest = defineCodes({
  ISSUE: [0, 'Requests an invoice.'],
  INVOICE_RETURN: [1, 'Returns an invoice.'],
  ISSUED_AND_RETURNED: [2, 'An invoice was issued and returned later.'],
});

export const invoiceTitle = defineCodes({
  PERSON: [0, 'A person.'],
  COMPANY: [1, 'A company.'],
});

export const invoiceTrade = defineCodes({
  CREDIT_CARD_SETTLEMENT: [3, 'Settled from a credit card.'],
  UNSETTLED_BILL: [4, 'For a bill that is not settled.'],
  BEFORE_PAYMENT: [5, 'Issued before the payment was received.'],
  PARTNER_MONTH: [6, "For a partner's month."],
  TOP_UP: [7, 'For a top-up.'],
  ONLINE_PAYMENT: [8, 'For yearly/monthly products paid online.'],
  WITHDRAWAL: [10, 'For a withdrawal.'],
});

export const invoiceType = defineCodes({
  SPECIAL_VAT: [0, 'Special VAT invoice.'],
  ORDINARY_VAT: [1, 'Ordinary VAT invoice.'],
});

export const invoiceClass = defineCodes({
  TAX_INVOICE: [0, 'Tax invoice.'],
  COMMERCIAL_INVOICE: [1, 'Commercial invoice.'],
});

export const invoiceMode = defineCodes({
  PAPER: [0, 'On paper.'],
});

export const invoiceChannel = defineCodes({
  HUAWEI_CLOUD: [0, 'The vendor itself.'],
});
