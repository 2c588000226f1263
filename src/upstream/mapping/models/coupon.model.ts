import { defineModel, money } from '../model.ts';

/** Fields that all lists of coupons share. */
const terms = {
  id: 'coupon_id',
  type: 'coupon_type',
  faceValue: money('face_value'),
  balance: money('balance'),
  effectiveAt: 'effective_time',
  expiresAt: 'expire_time',
  activatedAt: 'active_time',
  createdAt: 'create_time',
  limits: 'use_limits',
} as const;

const origin = {
  planId: 'promotion_plan_id',
  medium: 'media_type',
  origin: 'fetch_method',
  lockedByOrderId: 'lock_order_id',
  frozen: 'is_frozen',
} as const;

const wallet = {
  code: 'coupon_code',
  reuse: 'coupon_version',
  usage: 'coupon_usage',
} as const;

export const couponModel = defineModel({
  rows: { ListSubCustomerCoupons: 'user_coupons.0' },
  fields: {
    ...terms,
    ...origin,
    ...wallet,
    effectiveAt: 'valid_time',
    planName: 'plan_name',
    planDescription: 'plan_desc',
    reservedAt: 'reserve_time',
  },
});

export const issuedCouponModel = defineModel({
  rows: { ListIssuedPartnerCoupons: 'user_coupons.0' },
  fields: {
    ...terms,
    ...origin,
    planName: 'promotion_plan_name',
    planDescription: 'promotion_plan_desc',
    lastUsedAt: 'last_used_time',
  },
});

export const usableCouponModel = defineModel({
  rows: { ListOrderCouponsByOrderId: 'user_coupons.0' },
  fields: {
    ...terms,
    ...wallet,
    planName: 'plan_name',
    planDescription: 'plan_desc',
    lastUsedAt: 'last_used_time',
    group: 'coupon_group',
  },
});

/** The vendor misspells the id. */
export const couponLimitModel = defineModel({
  rows: {
    ListSubCustomerCoupons: 'user_coupons.0.use_limits.0',
    ListIssuedPartnerCoupons: 'user_coupons.0.use_limits.0',
    ListOrderCouponsByOrderId: 'user_coupons.0.use_limits.0',
  },
  fields: {
    id: 'use_limiti_info_id',
    key: 'limit_key',
    value: 'value1',
    secondValue: 'value2',
    unit: 'value_unit',
    kind: 'limit_type',
  },
});

export const couponUseLimitModel = defineModel({
  rows: { ListOrderCouponsByOrderId: 'coupon_max_use_quantity.0' },
  fields: {
    type: 'coupon_type',
    group: 'coupon_group',
    maxCount: 'use_quantity_value',
  },
});

export const couponRecordModel = defineModel({
  rows: { ListPartnerCouponsRecord: 'records.0' },
  fields: {
    operation: 'operation_type',
    amount: money('operation_amount'),
    at: 'operation_time',
    outcome: 'result',
  },
});

export const couponLedgerModel = defineModel({
  rows: { ListCustomerCouponChangeRecords: 'records.0' },
  fields: {
    detailCode: 'trade_detail_type',
    at: 'trade_time',
    transactionId: 'trade_id',
    change: money('change_amount'),
    balanceAfter: money('balance_after_change'),
    flow: 'revenue_expense_type',
    month: 'bill_cycle',
    serviceTypeName: 'cloud_service_type_name',
  },
});

export const usableDiscountModel = defineModel({
  rows: { ListOrderDiscounts: 'discounts.0' },
  fields: { id: 'discount_id', value: 'discount_value', type: 'discount_type' },
});

export const discountedOrderModel = defineModel({
  rows: { ListOrderDiscounts: 'discounts.0.orders.0' },
  fields: { lines: 'order_line_items' },
});

export const discountedLinesModel = defineModel({
  rows: { ListOrderDiscounts: 'discounts.0.orders.0.order_line_items.0' },
  fields: {
    lineIds: 'order_line_item_ids',
    mode: 'discount_mode',
    amount: money('discount_amount'),
    ratio: 'discount_ratio',
  },
});
