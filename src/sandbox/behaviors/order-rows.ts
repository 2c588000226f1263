import { type Language, type ResourceType, serviceName } from '../data/catalog.ts';
import { money, share } from '../data/money.ts';
import { type Order, payable, pendingUntil } from '../data/order.ts';
import { lineOf } from '../data/order-lines.ts';
import { utc } from '../data/time.ts';
import type { Scope } from '../data/world.ts';

const CURRENCY_UNIT = 1;
const PLACED_BY_AGENT = 2;
const CONTRACT = 3;
const CHANGE = 3;
const UNSUBSCRIPTION = 4;
export interface Rendering {
  readonly scope: Scope;
  readonly currency: string;
  readonly language: Language;
  /** Account id of the partner, which pays the orders that an agent placed. */
  readonly partnerId: string;
}

/** In hundredths of the currency. */
interface Amounts {
  readonly official: bigint;
  readonly discount: bigint;
  readonly coupon: bigint;
  readonly cashCoupon: bigint;
  readonly card: bigint;
  /** The part of the discount that was chosen on payment. */
  readonly chosen: bigint;
}

const discountsOf = ({ discount, chosen }: Amounts, order: Order) => {
  const found = [
    { discount_type: order.discountType, discount_amount: discount - chosen },
    { discount_type: order.chosen?.type ?? '', discount_amount: chosen },
  ].filter(({ discount_amount: amount }) => amount !== 0n);
  return found.length === 0 ? null : found.map((row) => ({ ...row, discount_amount: money(row.discount_amount) }));
};

/** Amounts that only unsubscriptions have: a fee, and the part of the price that was used up. */
const toUnsubscribed = ({ type, made }: Order, n: number, parts: number) => {
  if (type !== UNSUBSCRIPTION) return {};
  const used = (made?.refunds ?? []).reduce((sum, refund) => sum + refund.used, 0n);
  return { commission_amount: money(0n), consumed_amount: money(share(used, n, parts)) };
};

interface Part {
  readonly n: number;
  readonly of: number;
}
const WHOLE: Part = { n: 0, of: 1 };

const amountInfo = (amounts: Amounts, order: Order, { n, of }: Part) => ({
  discounts: discountsOf(amounts, order),
  flexipurchase_coupon_amount: money(amounts.cashCoupon),
  coupon_amount: money(amounts.coupon - amounts.cashCoupon - amounts.card),
  stored_card_amount: money(amounts.card),
  ...toUnsubscribed(order, n, of),
});

const amountsOf = (order: Order, n: number, parts: number): Amounts => ({
  official: share(order.official, n, parts),
  discount: share(order.discount, n, parts),
  coupon: share(order.coupon, n, parts),
  cashCoupon: share(order.cashCoupon, n, parts),
  card: share(order.card, n, parts),
  chosen: share(order.chosen?.amount ?? 0n, n, parts),
});

/**
 * Lines of a seeded order share its amounts equally; lines of an order made since the start have amounts of their own.
 */
const lineAmountsOf = (order: Order, n: number): Amounts => {
  const shares = amountsOf(order, n, order.lines);
  const known = order.made?.lines[n];
  return known ? { ...shares, official: known.official, discount: known.discount + shares.chosen } : shares;
};

const header = (order: Order, id: string, part: Part, { scope, currency, language }: Rendering) => {
  const amounts = amountsOf(order, part.n, part.of);
  return {
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
    contract_id: order.source === CONTRACT ? `CT${order.id.slice(2, 12)}` : null,
    amount_info: amountInfo(amounts, order, part),
  };
};

const subOrders = (order: Order, rendering: Rendering) =>
  Array.from({ length: order.parts }, (_, n) => ({
    ...header(order, `${order.id}0${n + 1}`, { n, of: order.parts }, rendering),
    pending_payment_end_time: pendingUntil(order),
  }));

export const orderRow = (order: Order, rendering: Rendering) => ({
  ...header(order, order.id, WHOLE, rendering),
  enterprise_projects: [{ id: '0', name: 'default' }],
  sub_order_infos: order.parts > 0 ? subOrders(order, rendering) : null,
  agent_pay_info:
    order.source === PLACED_BY_AGENT ? { paying_agent_id: rendering.partnerId, is_agent_pay: true } : null,
});

export const orderInfo = (order: Order, rendering: Rendering) => ({
  ...header(order, order.id, WHOLE, rendering),
  user_name: rendering.scope.customers.row(order.customer).account_name,
  pending_payment_end_time: pendingUntil(order),
  sub_order_infos: order.parts > 0 ? subOrders(order, rendering) : null,
});

/** The product of a line before its specification was changed. */
const specificationBefore = (order: Order, n: number, { orders }: Scope) => {
  const { productId, specification } = lineOf(orders, { ...order, made: undefined }, n + order.lines);
  return { product_id: productId, product_spec_desc: specification };
};

export const orderLine = (order: Order, n: number, { scope, currency, language }: Rendering) => {
  const line = lineOf(scope.orders, order, n);
  const known = order.made?.lines[n];
  const effective = order.paidAt;
  const [from, until] = known ? [known.from, known.until] : [effective ?? 0, (effective ?? 0) + line.seconds];
  const amounts = lineAmountsOf(order, n);
  return {
    order_line_item_id: `${order.id}-${(n + 1).toString().padStart(6, '0')}`,
    service_type_code: order.service.code,
    service_type_name: serviceName(order.service, language),
    product_id: line.productId,
    product_spec_desc: line.specification,
    period_type: line.periodType,
    period_num: order.type === UNSUBSCRIPTION ? null : line.periods,
    effective_time: effective === null ? null : utc(from),
    expire_time: effective === null ? null : utc(until),
    subscription_num: line.quantity,
    amount_after_discount: money(payable(amounts)),
    official_amount: money(amounts.official),
    amount_info: amountInfo(amounts, order, { n, of: order.lines }),
    currency,
    category_code: null,
    product_owner_service: null,
    commercial_resource: null,
    base_product_info: order.type === CHANGE ? specificationBefore(order, n, scope) : null,
    order_id: order.id,
  };
};

const REGION = { CNY: 'cn-north-4', USD: 'ap-southeast-1' } as const;

interface RefundedPart {
  readonly id: string;
  readonly amount: bigint;
  readonly type: ResourceType | undefined;
  readonly baseOrderId: string | undefined;
}

/**
 * A refund has two parts: the paid amount, which is negative, and the used amount, which is positive. Their sum is the
 * order's amount.
 */
export const refundedParts = (order: Order, base: Order | undefined): RefundedPart[] => {
  const id = (n: number): string => `RF${order.id.slice(2)}${n + 1}`;
  if (order.made) {
    return order.made.refunds
      .flatMap(({ paid, used, type, orderId }) => [
        { amount: paid, type, baseOrderId: orderId },
        ...(used === 0n ? [] : [{ amount: used, type, baseOrderId: orderId }]),
      ])
      .map((part, n) => ({ id: id(n), ...part }));
  }
  const parts = Math.min(order.lines, 3);
  return Array.from({ length: parts }, (_, n) => ({
    id: id(n),
    amount: share(payable(order), n, parts),
    type: order.service.resources[0],
    baseOrderId: base?.id,
  }));
};

export const refundRow = (order: Order, part: RefundedPart, { scope, currency, language }: Rendering) => ({
  id: part.id,
  amount: money(part.amount),
  measure_id: CURRENCY_UNIT,
  customer_id: scope.customers.row(order.customer).customer_id,
  resource_type_code: part.type?.code ?? '',
  service_type_code: part.type?.serviceCode ?? order.service.code,
  resource_type_name: part.type?.name[language],
  service_type_name: serviceName(order.service, language),
  region_code: currency === 'CNY' ? REGION.CNY : REGION.USD,
  base_order_id: part.baseOrderId,
});
