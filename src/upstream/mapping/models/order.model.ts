import { defineModel, group, money } from '../model.ts';

export const orderModel = defineModel({
  rows: { ListCustomerOrders: 'order_infos.0', ShowCustomerOrderDetails: 'order_info' },
  fields: {
    id: 'order_id',
    type: 'order_type',
    source: 'source_type',
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    amount: money('amount_after_discount'),
    officialAmount: money('official_amount'),
    createdAt: 'create_time',
    paidAt: 'payment_time',
    payBefore: 'pending_payment_end_time',
    breakdown: 'amount_info',
    agentPayment: group({ payerId: 'agent_pay_info.paying_agent_id', byAgent: 'agent_pay_info.is_agent_pay' }),
    subOrders: 'sub_order_infos',
  },
});

/** Its amounts have no currency of their own: the order's applies, or else the site's default. */
export const amountBreakdownModel = defineModel({
  rows: { ListCustomerOrders: 'order_infos.0.amount_info', ShowCustomerOrderDetails: 'order_info.amount_info' },
  fields: {
    flexiCashCoupon: money('flexipurchase_coupon_amount'),
    coupon: money('coupon_amount'),
    storedValueCard: money('stored_card_amount'),
    commission: money('commission_amount'),
    consumed: money('consumed_amount'),
  },
});

export const appliedDiscountModel = defineModel({
  rows: { ListCustomerOrders: 'order_infos.0.amount_info.discounts.0' },
  fields: { type: 'discount_type', amount: money('discount_amount') },
});

export const orderLineModel = defineModel({
  rows: { ShowCustomerOrderDetails: 'order_line_items.0' },
  fields: {
    id: 'order_line_item_id',
    baseProduct: group({ id: 'base_product_info.product_id', specification: 'base_product_info.product_spec_desc' }),
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    specification: 'product_spec_desc',
    periodUnit: 'period_type',
    periodCount: 'period_num',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    quantity: 'subscription_num',
    amount: money('amount_after_discount'),
    officialAmount: money('official_amount'),
    breakdown: 'amount_info',
  },
});

export const refundLineModel = defineModel({
  rows: { ShowRefundOrderDetails: 'refund_infos.0' },
  fields: {
    amount: money('amount'),
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    resourceType: group({ code: 'resource_type_code', name: 'resource_type_name' }),
    region: 'region_code',
    originalOrderId: 'base_order_id',
  },
});
