import { type Language, serviceName } from '../data/catalog.ts';
import { money } from '../data/money.ts';
import { lineOf } from '../data/order-lines.ts';
import { type Order, payable, pendingUntil } from '../data/orders.ts';
import { utc } from '../data/time.ts';
import type { Scope } from '../data/world.ts';

const CURRENCY_UNIT = 1;
export interface Rendering {
  readonly scope: Scope;
  readonly currency: string;
  readonly language: Language;
}

/** Amounts in hundredths. */
interface Amounts {
  readonly official: bigint;
  readonly discount: bigint;
  readonly coupon: bigint;
}

const amountInfo = ({ official, discount, coupon }: Amounts, { discountType, paidAt }: Order) => ({
  discounts: discount === 0n ? null : [{ discount_type: discountType, discount_amount: money(discount) }],
  flexipurchase_coupon_amount: money(0n),
  coupon_amount: money(coupon),
  stored_card_amount: money(0n),
  commission_amount: money(0n),
  consumed_amount: money(paidAt === null ? 0n : payable({ official, discount }) - coupon),
});

/** The n-th of `parts` shares of a sum, which together are the sum. */
const share = (sum: bigint, n: number, parts: number): bigint => {
  const each = sum / BigInt(parts);
  return n === 0 ? sum - each * BigInt(parts - 1) : each;
};

const amountsOf = (order: Order, n = 0, parts = 1): Amounts => ({
  official: share(order.official, n, parts),
  discount: share(order.discount, n, parts),
  coupon: share(order.coupon, n, parts),
});

const header = (order: Order, id: string, amounts: Amounts, { scope, currency, language }: Rendering) => ({
  order_id: id,
  customer_id: scope.customers.row(order.customer).customer_id,
  service_type_code: order.service.code,
  service_type_name: serviceName(order.service, language),
  source_type: order.source,
  status: order.status,
  order_type: order.type,
  amount_after_discount: money(payable(amounts)),
  official_amount: money(amounts.official),
  measure_id: CURRENCY_UNIT,
  create_time: utc(order.createdAt),
  payment_time: order.paidAt === null ? null : utc(order.paidAt),
  currency,
  contract_id: null,
  amount_info: amountInfo(amounts, order),
});

const subOrders = (order: Order, rendering: Rendering) =>
  Array.from({ length: order.parts }, (_, n) => ({
    ...header(order, `${order.id}0${n + 1}`, amountsOf(order, n, order.parts), rendering),
    pending_payment_end_time: pendingUntil(order),
  }));

export const orderRow = (order: Order, rendering: Rendering) => ({
  ...header(order, order.id, amountsOf(order), rendering),
  enterprise_projects: [{ id: '0', name: 'default' }],
  sub_order_infos: order.parts > 0 ? subOrders(order, rendering) : null,
  agent_pay_info: null,
});

export const orderInfo = (order: Order, rendering: Rendering) => ({
  ...header(order, order.id, amountsOf(order), rendering),
  user_name: rendering.scope.customers.row(order.customer).account_name,
  pending_payment_end_time: pendingUntil(order),
  sub_order_infos: order.parts > 0 ? subOrders(order, rendering) : null,
});

export const orderLine = (order: Order, n: number, { scope, currency, language }: Rendering) => {
  const line = lineOf(scope.orders, order, n);
  const effective = order.paidAt;
  const amounts = amountsOf(order, n, order.lines);
  return {
    order_line_item_id: `${order.id}-${(n + 1).toString().padStart(6, '0')}`,
    service_type_code: order.service.code,
    service_type_name: serviceName(order.service, language),
    product_id: line.productId,
    product_spec_desc: line.specification,
    period_type: line.periodType,
    period_num: line.periods,
    effective_time: effective === null ? null : utc(effective),
    expire_time: effective === null ? null : utc(effective + line.seconds),
    subscription_num: line.quantity,
    amount_after_discount: money(payable(amounts)),
    official_amount: money(amounts.official),
    amount_info: amountInfo(amounts, order),
    currency,
    category_code: null,
    product_owner_service: null,
    commercial_resource: null,
    base_product_info: null,
    order_id: order.id,
  };
};

const REGION = { CNY: 'cn-north-4', USD: 'ap-southeast-1' } as const;

/** One row per refunded resource; together they are the order's amount. */
export const refundRow = (order: Order, n: number, parts: number, base: Order | undefined, rendering: Rendering) => {
  const resource = order.service.resources[0];
  return {
    id: `RF${order.id.slice(2)}${n + 1}`,
    amount: money(share(payable(order), n, parts)),
    measure_id: CURRENCY_UNIT,
    customer_id: rendering.scope.customers.row(order.customer).customer_id,
    resource_type_code: resource?.code ?? '',
    service_type_code: order.service.code,
    resource_type_name: resource?.name[rendering.language],
    service_type_name: serviceName(order.service, rendering.language),
    region_code: rendering.currency === 'CNY' ? REGION.CNY : REGION.USD,
    base_order_id: base?.id,
  };
};
