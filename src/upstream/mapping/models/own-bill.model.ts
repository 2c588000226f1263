import { defineModel, group, money } from '../model.ts';
import { billedPart, packageUsage, reservedUsage, resourceType, serviceType } from './bill.model.ts';

export const region = group({ code: 'region_code', name: 'region_name' });
export const usage = group({ amount: 'usage', unitId: 'usage_measure_id' });
export const enterpriseProject = group({ id: 'enterprise_project_id', name: 'enterprise_project_name' });

export const ownTransactionModel = defineModel({
  rows: { ListCustomerBillsFeeRecords: 'records.0' },
  fields: {
    month: 'bill_cycle',
    type: 'bill_type',
    tradedAt: 'trade_time',
    consumedAt: 'consume_time',
    serviceType,
    resourceType,
    region,
    enterpriseProject,
    provider: 'provider_type',
    amounts: group({
      official: 'official_amount',
      discount: 'official_discount_amount',
      truncated: 'erase_amount',
      payable: 'consume_amount',
      cash: 'cash_amount',
      credit: 'credit_amount',
      coupon: 'coupon_amount',
      flexiCashCoupon: 'flexipurchase_coupon_amount',
      storedValueCard: 'stored_value_card_amount',
      bonus: 'bonus_amount',
      debt: 'debt_amount',
      writtenOff: 'writeoff_amount',
    }),
  },
});

export const ownResourceRecordModel = defineModel({
  rows: { ListCustomerselfResourceRecords: 'fee_records.0' },
  fields: {
    part: billedPart,
    specificationCode: 'sku_code',
    consumedAt: 'consume_time',
    relatedOrderId: 'relative_order_id',
    date: 'bill_date',
    type: 'bill_type',
    chargingMode: 'charge_mode',
    tradedAt: 'trade_time',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    serviceType: group({ code: 'cloud_service_type', name: 'cloud_service_type_name' }),
    resourceType: group({ code: 'resource_type', name: 'resource_type_name' }),
    region: group({ code: 'region', name: 'region_name' }),
    enterpriseProject,
    product: group({ id: 'product_id', name: 'product_name' }),
    specification: 'product_spec_desc',
    resource: group({ id: 'resource_id', name: 'resource_name', tag: 'resource_tag' }),
    size: group({ amount: 'spec_size', unitId: 'spec_size_measure_id' }),
    usageTypeCode: 'usage_type',
    usage,
    packageUsage,
    reservedUsage,
    periodUnit: 'period_type',
    periodCount: 'period_num',
    unitPrice: money('unit_price'),
    priceUnit: 'unit',
    amounts: group({
      official: 'official_amount',
      discount: 'discount_amount',
      payable: 'amount',
      cash: 'cash_amount',
      credit: 'credit_amount',
      coupon: 'coupon_amount',
      flexiCashCoupon: 'flexipurchase_coupon_amount',
      storedValueCard: 'stored_card_amount',
      bonus: 'bonus_amount',
      debt: 'debt_amount',
      writtenOff: 'adjustment_amount',
    }),
  },
});

export const ownResourceDetailModel = defineModel({
  rows: { ListCustomerselfResourceRecordDetails: 'monthly_records.0' },
  fields: {
    part: billedPart,
    specificationCode: 'sku_code',
    previousOrderId: 'pre_order_id',
    availabilityZone: 'az_code_infos.0.az_code',
    spot: 'is_spot',
    promotionTypeCode: 'promotion_type',
    paymentTypeCode: 'payment_type',
    month: 'cycle',
    date: 'bill_date',
    type: 'bill_type',
    chargingMode: 'charge_mode',
    consumedAt: 'consume_time',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    serviceType: group({ code: 'cloud_service_type', name: 'cloud_service_type_name' }),
    // The vendor writes this name with a capital letter.
    resourceType: group({ code: 'resource_Type_code', name: 'resource_type_name' }),
    region: group({ code: 'region', name: 'region_name' }),
    enterpriseProject,
    specification: 'product_spec_desc',
    resource: group({ id: 'res_instance_id', name: 'resource_name', tag: 'resource_tag' }),
    periodUnit: 'period_type',
    periodCount: 'period_num',
    payerId: 'payer_account_id',
    amounts: group({
      official: 'official_amount',
      discount: 'discount_amount',
      payable: 'consume_amount',
      cash: 'cash_amount',
      credit: 'credit_amount',
      coupon: 'coupon_amount',
      flexiCashCoupon: 'flexipurchase_coupon_amount',
      storedValueCard: 'stored_card_amount',
      bonus: 'bonus_amount',
      debt: 'debt_amount',
      writtenOff: 'adjustment_amount',
    }),
  },
});

export const ownSummaryRowModel = defineModel({
  rows: { ShowCustomerMonthlySum: 'bill_sums.0' },
  fields: {
    month: 'bill_cycle',
    type: 'bill_type',
    serviceType,
    resourceType,
    amounts: group({
      official: 'official_amount',
      discount: 'official_discount_amount',
      truncated: 'truncated_amount',
      payable: 'consume_amount',
      cash: 'cash_amount',
      credit: 'credit_amount',
      coupon: 'coupon_amount',
      flexiCashCoupon: 'flexipurchase_coupon_amount',
      storedValueCard: 'stored_value_card_amount',
      debt: 'debt_amount',
      writtenOff: 'writeoff_amount',
    }),
  },
});

/** The sums are fields of the answer itself, outside of the rows. */
export const ownSummaryModel = defineModel({
  rows: { ShowCustomerMonthlySum: '.' },
  fields: {
    amounts: group({
      payable: 'consume_amount',
      cash: 'cash_amount',
      credit: 'credit_amount',
      coupon: 'coupon_amount',
      flexiCashCoupon: 'flexipurchase_coupon_amount',
      storedValueCard: 'stored_value_card_amount',
      debt: 'debt_amount',
      writtenOff: 'writeoff_amount',
    }),
  },
  closed: true,
});

const bandwidth = {
  billedDays: 'actual_days',
  bandwidth: group({ amount: 'band_width', unitId: 'band_width_measure_id' }),
  guaranteed: group({ amount: 'monthly_guaranteed_band_width', unitId: 'band_width_measure_id' }),
  peak: group({ amount: 'monthly_peak_band_width', unitId: 'band_width_measure_id' }),
};

export const percentileUsageModel = defineModel({
  rows: { ListResourceUsageSummary: 'summary_usage_info_list.0' },
  fields: bandwidth,
});

export const usagePointModel = defineModel({
  rows: { ListResourceUsage: 'usage_info_list.0' },
  fields: {
    at: 'stat_time',
    usage: group({ amount: 'usage', unitId: 'measure_id' }),
    guaranteed: group({ amount: 'guaranteed_band_width', unitId: 'measure_id' }),
  },
});
