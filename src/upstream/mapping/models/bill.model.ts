import { defineModel, group, money } from '../model.ts';

/** The part of a composite service; four lists have the same fields. */
export const packageUsage = group({ amount: 'free_resource_usage', unitId: 'free_resource_measure_id' });
export const reservedUsage = group({ amount: 'ri_usage', unitId: 'ri_usage_measure_id' });
export const billedPart = group({
  serviceTypeCode: 'sub_service_type_code',
  serviceTypeName: 'sub_service_type_name',
  resourceTypeCode: 'sub_resource_type_code',
  resourceTypeName: 'sub_resource_type_name',
  resourceId: 'sub_resource_id',
  resourceName: 'sub_resource_name',
});

export const serviceType = group({ code: 'service_type_code', name: 'service_type_name' });
export const resourceType = group({ code: 'resource_type_code', name: 'resource_type_name' });

export const monthlyBillModel = defineModel({
  rows: { ListSubcustomerMonthlyBills: 'bill_sums.0' },
  fields: {
    serviceType: group({ code: 'cloud_service_type', name: 'cloud_service_type_name' }),
    resourceType,
    type: 'bill_type',
    chargingMode: 'charge_mode',
    amount: money('amount'),
    debt: money('debt_amount'),
    writtenOff: money('adjustment_amount'),
    discount: money('discount_amount'),
    payments: 'account_details',
  },
});

export const billPaymentModel = defineModel({
  rows: { ListSubcustomerMonthlyBills: 'bill_sums.0.account_details.0' },
  fields: { kind: 'balance_type', amount: money('amount') },
});

export const consumingCustomerModel = defineModel({ rows: { ListConsumeSubCustomers: 'sub_customers.0' } });

export const consumptionRecordModel = defineModel({
  rows: { ListSubCustomerBillDetail: 'fee_records.0' },
  fields: {
    month: 'bill_cycle',
    type: 'bill_detail_type',
    tradeId: 'trade_id',
    tradedAt: 'trade_time',
    consumedAt: 'consume_time',
    serviceType,
    resourceType,
    product: group({ id: 'product_id', name: 'product_name' }),
    specification: 'product_spec_desc',
    resource: group({ id: 'resource_id', name: 'resource_name', tag: 'resource_tag' }),
    region: group({ code: 'region_code', name: 'region_name' }),
    usageTypeCode: 'usage_type',
    usage: group({ amount: 'usage_amount', unitId: 'usage_measure_id' }),
    packageUsage,
    reservedUsage,
    periodUnit: 'period_type',
    periodCount: 'period_num',
    part: billedPart,
    orderTypeCode: 'order_type',
    paymentTypeCode: 'payment_type',
    amounts: group({
      official: 'official_amount',
      discount: 'official_discount_amount',
      payable: 'payment_amount',
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

/** The whole answer is the bill. */
export const partnerBillModel = defineModel({
  rows: { ListPostpaidBillSum: '.' },
  fields: {
    month: 'bill_cycle',
    due: money('initial_amount_due'),
    consumption: money('consume_amount'),
    refunds: money('refunds'),
    adjustments: money('adjustments'),
    tax: money('tax_amount'),
  },
});
