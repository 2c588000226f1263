import { number, text, time, wireText } from '../columns.ts';
import { defineNoun, type Kept } from '../noun.ts';

const amounts: Kept = {
  discounts: { discount_type: true, discount_amount: true },
  flexipurchase_coupon_amount: true,
  coupon_amount: true,
  stored_card_amount: true,
  commission_amount: true,
  consumed_amount: true,
};

const header: Kept = {
  order_id: true,
  customer_id: true,
  service_type_code: true,
  service_type_name: true,
  source_type: true,
  status: true,
  order_type: true,
  amount_after_discount: true,
  official_amount: true,
  measure_id: true,
  currency: true,
  create_time: true,
  payment_time: true,
  contract_id: true,
  amount_info: amounts,
};

export const orders = defineNoun({
  name: 'orders',
  table: 'mirror_order',
  operation: 'ListCustomerOrders',
  idOf: wireText('order_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: {
    ...header,
    enterprise_projects: { id: true, name: true },
    sub_order_infos: { ...header, pending_payment_end_time: true },
    agent_pay_info: { paying_agent_id: true, is_agent_pay: true },
  },
  columns: {
    status: text('status'),
    type: text('order_type'),
    source: text('source_type'),
    service_code: text('service_type_code'),
    amount: number('amount_after_discount'),
    official_amount: number('official_amount'),
    created_at: time('create_time'),
    paid_at: time('payment_time'),
  },
  measure: { table: 'mirror_last_order', take: 'latest', column: 'created_at', each: [] },
  searched: [],
  ageSeconds: 30,
  source: {
    kind: 'list',
    slowestSeconds: 300,
    input: { order_by: 'createTime' },
    byId: (id) => ({ order_id: id, limit: 1 }),
    windows: [
      { from: 'create_time_begin', until: 'create_time_end', column: 'created_at' },
      { from: 'payment_time_begin', until: 'payment_time_end', column: 'paid_at' },
    ],
    open: {
      column: 'status',
      input: 'status',
      filtered: ['1', '3', '6', '9'],
      others: ['2', '10', '11', '12', '13'],
    },
  },
});
